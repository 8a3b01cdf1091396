import type { Side } from '../../shared/waiting'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
  id: number
  highlevel: number | null
  agreed: number | null
  nozbe: number | null
}

/**
 * When the sides of conflicts were seen to change by a person, and when both last agreed, by the conflict's id. What was
 * there before the first run has no such time; then the service's own stamp of the record says it, where there is one.
 */
export function conflictTimes(db: Database): () => Map<number, Record<Side, number | null>> {
  const seen = (service: string) => `coalesce(
    (SELECT max(at) FROM history WHERE history.link_id = conflict.link_id AND history.service = '${service}'
       AND history.by = '${service}' AND coalesce(history.field, '') = conflict.field),
    (SELECT modified FROM record WHERE record.link_id = conflict.link_id AND record.service = '${service}'))`
  const all = statement<Row>(
    db,
    `SELECT conflict.id, ${seen('highlevel')} AS highlevel, ${seen('nozbe')} AS nozbe,
       (SELECT started_at FROM base JOIN run ON run.id = base.run_id
          WHERE base.link_id = conflict.link_id AND base.field = conflict.field) AS agreed
     FROM conflict`,
  )
  return () =>
    new Map(all.all().map(({ id, highlevel, agreed, nozbe }) => [id, { highlevel, base: agreed, nozbe }]))
}
