import type { Kind } from '../domain'
import type { Lack, MissingEffects } from '../scopes'

const kindWords: Record<Kind, string> = {
  contact: 'contacts',
  task: 'tasks',
  note: 'notes',
  appointment: 'appointments',
}

const lackWords: Record<Lack, string> = {
  connection: 'the location cannot be read, so nothing can be kept in step',
  customFields: 'fields of the location’s own are left out',
  people: 'nobody is known who could be responsible',
  tagChoices: 'set-up cannot list the tags to choose from',
  businessChoices: 'set-up cannot list the businesses to choose from',
  locationTags: 'the location’s list of tags cannot be changed by calling it',
}

/** What does not work, in one line. Pure. */
export function sayEffects({ unreadable, readOnly, lacks }: MissingEffects): string {
  const names = (kinds: readonly Kind[]) => kinds.map((kind) => kindWords[kind]).join(', ')
  return [
    ...(unreadable.length > 0 ? [`${names(unreadable)} cannot be read`] : []),
    ...(readOnly.length > 0 ? [`${names(readOnly)} go from HighLevel to Nozbe only`] : []),
    ...lacks.map((lack) => lackWords[lack]),
  ].join('; ')
}
