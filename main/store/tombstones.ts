import type { SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { statement } from './rows'

/** Records that were deleted, lest a list that lags behind brings one back. */
export function tombstoneTable(db: Database): SyncStore['tombstones'] {
  const add = statement(
    db,
    'INSERT OR REPLACE INTO tombstone (service, kind, id, peer_id, run_id) VALUES (?, ?, ?, ?, ?)',
  )
  const has = statement<{ found: number }>(
    db,
    'SELECT 1 AS found FROM tombstone WHERE service = ? AND kind = ? AND id = ?',
  )
  const remove = statement(db, 'DELETE FROM tombstone WHERE service = ? AND kind = ? AND id = ?')
  const ofPeer = statement<{ n: number }>(
    db,
    'SELECT count(*) AS n FROM tombstone WHERE service <> ? AND kind = ? AND peer_id = ?',
  )
  return {
    add: (service, kind, id, peerId, runId) => void add.run(service, kind, id, peerId, runId),
    has: (service, kind, id) => has.get(service, kind, id) !== undefined,
    remove: (service, kind, id) => void remove.run(service, kind, id),
    ofPeer: (service, kind, id) => ofPeer.get(service, kind, id)?.n ?? 0,
  }
}
