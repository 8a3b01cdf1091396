import { type FieldValue, kinds } from '../../shared/domain'
import type { ConflictShown } from '../../shared/waiting'
import type { Words } from '../i18n/useWords'
import { fieldText } from './change'
import { isolate } from './isolate'
import { isEmpty, localDay } from './value'

/** The name of the field in question; of a delete, what was deleted. */
export function conflictField({ kind, field, label, form }: ConflictShown, words: Words): string {
  const { t } = words
  if (form === 'card') return t('conflicts.card')
  if (field === null) return t(`kind.${kind}`)
  return label ?? fieldText(field, words)
}

/** How a conflict is called in the list: `Phone`, `Task description`; a delete by what it is about. */
export function conflictName(conflict: ConflictShown, words: Words): string {
  const { kind, title, form } = conflict
  if (form === 'edits') return title ?? words.t(`kind.${kind}`)
  const name = conflictField(conflict, words)
  return words.t(`conflicts.row.${kind}`, { Field: name, field: startingSmall(name) })
}

/** `of the task “Call back”`; null for what is the contact's own. */
export function conflictPlace({ kind, title }: ConflictShown, { t }: Words): string | null {
  if (kind === 'contact') return null
  return t(`conflicts.of.${kind}`, { title: isolate(title || t('value.untitled')) })
}

/** Why it waits, in few words. */
export function conflictReason(
  { form, at, chosen }: ConflictShown,
  isWriting: boolean,
  { t }: Words,
): string {
  if (chosen) return t(isWriting ? 'conflicts.why.writing' : 'conflicts.why.chosen')
  if (form === 'edits' || form === 'home' || form === 'card') return t(`conflicts.why.${form}`)
  return t(at.base === null ? 'conflicts.why.never' : 'conflicts.why.both')
}

/** A value as people write it, by the type of its field. */
export function shownValue(
  form: ConflictShown['form'],
  value: FieldValue,
  words: Words,
  now: number,
): string {
  const { t, format } = words
  if (isEmpty(value)) return ''
  if (typeof value === 'boolean') return t(value ? 'value.completed' : 'value.open')
  if (typeof value !== 'string') return value.join(', ')
  const day = localDay(value)
  const instant = Date.parse(value)
  if (form === 'date' && day !== null) return format.date(day)
  if (form === 'due' && day !== null) return format.weekday(day, now)
  if ((form === 'due' || form === 'instant') && !Number.isNaN(instant))
    return format.weekdayTime(instant, now)
  return form === 'edits' ? editsText(value, words) : value
}

/** The engine tells edits as `field: value`, a line each. */
const editsText = (edits: string, words: Words): string =>
  edits
    .split('\n')
    .map((line) =>
      line.replace(/^([\w.]+): /, (_, name: string) => {
        // What belongs to a contact is told by its kind.
        const kind = kinds.find((one) => one === name && one !== 'contact')
        return `${kind ? words.t(`kind.${kind}`) : fieldText(name, words)}: `
      }),
    )
    .join('\n')

/** `14:21` of today, `4 May` of another day. */
export const shortTime = (at: number, now: number, { format }: Words): string =>
  format.date(at) === format.date(now) ? format.time(at) : format.day(at)

const startingSmall = (text: string): string =>
  // An abbreviation, such as a field called VAT, stays as it is.
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1)
