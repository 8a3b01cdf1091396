import type { FieldValue, Service } from '../../../shared/domain'
import type { FieldWrite } from '../syncStore'
import type { PairPlan } from './types'

/** Adds the write of one field to a plan, with what it is expected to show until then. */
export function addWrite(
  plan: PairPlan,
  service: Service,
  field: string,
  after: FieldValue,
  more: Pick<FieldWrite, 'peer' | 'settles' | 'rule'>,
): void {
  const { pair } = plan
  const before = pair[service].fields[field]
  plan.writes[service].push({ field, before, after, base: pair.base.get(field) ?? null, ...more })
}
