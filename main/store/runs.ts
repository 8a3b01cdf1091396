import { z } from 'zod'
import type { RunFact } from '../../shared/recordPage'
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
  .transform(({ startedAt, finishedAt, changes, ...report }) => ({
    ...report,
    startedAt: Date.parse(startedAt),
    finishedAt: Date.parse(finishedAt),
    changes: changes.length,
    cancelled: report.errors.some(({ code }) => code === 'run.cancelled'),
  }))

export interface RunTable {
  begin: SyncStore['runs']['begin']
  finish: SyncStore['runs']['finish']
  /** What is known of runs by their ids, whether they ended or not. */
  facts(ids: readonly number[]): RunFact[]
  /** The last run that ended; one that was cut short by a crash has no report. */
  last(): RunSummary | null
  /** The last runs that ended, newest first. */
  recent(limit: number): RunSummary[]
}

export function runTable(db: Database): RunTable {
  const begin = statement(db, 'INSERT INTO run (trigger, started_at) VALUES (?, ?)')
  const finish = statement(db, 'UPDATE run SET finished_at = ?, report = ? WHERE id = ?')
  const recent = statement<{ report: string; cutShortAt: number | null }>(
    db,
    `SELECT report, (
       SELECT iif(cut.finished_at IS NULL, cut.started_at, NULL) FROM run AS cut
       WHERE cut.id < run.id AND cut.trigger NOT IN ('preview', 'hand') ORDER BY cut.id DESC LIMIT 1
     ) AS cutShortAt
     FROM run WHERE report IS NOT NULL ORDER BY id DESC LIMIT ?`,
  )
  const facts = statement<RunFact>(
    db,
    'SELECT id, trigger, started_at AS startedAt FROM run WHERE id IN (SELECT value FROM json_each(?))',
  )
  const summaries = (limit: number): RunSummary[] =>
    recent.all(limit).flatMap(({ report, cutShortAt }) => {
      const stored = parsed(report, storedReportSchema)
      return stored ? [{ ...stored, cutShortAt }] : []
    })
  return {
    begin: (trigger, at) => begin.run(trigger, at),
    finish: (id, report, at) => void finish.run(at, JSON.stringify(report), id),
    facts: (ids) => facts.all(JSON.stringify(ids)).map((row) => ({ ...row })),
    last: () => summaries(1)[0] ?? null,
    recent: summaries,
  }
}
