import { type Service, services } from '../../shared/domain'
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
  isDone: () => meta.get<boolean>('firstRunDone') ?? false,
  finish: () => meta.set('firstRunDone', true),
})

export interface CallTable {
  add(service: Service, day: string, calls: number): void
  used(day: string): Record<Service, number>
}

/** Calls made per day and service. `day` is `2026-05-12`, in UTC. */
export function callTable(db: Database): CallTable {
  const add = statement(
    db,
    `INSERT INTO calls (service, day, used) VALUES (?, ?, ?)
     ON CONFLICT (day, service) DO UPDATE SET used = used + excluded.used`,
  )
  const used = statement<{ used: number }>(db, 'SELECT used FROM calls WHERE service = ? AND day = ?')
  return {
    add: (service, day, calls) => void add.run(service, day, calls),
    used: (day) =>
      Object.fromEntries(services.map((service) => [service, used.get(service, day)?.used ?? 0])) as Record<
        Service,
        number
      >,
  }
}
