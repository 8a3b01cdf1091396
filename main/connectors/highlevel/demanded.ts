import { type DueRule, syntheticDue } from '../../../shared/canonical/due'
import type { Fields, Kind } from '../../../shared/domain'

/** HighLevel refuses a task without a title or a due date: what is sent where there is none. */
export function demandedBy(
  kind: Kind,
  op: 'create' | 'update',
  asked: Fields,
  due: { rule: DueRule; zone: string; now: number },
): Fields {
  const isLacking = (field: string) => (asked[field] ?? null) === null && (op === 'create' || field in asked)
  if (kind !== 'task') return {}
  return {
    ...(isLacking('title') ? { title: 'Untitled' } : {}),
    ...(isLacking('dueDate') ? { dueDate: syntheticDue(due.now, due.rule, due.zone) } : {}),
  }
}
