import { equalIn } from '../../../shared/canonical/equal'
import type { FieldValue, Kind } from '../../../shared/domain'
import type { Rules } from './types'

/** Whether a HighLevel value and a Nozbe value of a field mean the same, given what each service can hold. */
export function agreeIn(
  kind: Kind,
  field: string,
  { compare, fit }: Pick<Rules, 'compare' | 'fit'>,
): (highlevel: FieldValue, nozbe: FieldValue) => boolean {
  const equal = equalIn(kind, field, compare)
  return (h, n) => equal(fit.nozbe(kind, field, h), n) || equal(h, fit.highlevel(kind, field, n))
}
