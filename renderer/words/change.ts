import { customFieldId } from '../../shared/fields'
import type { HistoryEntry } from '../../shared/report'
import type { en } from '../i18n/en'
import type { Words } from '../i18n/useWords'
import { isolate } from './isolate'
import { isEmpty, valueText } from './value'

type FieldName = keyof typeof en.field

/** What a history entry tells, before it is put into words. */
export type Happening =
  | { what: 'created' | 'linked' | 'unlinked' | 'moved' | 'deleted' | 'archived' }
  | { what: 'completed' | 'reopened' }
  | { what: 'changed' | 'filled' | 'cleared'; field: string }

export function happeningOf({ op, kind, field, before, after }: HistoryEntry): Happening {
  if (op === 'link') return { what: 'linked' }
  if (op === 'unlink') return { what: 'unlinked' }
  if (op === 'move') return { what: 'moved' }
  if (op === 'archive') return { what: 'archived' }
  if (field === null) return { what: op === 'delete' ? 'deleted' : 'created' }
  // What a deleted record had is told field by field.
  if (op === 'delete') return { what: 'cleared', field }
  if (kind === 'task' && field === 'completed') return { what: after === true ? 'completed' : 'reopened' }
  if (isEmpty(after)) return { what: 'cleared', field }
  return { what: isEmpty(before) ? 'filled' : 'changed', field }
}

/**
 * A change in words: as a sentence for Overview (`Phone changed to +48 58 320 14 77`), or as a label for the columns of
 * History (`Phone: +48 58 320 14 77`). On one line; whose record it is stands beside it.
 */
export function changeText(
  entry: HistoryEntry,
  style: 'sentence' | 'label',
  words: Words,
  now: number,
): string {
  const { t } = words
  const happening = happeningOf(entry)
  const title = isolate(entry.title ?? t('value.untitled'))
  switch (happening.what) {
    case 'created':
    case 'linked':
    case 'unlinked':
    case 'moved':
    case 'deleted':
    case 'archived':
      return t(`${style}.${happening.what}.${entry.kind}`, { title })
    case 'completed':
    case 'reopened':
      return t(`${style}.${happening.what}`, { title })
    default: {
      const value = valueText(entry.kind, happening.field, entry.after, words, now)
        .replace(/\s+/g, ' ')
        .trim()
      return t(`${style}.${happening.what}`, {
        field: fieldText(happening.field, words),
        value: isolate(value),
      })
    }
  }
}

/** The name of a field; one of the location's own is called as in HighLevel, as long as it is there. */
export function fieldText(field: string, { t, ownFields }: Words): string {
  if (customFieldId(field) !== null) return ownFields[field]?.name ?? t('value.ownField')
  return t(`field.${field as FieldName}`, { defaultValue: field })
}
