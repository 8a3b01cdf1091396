import type { Kind } from './domain'

/**
 * How the values of a field are brought to canonical form and compared. `number`: a decimal as text. `instant`: ISO 8601
 * in UTC to the second. `due`: a day or an instant. `set`: a list without order. `person`: the name of one of the people.
 */
export const fieldTypes = [
  'text',
  'markdown',
  'email',
  'phone',
  'date',
  'due',
  'instant',
  'flag',
  'number',
  'set',
  'person',
] as const
export type FieldType = (typeof fieldTypes)[number]

export interface FieldDefinition {
  name: string
  type: FieldType
}

/** A field that the location has of its own. Its field in canonical form is called by `customFieldName`. */
export interface CustomField {
  /** HighLevel's id. */
  id: string
  /** As people call it, and as its line on a card begins. */
  name: string
  type: FieldType
  /** What may be chosen; null where anything may be written. */
  options: readonly string[] | null
}

export const customFieldName = (id: string): string => `custom.${id}`

/** HighLevel's id of a custom field; null for a field that every contact has. */
export const customFieldId = (field: string): string | null =>
  field.startsWith('custom.') ? field.slice('custom.'.length) : null

const contact = [
  { name: 'name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'phone' },
  { name: 'company', type: 'text' },
  { name: 'street', type: 'text' },
  { name: 'city', type: 'text' },
  { name: 'state', type: 'text' },
  { name: 'postalCode', type: 'text' },
  { name: 'country', type: 'text' },
  { name: 'website', type: 'text' },
  { name: 'birthday', type: 'date' },
  { name: 'source', type: 'text' },
  { name: 'owner', type: 'person' },
  { name: 'tags', type: 'set' },
] as const satisfies readonly FieldDefinition[]

const task = [
  { name: 'title', type: 'text' },
  { name: 'body', type: 'markdown' },
  { name: 'dueDate', type: 'due' },
  { name: 'completed', type: 'flag' },
  { name: 'assignee', type: 'person' },
] as const satisfies readonly FieldDefinition[]

const note = [{ name: 'body', type: 'markdown' }] as const satisfies readonly FieldDefinition[]

/** `details` is what HighLevel knows of an appointment besides, written out; it goes to Nozbe only. */
const appointment = [
  { name: 'title', type: 'text' },
  { name: 'start', type: 'instant' },
  { name: 'minutes', type: 'number' },
  { name: 'status', type: 'text' },
  { name: 'details', type: 'markdown' },
] as const satisfies readonly FieldDefinition[]

/** The canonical fields of each kind that every workspace has. */
export const fieldsOf: Record<Kind, readonly FieldDefinition[]> = { contact, task, note, appointment }

/** The fields of a kind, those that the location has of its own included. */
export const fieldsIn = (kind: Kind, customFields: readonly CustomField[]): readonly FieldDefinition[] =>
  kind === 'contact'
    ? [...fieldsOf.contact, ...customFields.map(({ id, type }) => ({ name: customFieldName(id), type }))]
    : fieldsOf[kind]

export type ContactField = (typeof contact)[number]['name']
export type TaskField = (typeof task)[number]['name']

/**
 * What an appointment can be. HighLevel's `new` is `confirmed` here, its `noshow` and `invalid` stay apart from `cancelled`
 * there and are one in Nozbe, where a task is open, done or abandoned.
 */
export const appointmentStates = ['confirmed', 'showed', 'cancelled', 'noshow', 'invalid'] as const
