import type { CatalogueEntry } from '../../shared/catalogue'
import { type TriggerName, triggerNames } from '../../shared/triggers'
import { operations as english } from '../i18n/en/operations'
import { operations as polish } from '../i18n/pl/operations'
import type { Words } from '../i18n/useWords'

interface OperationWords {
  /** Plain and short. */
  name: string
  /** What it does. */
  sentence: string
}

type Named = Pick<CatalogueEntry, 'name' | 'kind' | 'service' | 'sentence'>

/** What an entry of the catalogue is called, and what it does. */
export function operationWords(entry: Named, { t, language }: Pick<Words, 't' | 'language'>): OperationWords {
  const trigger = triggerOf(entry)
  if (trigger !== null)
    return {
      name: t(`catalogue.triggerNames.${trigger}`),
      sentence: `${t(`automations.triggers.${trigger}`, { service: t(`service.${entry.service}`) })}.`,
    }
  const inPolish = language === 'pl' ? polish[entry.name] : undefined
  if (inPolish) return { name: inPolish[0], sentence: inPolish[1] }
  return { name: english[entry.name] ?? entry.name, sentence: entry.sentence }
}

/** What happens, where an entry is a trigger: `contact.new` of `highlevel.contact.new`. Pure. */
export function triggerOf({ name, kind, service }: Omit<Named, 'sentence'>): TriggerName | null {
  if (kind !== 'trigger') return null
  return triggerNames.find((one) => `${service}.${one}` === name) ?? null
}
