import type { Cursor } from '../sync/ports'
import type { SyncStore } from '../sync/store'
import type { Database } from './database'
import { statement } from './rows'

/** Single values that belong to the workspace, as JSON. */
export interface MetaTable {
  get<T>(key: string): T | null
  set(key: string, value: unknown): void
}

export function metaTable(db: Database): MetaTable {
  const get = statement<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?')
  const set = statement(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  return {
    get: <T>(key: string) => {
      const row = get.get(key)
      return row ? (JSON.parse(row.value) as T) : null
    },
    set: (key, value) => void set.run(key, JSON.stringify(value)),
  }
}

export const cursors = (meta: MetaTable): SyncStore['cursors'] => ({
  get: (service) => meta.get<Cursor>(`cursor.${service}`),
  set: (service, cursor) => meta.set(`cursor.${service}`, cursor),
})

export const firstRun = (meta: MetaTable): SyncStore['firstRun'] => ({
  endedIn: () => meta.get<number>('firstRunEndedIn'),
  finish: (runId) => meta.set('firstRunEndedIn', runId),
})
