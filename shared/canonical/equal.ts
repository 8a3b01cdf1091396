import type { FieldValue, Kind } from '../domain'
import { customFieldId, type FieldType, fieldsOf } from '../fields'
import { type CompareContext, same } from './comparable'

/** How a field is compared. One that is not known, such as a custom field that was removed, is compared as text. */
export function typeOf(kind: Kind, field: string, { customFields }: CompareContext): FieldType {
  const id = customFieldId(field)
  const known = id === null ? fieldsOf[kind].find(({ name }) => name === field) : undefined
  return known?.type ?? customFields.find((custom) => custom.id === id)?.type ?? 'text'
}

/** Whether two values of a field mean the same. */
export function equalIn(
  kind: Kind,
  field: string,
  context: CompareContext,
): (a: FieldValue, b: FieldValue) => boolean {
  const type = typeOf(kind, field, context)
  return (a, b) => same(type, a, b, context)
}

/** Whether two values are the same to the letter. */
export const identical = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b))
