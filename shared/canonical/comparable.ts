import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { FieldValue } from '../domain'
import type { FieldType } from '../fields'

/** What comparing needs to know of the location: its country, for phone numbers written without one. */
export interface CompareContext {
  /** ISO 3166 code, e.g. `IE`. */
  country: string | null
}

/**
 * A value in the form in which it is compared: two values are the same when their comparable forms are equal.
 * What the user typed is what is stored and shown; only comparing uses this form.
 */
export function comparable(type: FieldType, value: FieldValue, context: CompareContext): FieldValue {
  if (type === 'flag') return value === true
  if (typeof value !== 'string') return value
  const text = value.normalize('NFC').trim()
  if (text === '') return null
  switch (type) {
    case 'email':
      return text.toLowerCase()
    case 'phone':
      return e164(text, context.country) ?? text.replace(/[^\d+]/g, '')
    case 'multiline':
      return text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')
    case 'text':
      return text.replace(/\s+/g, ' ')
    default:
      return text
  }
}

export function same(type: FieldType, a: FieldValue, b: FieldValue, context: CompareContext): boolean {
  return comparable(type, a, context) === comparable(type, b, context)
}

/** `+353214271190`; null when the text is no possible phone number. */
export function e164(text: string, country: string | null): string | null {
  const parsed = parsePhoneNumberFromString(text, (country ?? undefined) as CountryCode | undefined)
  return parsed?.isPossible() ? parsed.number : null
}
