import { type DueRule, syntheticDue } from '../../../../shared/canonical/due'
import type { Fields, Kind } from '../../../../shared/domain'

/**
 * HighLevel refuses a task without a title or a due date, even where an update changes something else: what is sent
 * where there is none. Completion alone needs neither.
 */
export function demandedBy(
  kind: Kind,
  asked: Fields,
  current: Fields | null,
  due: { rule: DueRule; zone: string; now: number },
): Fields {
  const names = Object.keys(asked)
  if (kind !== 'task' || (current && names.every((name) => name === 'completed'))) return {}
  const isLacking = (field: string) => ((field in asked ? asked : current)?.[field] ?? null) === null
  return {
    ...(isLacking('title') ? { title: 'Untitled' } : {}),
    ...(isLacking('dueDate') ? { dueDate: syntheticDue(due.now, due.rule, due.zone) } : {}),
  }
}
