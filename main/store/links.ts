import type { FieldValue, Kind, Service } from '../../shared/domain'
import { type Link, recordKey, type SyncStore } from '../sync/store'
import type { Database } from './database'
import { statement } from './rows'

export interface LinkRow {
  id: number
  kind: Kind
  highlevel_id: string
  nozbe_id: string
  missing: Service | null
  made_in: number
}

export const toLink = (row: LinkRow): Link => ({
  id: row.id,
  kind: row.kind,
  highlevelId: row.highlevel_id,
  nozbeId: row.nozbe_id,
  missing: row.missing,
  madeIn: row.made_in,
})

/** Pairs of records that are the same thing on both services. Linking a contact brings its unlinked records up again. */
export function linkTable(db: Database): SyncStore['links'] {
  const create = statement(db, 'INSERT INTO link (kind, highlevel_id, nozbe_id, made_in) VALUES (?, ?, ?, ?)')
  const attach = statement(db, 'UPDATE record SET link_id = ? WHERE service = ? AND kind = ? AND id = ?')
  const wakeChildren = statement(
    db,
    'UPDATE record SET dirty = 1 WHERE service = ? AND parent_id = ? AND link_id IS NULL',
  )
  const find = statement<LinkRow>(db, 'SELECT * FROM link WHERE id = ?')
  const ofHighlevel = statement<LinkRow>(db, 'SELECT * FROM link WHERE kind = ? AND highlevel_id = ?')
  const ofNozbe = statement<LinkRow>(db, 'SELECT * FROM link WHERE kind = ? AND nozbe_id = ?')
  const all = statement<LinkRow>(db, 'SELECT * FROM link WHERE kind = ? ORDER BY id')
  const setMissing = statement(db, 'UPDATE link SET missing = ? WHERE id = ?')
  const resting = statement<LinkRow>(db, 'SELECT * FROM link WHERE missing = ?')
  return {
    create: (kind, highlevelId, nozbeId, runId) => {
      const id = create.run(kind, highlevelId, nozbeId, runId)
      attach.run(id, 'highlevel', kind, highlevelId)
      attach.run(id, 'nozbe', kind, nozbeId)
      if (kind === 'contact') {
        wakeChildren.run('highlevel', highlevelId)
        wakeChildren.run('nozbe', nozbeId)
      }
      return { id, kind, highlevelId, nozbeId, missing: null, madeIn: runId }
    },
    find: (id) => optional(find.get(id)),
    of: (service, kind, id) => optional((service === 'highlevel' ? ofHighlevel : ofNozbe).get(kind, id)),
    all: (kind) => all.all(kind).map(toLink),
    setMissing: (id, service) => void setMissing.run(service, id),
    restingOn: (service) =>
      new Set(
        resting
          .all(service)
          .map(({ kind, highlevel_id, nozbe_id }) =>
            recordKey(service, kind, service === 'highlevel' ? highlevel_id : nozbe_id),
          ),
      ),
  }
}

/** What each side showed when both were last seen to agree, per link and field. */
export function baseTable(db: Database): SyncStore['base'] {
  const of = statement<{ field: string; highlevel: string; nozbe: string }>(
    db,
    'SELECT field, highlevel, nozbe FROM base WHERE link_id = ?',
  )
  const set = statement(
    db,
    'INSERT OR REPLACE INTO base (link_id, field, highlevel, nozbe, run_id) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    of: (linkId) =>
      new Map(
        of
          .all(linkId)
          .map(({ field, highlevel, nozbe }) => [
            field,
            { highlevel: JSON.parse(highlevel) as FieldValue, nozbe: JSON.parse(nozbe) as FieldValue },
          ]),
      ),
    set: (linkId, field, value, runId) =>
      void set.run(linkId, field, JSON.stringify(value.highlevel), JSON.stringify(value.nozbe), runId),
  }
}

const optional = (row: LinkRow | undefined): Link | undefined => row && toLink(row)
