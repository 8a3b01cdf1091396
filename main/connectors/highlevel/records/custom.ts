import { e164, elementKey } from '../../../../shared/canonical/comparable'
import { dateOf } from '../../../../shared/canonical/date'
import { canonicalText } from '../../../../shared/canonical/text'
import type { Fields, FieldValue } from '../../../../shared/domain'
import { type CustomField, customFieldName } from '../../../../shared/fields'
import { property } from '../../rows'
import type { CustomInput } from '../calls/contacts'
import type { View } from './view'

/**
 * The values of the fields that the location has of its own. What has no value is left out of the list; where a row has
 * no list at all, nothing was seen. Neither was a value that makes no sense for its field.
 */
export function customFieldsOf(
  listed: readonly unknown[] | null | undefined,
  view: View,
  definitions: readonly CustomField[],
): Fields {
  const values = new Map((listed ?? []).map((entry) => [property(entry, 'id'), property(entry, 'value')]))
  if (listed === undefined && view === 'partial') return {}
  const fields: Record<string, FieldValue> = {}
  for (const definition of definitions) {
    const value = readCustom(definition, values.get(definition.id))
    if (value !== undefined) fields[customFieldName(definition.id)] = value
  }
  return fields
}

/** Undefined for a value that makes no sense. */
function readCustom({ type }: CustomField, value: unknown): FieldValue | undefined {
  if (value === null || value === undefined || value === '') return null
  if (type === 'set') return readSet(value)
  const single = Array.isArray(value) && value.length <= 1 ? (value[0] ?? '') : value
  if (typeof single !== 'string' && typeof single !== 'number') return undefined
  if (single === '') return null
  if (type === 'date') return dateOf(single) ?? undefined
  return canonicalText(String(single))
}

function readSet(value: unknown): FieldValue | undefined {
  const elements = typeof value === 'string' ? [value] : value
  if (!Array.isArray(elements)) return undefined
  const isText = (element: unknown): element is string => typeof element === 'string' && element.trim() !== ''
  const texts = elements.filter(isText)
  return texts.length === 0 ? null : texts
}

/** A value as it is written: HighLevel takes options only as they are spelt. */
export function customInput(
  { id, type, options }: CustomField,
  value: FieldValue,
  country: string | null,
): CustomInput {
  if (type === 'set') {
    return { id, field_value: elementsOf(value).map((element) => optionOf(options, element) ?? element) }
  }
  if (typeof value !== 'string') return { id, field_value: '' }
  if (type === 'number') return { id, field_value: Number(value) }
  if (type === 'phone') return { id, field_value: e164(value, country) ?? value }
  return { id, field_value: optionOf(options, value) ?? value }
}

/** The option that is meant, as it is spelt; null where there is none. */
export const optionOf = (options: readonly string[] | null, value: string): string | null =>
  options?.find((option) => elementKey(option) === elementKey(value)) ?? null

/** The elements of a set that say something. */
export const elementsOf = (value: FieldValue): readonly string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []).filter(
    (element) => elementKey(element) !== '',
  )
