import { dirname } from 'node:path'
import type { Backup, BackupReason } from '../../shared/backups'
import type { Side } from '../../shared/waiting'
import type { RecipeJobs } from '../automation/recipeStore'
import type { SyncStore } from '../sync/syncStore'
import { approvalTable } from './approvals'
import { backupsOf, makeBackup } from './backups'
import { type ConflictTable, conflictTable } from './conflicts'
import { conflictTimes } from './conflictTimes'
import { inMemory, openDatabase } from './database'
import { type HistoryTable, historyTable } from './history/table'
import { journalTable } from './journal'
import { baseTable, linkTable } from './links'
import { cursors, firstRun, type MetaTable, metaTable } from './meta'
import { recipeJobTable } from './recipeJobs'
import { recordTable } from './records'
import { isCatchingUp, wasCatchingUp } from './restored'
import { statement, transactions } from './rows'
import { type RunTable, runTable } from './runs'
import { isSound } from './sqlite'
import { tombstoneTable } from './tombstones'
import { waitingList } from './waiting'

export interface Totals {
  contacts: number
  tasks: number
  /** Nozbe tasks that belong to no contact. */
  unfiled: number
  ambiguous: number
}

/** Everything that is kept of one workspace, in one SQLite file. */
export interface Store extends SyncStore {
  conflicts: ConflictTable
  /** When the sides of each conflict were seen to change, and last agreed; epoch milliseconds, by the conflict's id. */
  conflictTimes(): Map<number, Record<Side, number | null>>
  history: HistoryTable
  runs: RunTable
  meta: MetaTable
  recipeJobs: RecipeJobs
  totals(): Totals
  /** Makes it as empty as a new one. */
  forgetEverything(): void
  /** Whether every page of the database is sound and every reference leads somewhere. Takes long where it is big. */
  isSound(): boolean
  /** The folder that the database lies in; null for one in memory. */
  folder: string | null
  /** The database itself; null for one in memory. */
  file: string | null
  /** Its backups, newest first. Throws `disk.*`. */
  backups(): Backup[]
  /** Backs it up; of each reason the newest `keep` stay. Null for one in memory. Throws `disk.*`, `backup.unsound`. */
  backUp(reason: BackupReason, now: number, keep: number): Backup | null
  /** Where a damaged database was moved when this one was opened; null normally. */
  setAside: string | null
  close(): void
}

/** Opens the store, made anew where there is none. Throws `database.newer`, `database.locked`, `data.inUse`, `disk.*`. */
export function openStore(file: string, now: number): Store {
  const { db, setAside, close } = openDatabase(file, now)
  const meta = metaTable(db)
  const approvals = approvalTable(db)
  const linked = statement<{ kind: string; n: number }>(
    db,
    'SELECT kind, count(*) AS n FROM link GROUP BY kind',
  )
  const unfiled = statement<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM record
     WHERE service = 'nozbe' AND kind = 'task' AND link_id IS NULL AND parent_id IS NULL AND state = 'live'`,
  )
  const ambiguous = statement<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM record WHERE link_id IS NULL AND standing = 'open' AND state = 'live'`,
  )
  // The index of history is emptied by triggers.
  const tables = statement<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'history_search%' AND name NOT LIKE 'sqlite_%'`,
  )
  const transaction = transactions(db)
  return {
    transaction,
    isCatchingUp: () => isCatchingUp(meta),
    wasCatchingUp: (runId) => wasCatchingUp(meta, runId),
    records: recordTable(db),
    links: linkTable(db),
    base: baseTable(db),
    journal: journalTable(db),
    tombstones: tombstoneTable(db),
    conflicts: conflictTable(db),
    conflictTimes: conflictTimes(db),
    approvals,
    waiting: waitingList(db, approvals.all),
    history: historyTable(db),
    runs: runTable(db),
    cursors: cursors(meta),
    firstRun: firstRun(meta),
    meta,
    recipeJobs: recipeJobTable(db),
    totals: () => {
      const links = new Map(linked.all().map(({ kind, n }) => [kind, n]))
      return {
        contacts: links.get('contact') ?? 0,
        tasks: links.get('task') ?? 0,
        unfiled: unfiled.get()?.n ?? 0,
        ambiguous: ambiguous.get()?.n ?? 0,
      }
    },
    forgetEverything: () =>
      transaction(() => {
        db.exec('PRAGMA defer_foreign_keys = ON')
        for (const { name } of tables.all()) statement(db, `DELETE FROM ${name}`).run()
      }),
    isSound: () => isSound(db),
    folder: file === inMemory ? null : dirname(file),
    file: file === inMemory ? null : file,
    backups: () => (file === inMemory ? [] : backupsOf(file)),
    backUp: (reason, now, keep) => (file === inMemory ? null : makeBackup(db, file, { reason, now, keep })),
    setAside,
    close,
  }
}
