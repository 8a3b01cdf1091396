import { countryCode } from '../../../../shared/canonical/country'
import { dateOf } from '../../../../shared/canonical/date'
import type { FieldValue, Kind } from '../../../../shared/domain'
import { type CustomField, customFieldId } from '../../../../shared/fields'
import { htmlOf, markdownOf } from '../html'
import { elementsOf, optionOf } from '../records/custom'

/** The form in which HighLevel holds a value. Pure. */
export function fitValue(
  kind: Kind,
  field: string,
  value: FieldValue,
  customFields: readonly CustomField[],
): FieldValue {
  if (value === null || typeof value === 'boolean') return value
  if (kind === 'note' || (kind === 'task' && field === 'body')) {
    return typeof value === 'string' ? markdownOf(htmlOf(value)) : value
  }
  if (kind !== 'contact') return value
  if (field === 'tags') return distinct(elementsOf(value).map((tag) => tag.trim().toLowerCase()))
  const id = customFieldId(field)
  const custom = id === null ? undefined : customFields.find((definition) => definition.id === id)
  if (custom) return fitCustom(custom, value)
  return field === 'country' && typeof value === 'string' ? fitCountry(value) : value
}

export const fitCountry = (value: string): string => countryCode(value) ?? value

function fitCustom({ type, options }: CustomField, value: string | readonly string[]): FieldValue {
  if (type === 'set')
    return distinct(elementsOf(value).map((element) => optionOf(options, element) ?? element))
  if (typeof value !== 'string') return value
  if (type === 'number') return Number.isFinite(Number(value)) ? String(Number(value)) : value
  if (type === 'date') return dateOf(value) ?? value
  return optionOf(options, value) ?? value
}

const distinct = (elements: readonly string[]): readonly string[] | null =>
  elements.length === 0 ? null : [...new Set(elements)]
