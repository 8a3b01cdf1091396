import type { Kind } from '../domain'
import type { Lack, MissingEffects } from '../scopes'
import type { Language } from './language'

interface EffectWords {
  /** As a thing that is read, and as one that goes somewhere. */
  kinds: Record<Kind, { read: string; goes: string }>
  unreadable(kinds: string): string
  readOnly(kinds: string): string
  lacks: Record<Lack, string>
}

const same = (word: string) => ({ read: word, goes: word })

const english: EffectWords = {
  kinds: {
    contact: same('contacts'),
    task: same('tasks'),
    note: same('notes'),
    appointment: same('appointments'),
  },
  unreadable: (kinds) => `${kinds} cannot be read`,
  readOnly: (kinds) => `${kinds} go from HighLevel to Nozbe only`,
  lacks: {
    connection: 'the location cannot be read, so nothing can be kept in step',
    customFields: 'fields of the location’s own are left out',
    people: 'nobody is known who could be responsible',
    tagChoices: 'set-up cannot list the tags to choose from',
    businessChoices: 'set-up cannot list the businesses to choose from',
    locationTags: 'the location’s list of tags cannot be changed by calling it',
  },
}

const polish: EffectWords = {
  kinds: {
    contact: { read: 'kontaktów', goes: 'kontakty' },
    task: { read: 'zadań', goes: 'zadania' },
    note: { read: 'notatek', goes: 'notatki' },
    appointment: { read: 'spotkań', goes: 'spotkania' },
  },
  unreadable: (kinds) => `nie można odczytać: ${kinds}`,
  readOnly: (kinds) => `tylko z HighLevel do Nozbe: ${kinds}`,
  lacks: {
    connection: 'nie można odczytać lokalizacji, więc niczego nie da się synchronizować',
    customFields: 'pola własne lokalizacji są pomijane',
    people: 'nie wiadomo, kto mógłby być osobą odpowiedzialną',
    tagChoices: 'konfiguracja nie może pokazać tagów do wyboru',
    businessChoices: 'konfiguracja nie może pokazać firm do wyboru',
    locationTags: 'listy tagów lokalizacji nie można zmieniać przez jej wywoływanie',
  },
}

const words: Record<Language, EffectWords> = { en: english, pl: polish }

/** What does not work, in one line. Pure. */
export function sayEffects({ unreadable, readOnly, lacks }: MissingEffects, language: Language): string {
  const of = words[language]
  const names = (kinds: readonly Kind[], form: 'read' | 'goes') =>
    kinds.map((kind) => of.kinds[kind][form]).join(', ')
  return [
    ...(unreadable.length > 0 ? [of.unreadable(names(unreadable, 'read'))] : []),
    ...(readOnly.length > 0 ? [of.readOnly(names(readOnly, 'goes'))] : []),
    ...lacks.map((lack) => of.lacks[lack]),
  ].join('; ')
}
