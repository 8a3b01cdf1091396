import type { FieldValue } from '../../../shared/domain'
import type { ConflictShown } from '../../../shared/waiting'

/** How a value is typed. */
export type Typing = 'line' | 'lines' | 'date' | 'moment' | 'flag' | 'choice' | 'list'

const isDay = (value: FieldValue): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** By the kind of the field; a due date as a day where both sides have one, else with its time. */
export function typingOf({ form, options, values }: ConflictShown): Typing {
  switch (form) {
    case 'markdown':
      return 'lines'
    case 'date':
      return 'date'
    case 'due':
      return [values.highlevel, values.nozbe].every((value) => value === null || isDay(value))
        ? 'date'
        : 'moment'
    case 'instant':
      return 'moment'
    case 'flag':
      return 'flag'
    case 'set':
      return 'list'
    default:
      return options === null ? 'line' : 'choice'
  }
}

/** A value as the field to type into holds it; times are those of this computer's zone. */
export function asTyped(typing: Typing, value: FieldValue): string {
  if (value === null) return typing === 'flag' ? 'false' : ''
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return value.join(', ')
  if (typing !== 'moment') return value
  if (isDay(value)) return `${value}T00:00`
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return ''
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What was typed, as the field has it; nothing typed is an empty field. */
export function valueTyped(typing: Typing, text: string): FieldValue {
  if (typing === 'flag') return text === 'true'
  if (typing === 'list') {
    const elements = text.split(',').map((one) => one.trim())
    return [...new Set(elements.filter((one) => one !== ''))]
  }
  const value = typing === 'lines' ? text.trimEnd() : text.trim()
  if (value === '') return null
  return typing === 'moment' ? `${new Date(value).toISOString().slice(0, 19)}Z` : value
}
