import { equalIn } from '../../../shared/canonical/equal'
import type { Fields, FieldValue, Kind, Service } from '../../../shared/domain'
import type { Rules } from '../plan/types'

/**
 * Whether a service took the value that was sent: it shows it, in the form in which it can hold it. Anything else must
 * not become the base, or the edit would be lost unseen.
 */
export function isAccepted(
  shown: Fields,
  service: Service,
  kind: Kind,
  field: string,
  sent: FieldValue,
  rules: Rules,
): boolean {
  return equalIn(kind, field, rules.compare)(shown[field] ?? null, rules.fit[service](kind, field, sent))
}
