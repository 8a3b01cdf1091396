import type { FieldValue, Kind, Service } from '../../shared/domain'
import type { Gone, Link, SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { restoredKey } from './restored'
import { statement } from './rows'

export interface LinkRow {
  id: number
  kind: Kind
  highlevel_id: string
  nozbe_id: string
  highlevel_gone_in: number | null
  highlevel_gone_confirmed_in: number | null
  nozbe_gone_in: number | null
  nozbe_gone_confirmed_in: number | null
  merged_into: number | null
  made_in: number
}

export const toLink = (row: LinkRow): Link => ({
  id: row.id,
  kind: row.kind,
  highlevelId: row.highlevel_id,
  nozbeId: row.nozbe_id,
  gone: {
    highlevel: goneOf(row.highlevel_gone_in, row.highlevel_gone_confirmed_in),
    nozbe: goneOf(row.nozbe_gone_in, row.nozbe_gone_confirmed_in),
  },
  mergedInto: row.merged_into,
  madeIn: row.made_in,
})

const goneOf = (foundIn: number | null, confirmedIn: number | null): Gone | null =>
  foundIn === null ? null : { foundIn, confirmedIn }

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
  const count = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM link WHERE kind = ?')
  const ofParent = statement<LinkRow>(
    db,
    `SELECT link.* FROM record JOIN link ON link.id = record.link_id
     WHERE record.service = ? AND record.parent_id = ? ORDER BY link.id`,
  )
  const onEach = (sql: (service: Service) => string) => ({
    highlevel: statement<LinkRow>(db, sql('highlevel')),
    nozbe: statement<LinkRow>(db, sql('nozbe')),
  })
  const setGone = onEach(
    (service) => `UPDATE link SET ${service}_gone_in = ?, ${service}_gone_confirmed_in = ? WHERE id = ?`,
  )
  const goneOn = onEach((service) => `SELECT * FROM link WHERE ${service}_gone_in IS NOT NULL ORDER BY id`)
  const mergedInto = statement<LinkRow>(db, 'SELECT * FROM link WHERE merged_into = ? ORDER BY id')
  const setMerged = statement(db, 'UPDATE link SET merged_into = ? WHERE id = ?')
  const setId = onEach((service) => `UPDATE link SET ${service}_id = ? WHERE id = ?`)
  const removeOld = statement(db, 'DELETE FROM record WHERE service = ? AND kind = ? AND id = ?')
  const remove = statement(db, 'DELETE FROM link WHERE id = ?')
  return {
    create: (kind, highlevelId, nozbeId, runId) => {
      const id = create.run(kind, highlevelId, nozbeId, runId)
      attach.run(id, 'highlevel', kind, highlevelId)
      attach.run(id, 'nozbe', kind, nozbeId)
      if (kind === 'contact') {
        wakeChildren.run('highlevel', highlevelId)
        wakeChildren.run('nozbe', nozbeId)
      }
      const gone = { highlevel: null, nozbe: null }
      return { id, kind, highlevelId, nozbeId, gone, mergedInto: null, madeIn: runId }
    },
    find: (id) => optional(find.get(id)),
    of: (service, kind, id) => optional((service === 'highlevel' ? ofHighlevel : ofNozbe).get(kind, id)),
    all: (kind) => all.all(kind).map(toLink),
    count: (kind) => count.get(kind)?.n ?? 0,
    ofParent: (service, parentId) => ofParent.all(service, parentId).map(toLink),
    setGone: (id, service, gone) =>
      void setGone[service].run(gone?.foundIn ?? null, gone?.confirmedIn ?? null, id),
    goneOn: (service) => goneOn[service].all().map(toLink),
    setMerged: (id, into) => void setMerged.run(into, id),
    mergedInto: (id) => mergedInto.all(id).map(toLink),
    relink: (id, service, newId) => {
      const link = find.get(id)
      if (!link) return
      const oldId = service === 'highlevel' ? link.highlevel_id : link.nozbe_id
      setId[service].run(newId, id)
      removeOld.run(service, link.kind, oldId)
      attach.run(id, service, link.kind, newId)
    },
    remove: (id) => void remove.run(id),
  }
}

interface BaseRow {
  field: string
  highlevel: string
  nozbe: string
}

/** What each side showed when both were last seen to agree, per link and field. */
export function baseTable(db: Database): SyncStore['base'] {
  // What a backup that was put back says is as old as that.
  const restoredIn = `coalesce((SELECT value ->> '$.since' FROM meta WHERE key = '${restoredKey}'), 0)`
  const of = statement<BaseRow>(
    db,
    `SELECT field, highlevel, nozbe FROM base WHERE link_id = ? AND run_id > ${restoredIn}`,
  )
  const once = statement<BaseRow>(
    db,
    `SELECT field, highlevel, nozbe FROM base WHERE link_id = ? AND run_id <= ${restoredIn}`,
  )
  const set = statement(
    db,
    'INSERT OR REPLACE INTO base (link_id, field, highlevel, nozbe, run_id) VALUES (?, ?, ?, ?, ?)',
  )
  const drop = statement(db, 'DELETE FROM base WHERE link_id = ? AND field = ?')
  const forget = statement(
    db,
    'DELETE FROM base WHERE field = ? AND link_id IN (SELECT id FROM link WHERE kind = ?)',
  )
  return {
    of: (linkId) => byField(of.all(linkId)),
    once: (linkId) => byField(once.all(linkId)),
    set: (linkId, field, value, runId) =>
      void set.run(linkId, field, JSON.stringify(value.highlevel), JSON.stringify(value.nozbe), runId),
    drop: (linkId, field) => void drop.run(linkId, field),
    forget: (kind, field) => void forget.run(field, kind),
  }
}

const byField = (rows: readonly BaseRow[]) =>
  new Map(
    rows.map(({ field, highlevel, nozbe }) => [
      field,
      { highlevel: JSON.parse(highlevel) as FieldValue, nozbe: JSON.parse(nozbe) as FieldValue },
    ]),
  )

const optional = (row: LinkRow | undefined): Link | undefined => row && toLink(row)
