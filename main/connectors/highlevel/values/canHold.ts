import { countryCode } from '../../../../shared/canonical/country'
import { dateOf } from '../../../../shared/canonical/date'
import type { FieldValue, Kind } from '../../../../shared/domain'
import { appointmentStates, type CustomField, customFieldId } from '../../../../shared/fields'
import type { Definitions } from '../../../sync/ports'
import { elementsOf, optionOf } from '../records/custom'
import { userOfName } from '../records/people'

/** Whether HighLevel can take the value at all, as far as that is known before asking it. Pure. */
export function canHoldValue(
  kind: Kind,
  field: string,
  value: FieldValue,
  { customFields, people }: Definitions,
): boolean {
  if (kind === 'note') return hasText(value)
  if (kind === 'appointment') return canHoldAppointment(field, value)
  if (kind === 'contact') {
    const id = customFieldId(field)
    if (id !== null) {
      const custom = customFields.find((definition) => definition.id === id)
      return custom !== undefined && canHoldCustom(custom, value)
    }
    if (value === null) return true
    if (field === 'birthday') return isDate(value)
    if (field === 'email') return isAddress(value)
    if (field === 'country') return typeof value === 'string' && countryCode(value) !== null
  }
  if ((kind === 'contact' && field === 'owner') || (kind === 'task' && field === 'assignee')) {
    return value === null || (typeof value === 'string' && userOfName(people, value) !== null)
  }
  return true
}

function canHoldCustom({ type, options }: CustomField, value: FieldValue): boolean {
  if (value === null) return true
  const isOption = (element: string) => options === null || optionOf(options, element) !== null
  if (type === 'set') return elementsOf(value).every(isOption)
  if (typeof value !== 'string') return false
  if (type === 'number') return isDecimal(value)
  if (type === 'date') return isDate(value)
  return isOption(value)
}

/** Details are HighLevel's own words, and go to Nozbe only. */
function canHoldAppointment(field: string, value: FieldValue): boolean {
  if (typeof value !== 'string') return false
  switch (field) {
    case 'title':
      return hasText(value)
    case 'start':
      return !Number.isNaN(Date.parse(value))
    case 'minutes':
      return isDecimal(value) && Number(value) > 0
    case 'status':
      return (appointmentStates as readonly string[]).includes(value)
    default:
      return false
  }
}

const hasText = (value: FieldValue): boolean => typeof value === 'string' && value.trim() !== ''
const isDate = (value: FieldValue): boolean => typeof value === 'string' && dateOf(value) !== null
const isAddress = (value: FieldValue): boolean =>
  typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value.trim())
const isDecimal = (value: string): boolean => /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value)
