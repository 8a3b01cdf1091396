import { z } from 'zod'
import type { SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { parsed, statement } from './rows'

/** Single values that belong to the workspace, as JSON. */
export interface MetaTable {
  /** Null where nothing is stored, or nothing that fits the schema. */
  get<T>(key: string, schema: z.ZodType<T>): T | null
  set(key: string, value: unknown): void
  /** The keys that begin so. */
  keys(prefix: string): string[]
}

export function metaTable(db: Database): MetaTable {
  const get = statement<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?')
  const set = statement(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const keys = statement<{ key: string }>(db, 'SELECT key FROM meta WHERE substr(key, 1, ?) = ? ORDER BY key')
  return {
    get: (key, schema) => parsed(get.get(key)?.value, schema),
    set: (key, value) => void set.run(key, JSON.stringify(value)),
    keys: (prefix) => keys.all(prefix.length, prefix).map(({ key }) => key),
  }
}

const cursorSchema = z.record(z.string(), z.union([z.string(), z.number()]))

export const cursors = (meta: MetaTable): SyncStore['cursors'] => ({
  get: (service) => meta.get(`cursor.${service}`, cursorSchema),
  set: (service, cursor) => meta.set(`cursor.${service}`, cursor),
})

export const firstRun = (meta: MetaTable): SyncStore['firstRun'] => ({
  endedIn: () => meta.get('firstRunEndedIn', z.int()),
  finish: (runId) => meta.set('firstRunEndedIn', runId),
})
