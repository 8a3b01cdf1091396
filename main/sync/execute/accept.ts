import { same } from '../../../shared/canonical/comparable'
import type { FieldValue, Kind, Service } from '../../../shared/domain'
import { fieldsOf } from '../../../shared/fields'
import type { Rules } from '../plan/types'
import type { Written } from '../ports'

/**
 * Whether the service took the value: it answered with it, in the form in which it can hold it, or said that a rule
 * demanded another one. Anything else must not become the base, or the edit would be lost unseen.
 */
export function isAccepted(
  written: Written,
  service: Service,
  kind: Kind,
  field: string,
  asked: FieldValue,
  rules: Rules,
): boolean {
  if (written.substituted.includes(field)) return true
  const type = fieldsOf[kind].find(({ name }) => name === field)?.type ?? 'text'
  const answered = written.record.fields[field] ?? null
  return same(type, answered, rules.fit[service](kind, field, asked), rules.compare)
}
