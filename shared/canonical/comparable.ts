import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { FieldValue } from '../domain'
import type { CustomField, FieldType } from '../fields'
import { normalMarkdown } from './markdown'

/** What comparing needs to know of the location. */
export interface CompareContext {
  /** ISO 3166 code, e.g. `IE`, for phone numbers written without one. */
  country: string | null
  /** Fields of the location's own, for their types. */
  customFields: readonly CustomField[]
}

/**
 * A value in the form in which it is compared: two values are the same when their comparable forms are equal.
 * What the user typed is what is stored and shown; only comparing uses this form.
 */
export function comparable(
  type: FieldType,
  value: FieldValue,
  { country }: Pick<CompareContext, 'country'>,
): string | boolean | null {
  if (type === 'flag') return value === true
  if (type === 'set') return setKey(value)
  if (value === null || typeof value === 'boolean') return value
  const text = (typeof value === 'string' ? value : value.join(', ')).normalize('NFC').trim()
  if (text === '') return null
  switch (type) {
    case 'email':
      return text.toLowerCase()
    case 'phone':
      return e164(text, country) ?? text.replace(/[^\d+]/g, '')
    case 'markdown':
      return normalMarkdown(text)
    case 'number':
      return decimal(text) ?? text
    case 'instant':
      return instant(text) ?? text
    case 'text':
    case 'person':
      return text.replace(/\s+/g, ' ')
    default:
      return text
  }
}

export function same(
  type: FieldType,
  a: FieldValue,
  b: FieldValue,
  context: Pick<CompareContext, 'country'>,
): boolean {
  return a === b || comparable(type, a, context) === comparable(type, b, context)
}

/** The shortest way to write a decimal; null for what is none. Digits stay digits: a `Number` would lose some. */
function decimal(text: string): string | null {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?$/.exec(text) ?? []
  if (sign === undefined) return null
  const [left, right] = [whole.replace(/^0+/, '') || '0', fraction.replace(/0+$/, '')]
  const size = right === '' ? left : `${left}.${right}`
  return sign === '-' && size !== '0' ? `-${size}` : size
}

/** Epoch milliseconds; null for a text that is no ISO 8601 instant with its offset. */
function instant(text: string): string | null {
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)
  const parsed = isInstant ? Date.parse(text) : Number.NaN
  return Number.isNaN(parsed) ? null : String(parsed)
}

/** Tags and chosen options are the same whatever their case and order. */
export const elementKey = (element: string): string =>
  element.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

function setKey(value: FieldValue): string | null {
  const elements = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  const keys = new Set(elements.map(elementKey).filter((key) => key !== ''))
  return keys.size === 0 ? null : JSON.stringify([...keys].sort())
}

/** `+353214271190`; null when the text is no possible phone number. */
export function e164(text: string, country: string | null): string | null {
  const parsed = parsePhoneNumberFromString(text, (country ?? undefined) as CountryCode | undefined)
  return parsed?.isPossible() ? parsed.number : null
}
