import type { Trigger } from '../../shared/domain'
import type { RunReport } from '../../shared/report'
import type { SyncStore } from '../sync/store'
import type { Database } from './database'
import { statement } from './rows'

export interface RunTable {
  begin: SyncStore['runs']['begin']
  finish: SyncStore['runs']['finish']
  /** The report of the last run that ended; a run cut short by a crash has none. */
  last(): RunReport | null
}

export function runTable(db: Database): RunTable {
  const begin = statement(db, 'INSERT INTO run (trigger, started_at) VALUES (?, ?)')
  const finish = statement(db, 'UPDATE run SET finished_at = ?, report = ? WHERE id = ?')
  const last = statement<{ report: string }>(
    db,
    'SELECT report FROM run WHERE report IS NOT NULL ORDER BY id DESC LIMIT 1',
  )
  return {
    begin: (trigger: Trigger, at) => begin.run(trigger, at),
    finish: (id, report, at) => void finish.run(at, JSON.stringify(report), id),
    last: () => {
      const row = last.get()
      return row ? (JSON.parse(row.report) as RunReport) : null
    },
  }
}
