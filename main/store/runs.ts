import { z } from 'zod'
import { errorReportSchema, triggerSchema } from '../../shared/schemas'
import type { RunSummary } from '../../shared/state'
import type { SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { parsed, statement } from './rows'

/** Of a stored report, what is shown again. */
const storedReportSchema = z
  .object({
    runId: z.int(),
    trigger: triggerSchema,
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime(),
    changes: z.array(z.unknown()),
    errors: z.array(errorReportSchema),
  })
  .transform(
    ({ startedAt, finishedAt, changes, ...report }): RunSummary => ({
      ...report,
      startedAt: Date.parse(startedAt),
      finishedAt: Date.parse(finishedAt),
      changes: changes.length,
    }),
  )

export interface RunTable {
  begin: SyncStore['runs']['begin']
  finish: SyncStore['runs']['finish']
  /** The last run that ended; one that was cut short by a crash has no report. */
  last(): RunSummary | null
}

export function runTable(db: Database): RunTable {
  const begin = statement(db, 'INSERT INTO run (trigger, started_at) VALUES (?, ?)')
  const finish = statement(db, 'UPDATE run SET finished_at = ?, report = ? WHERE id = ?')
  const last = statement<{ report: string }>(
    db,
    'SELECT report FROM run WHERE report IS NOT NULL ORDER BY id DESC LIMIT 1',
  )
  return {
    begin: (trigger, at) => begin.run(trigger, at),
    finish: (id, report, at) => void finish.run(at, JSON.stringify(report), id),
    last: () => {
      const row = last.get()
      return parsed(row?.report, storedReportSchema)
    },
  }
}
