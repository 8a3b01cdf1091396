import type { FieldValue, Kind } from '../../shared/domain'
import { fieldsOf } from '../../shared/fields'
import type { Words } from '../i18n/useWords'

const dayOnly = /^(\d{4})-(\d{2})-(\d{2})$/

/** A field's value as people write it: days and times by the locale, the one flag (of a task) as a word, the rest as it is. */
export function valueText(
  kind: Kind,
  field: string,
  value: FieldValue,
  { t, format, ownFields }: Words,
  now: number,
): string {
  if (isEmpty(value)) return t('value.empty')
  if (typeof value === 'boolean') return t(value ? 'value.completed' : 'value.open')
  if (typeof value !== 'string') return format.list(value)
  switch (ownFields[field]?.type ?? fieldsOf[kind].find(({ name }) => name === field)?.type) {
    case 'date': {
      const day = localDay(value)
      return day === null ? value : format.date(day)
    }
    case 'due': {
      const day = localDay(value)
      if (day !== null) return format.weekday(day, now)
      const instant = Date.parse(value)
      return Number.isNaN(instant) ? value : format.weekdayTime(instant, now)
    }
    default:
      return value
  }
}

/** Whether there is nothing to show; an empty list is nothing, a flag never is. */
export const isEmpty = (value: FieldValue): value is null =>
  value === null || (typeof value !== 'boolean' && value.length === 0)

/** `2026-05-18` is that day wherever the computer is, not midnight in Greenwich. */
export function localDay(text: string): number | null {
  const [, year, month, day] = dayOnly.exec(text) ?? []
  return year ? new Date(Number(year), Number(month) - 1, Number(day)).getTime() : null
}
