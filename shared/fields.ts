import type { Kind } from './domain'

/** How the values of a field are brought to canonical form and compared. */
export type FieldType = 'text' | 'multiline' | 'email' | 'phone' | 'date' | 'due' | 'flag'

export interface FieldDefinition {
  name: string
  type: FieldType
}

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
] as const satisfies readonly FieldDefinition[]

const task = [
  { name: 'title', type: 'text' },
  { name: 'body', type: 'multiline' },
  { name: 'dueDate', type: 'due' },
  { name: 'completed', type: 'flag' },
] as const satisfies readonly FieldDefinition[]

/** The canonical fields of each kind that Tandem keeps in step. */
export const fieldsOf: Record<Kind, readonly FieldDefinition[]> = { contact, task, note: [], appointment: [] }

export type ContactField = (typeof contact)[number]['name']
export type TaskField = (typeof task)[number]['name']
