import type { FieldValue, Kind } from '../domain'
import { fieldsOf } from '../fields'
import { type CompareContext, same } from './comparable'

/** Whether two values of a field mean the same. A field that is not known is compared as text. */
export function equalIn(
  kind: Kind,
  field: string,
  context: CompareContext,
): (a: FieldValue, b: FieldValue) => boolean {
  const type = fieldsOf[kind].find(({ name }) => name === field)?.type ?? 'text'
  return (a, b) => same(type, a, b, context)
}
