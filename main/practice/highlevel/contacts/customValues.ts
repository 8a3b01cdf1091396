import { unprocessable } from '../errors'
import type { Contact, CustomField, CustomValue, HighLevelState } from '../state'
import { normalEmail, normalPhone } from './normalise'
import { birthday, type CustomFieldInput } from './schema'

/** The contact's custom values with `inputs` written over them; fields not mentioned stay. Refuses what does not fit. */
export function withCustomValues(
  state: HighLevelState,
  values: Contact['customFields'],
  inputs: readonly CustomFieldInput[],
): Contact['customFields'] {
  const merged = new Map(values.map(({ id, value }) => [id, value]))
  inputs.forEach((input, position) => {
    const where = `customFields.${position}`
    const field = findField(state, input)
    if (!field) throw unprocessable([`${where}.id is not a custom field of this location`])
    const typed = typedValue(field, input.field_value, state.location.country)
    if ('fault' in typed) throw unprocessable([`${where}.field_value ${typed.fault}`])
    if (isEmpty(typed.value)) merged.delete(field.id)
    else merged.set(field.id, typed.value)
  })
  return [...merged].map(([id, value]) => ({ id, value }))
}

type Typed = { value: CustomValue } | { fault: string }

function findField(state: HighLevelState, { id, key }: CustomFieldInput): CustomField | undefined {
  if (id !== undefined) return state.customFields.get(id)
  for (const field of state.customFields.all()) {
    if (field.fieldKey === key || field.fieldKey === `contact.${key}`) return field
  }
  return undefined
}

const isEmpty = (value: CustomValue) => value === '' || (Array.isArray(value) && value.length === 0)

function typedValue(field: CustomField, input: unknown, country: string): Typed {
  if (input === '' || input === null) return { value: '' }
  const options = field.picklistOptions
  const oneOf = { fault: `must be one of the following values: ${options.join(', ')}` }
  switch (field.dataType) {
    case 'NUMERICAL':
    case 'MONETORY': {
      const number = typeof input === 'string' && input.trim() !== '' ? Number(input) : input
      return typeof number === 'number' && Number.isFinite(number)
        ? { value: number }
        : { fault: 'must be a number' }
    }
    case 'SINGLE_OPTIONS':
    case 'RADIO':
      return typeof input === 'string' && options.includes(input) ? { value: input } : oneOf
    case 'MULTIPLE_OPTIONS':
    case 'CHECKBOX':
      return isTexts(input) && input.every((option) => options.includes(option)) ? { value: input } : oneOf
    case 'FILE_UPLOAD':
      return isObject(input) ? { value: input } : { fault: 'must be an object' }
    default:
      return typeof input === 'string' ? textValue(field, input, country) : { fault: 'must be a string' }
  }
}

function textValue(field: CustomField, input: string, country: string): Typed {
  if (field.dataType === 'EMAIL') return { value: normalEmail(input) }
  if (field.dataType === 'PHONE') return { value: normalPhone(input, country) }
  if (field.dataType !== 'DATE') return { value: input }
  const date = birthday(input.slice(0, 10))
  return date ? { value: date } : { fault: 'must be a valid date' }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
