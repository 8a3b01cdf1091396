import { elementKey } from '../../../../shared/canonical/comparable'
import { dateOf } from '../../../../shared/canonical/date'
import { instantOfDue } from '../../../../shared/canonical/due'
import { cutName } from '../../../../shared/canonical/name'
import { canonicalText } from '../../../../shared/canonical/text'
import type { FieldValue, Kind } from '../../../../shared/domain'
import { appointmentStates, customFieldId, fieldsIn } from '../../../../shared/fields'
import type { Definitions } from '../../../sync/ports'
import type { CardBook } from '../card/book'
import { readValue, writeValue } from '../card/value'
import { isAppointmentTag } from '../records/appointment'
import { longestName } from '../records/task'
import { tagName } from '../writing/tagWriter'

/** The form in which Nozbe can hold a value: what would be read there after it was written. Pure. */
export function fitted(kind: Kind, field: string, value: FieldValue, book: CardBook): FieldValue {
  // The tag that marks appointments marks no contact.
  if (field === 'tags') return Array.isArray(value) ? value.map(tagName).filter(isContactTag) : value
  if (typeof value === 'string') {
    if (field === 'name' || field === 'title') return cutName(value, longestName)
    if (field === 'status') return value === 'noshow' || value === 'invalid' ? 'cancelled' : value
    if (field === 'body' || field === 'details') return canonicalText(value)
  }
  const line = kind === 'contact' ? book.lines.find((one) => one.field === field) : undefined
  return line ? readValue(line, writeValue(value)) : value
}

/** Whether Nozbe, and what reads it later, can make something of the value. Pure. */
export function holds(kind: Kind, field: string, value: FieldValue, definitions: Definitions): boolean {
  if (value === null) return !(kind === 'appointment' && field === 'start')
  const isCustom = customFieldId(field) !== null
  const type = fieldsIn(kind, definitions.customFields).find(({ name }) => name === field)?.type
  switch (type) {
    case undefined:
      return !isCustom
    case 'person':
      // Who is responsible without being in the space is stood in for: see `demandedBy`.
      return typeof value === 'string' && (field === 'assignee' || definitions.people.some(isCalled(value)))
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    case 'date':
      return typeof value === 'string' && dateOf(value) === value
    case 'due':
    case 'instant':
      return typeof value === 'string' && (instantOfDue(value, 'UTC') ?? -1) >= 0
    case 'flag':
      return typeof value === 'boolean'
    case 'set':
      return Array.isArray(value) && value.every((element) => isOption(field, element, definitions))
    default:
      if (typeof value !== 'string') return false
      if (field === 'status') return appointmentStates.some((state) => state === value)
      return isOption(field, value, definitions)
  }
}

const isContactTag = (name: string): boolean => !isAppointmentTag(name)

const isCalled =
  (value: string) =>
  ({ name }: { name: string }): boolean =>
    elementKey(name) === elementKey(value)

function isOption(field: string, value: string, { customFields }: Definitions): boolean {
  const id = customFieldId(field)
  const options = id === null ? null : (customFields.find((custom) => custom.id === id)?.options ?? null)
  return options === null || options.some((option) => elementKey(option) === elementKey(value))
}
