import { comparable } from '../../shared/canonical/comparable'
import type { Fields, Kind, Service } from '../../shared/domain'
import type { RemoteRecord } from '../sync/ports'
import type { Link, Standing, StoredRecord, SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { type LinkRow, toLink } from './links'
import { statement } from './rows'

interface RecordRow {
  service: Service
  kind: Kind
  id: string
  parent_id: string | null
  fields: string
  copies: string
  parts: string
  state: RemoteRecord['state']
  stamp: number | null
  modified: number | null
  unfinished: number
  named_peer: string | null
  url: string | null
  byline: string | null
  damaged: string | null
  repeats: number
  link_id: number | null
  standing: Standing
  dirty: number
  ahead: number
}

/** Every record as last observed, linked or not. */
export function recordTable(db: Database): SyncStore['records'] {
  const find = statement<RecordRow>(db, 'SELECT * FROM record WHERE service = ? AND kind = ? AND id = ?')
  const findByPart = statement<RecordRow>(
    db,
    `SELECT record.* FROM record_part JOIN record
       ON record.service = record_part.service AND record.kind = record_part.kind AND record.id = record_part.record_id
     WHERE record_part.service = ? AND record_part.part = ? AND record_part.part_id = ?`,
  )
  const save = statement(
    db,
    `INSERT INTO record (service, kind, id, parent_id, fields, copies, parts, state, stamp, modified, unfinished, named_peer, url, byline, damaged, repeats, email_key, dirty, ahead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (service, kind, id) DO UPDATE SET
       parent_id = excluded.parent_id, fields = excluded.fields, copies = excluded.copies, parts = excluded.parts,
       state = excluded.state, stamp = excluded.stamp, modified = excluded.modified, unfinished = excluded.unfinished, named_peer = excluded.named_peer, url = excluded.url,
       byline = excluded.byline, damaged = excluded.damaged, repeats = excluded.repeats,
       email_key = excluded.email_key, dirty = excluded.dirty, ahead = excluded.ahead`,
  )
  const savePart = statement(
    db,
    'INSERT OR REPLACE INTO record_part (service, part, part_id, kind, record_id) VALUES (?, ?, ?, ?, ?)',
  )
  const removeParts = statement(
    db,
    'DELETE FROM record_part WHERE service = ? AND kind = ? AND record_id = ?',
  )
  const remove = statement(
    db,
    'DELETE FROM record WHERE service = ? AND kind = ? AND id = ? AND link_id IS NULL',
  )
  const setDirty = statement(db, 'UPDATE record SET dirty = ? WHERE service = ? AND kind = ? AND id = ?')
  const setStanding = statement(
    db,
    "UPDATE record SET standing = ?1, dirty = (?1 = 'fresh') WHERE service = ?2 AND kind = ?3 AND id = ?4",
  )
  const dirtyLinks = statement<LinkRow>(
    db,
    `SELECT * FROM link WHERE highlevel_gone_in IS NULL AND nozbe_gone_in IS NULL
       AND id IN (SELECT link_id FROM record WHERE dirty = 1 AND kind = ? AND link_id IS NOT NULL) ORDER BY id`,
  )
  const hasFresh = statement<{ found: number }>(
    db,
    `SELECT 1 AS found FROM record
     WHERE dirty = 1 AND kind = ? AND link_id IS NULL AND standing = 'fresh' AND state = 'live' LIMIT 1`,
  )
  const unlinkedContacts = statement<RecordRow>(
    db,
    `SELECT * FROM record WHERE service = ? AND kind = 'contact' AND link_id IS NULL AND state = 'live' ORDER BY id`,
  )
  const resting = statement<RecordRow>(
    db,
    `SELECT * FROM record WHERE service = 'nozbe' AND kind = 'contact' AND link_id IS NULL AND state = 'archived'
       AND standing <> 'left' AND named_peer IS NOT NULL ORDER BY id`,
  )
  const unlinkedOthers = statement<RecordRow>(
    db,
    `SELECT record.* FROM record JOIN record AS parent
       ON parent.service = record.service AND parent.kind = 'contact' AND parent.id = record.parent_id
     WHERE record.service = ? AND record.kind = ? AND record.link_id IS NULL AND record.state = 'live'
       AND parent.state = 'live' AND (parent.link_id IS NOT NULL OR parent.standing = 'fresh')
     ORDER BY record.id`,
  )
  const linkedEmail = statement<{ found: number }>(
    db,
    `SELECT 1 AS found FROM record WHERE service = ? AND email_key = ? AND kind = 'contact' AND link_id IS NOT NULL LIMIT 1`,
  )

  const known = statement<RecordRow>(
    db,
    'SELECT * FROM record WHERE service = ?1 AND kind = ?2 AND (?3 IS NULL OR parent_id = ?3) ORDER BY id',
  )
  const knownIds = statement<{ id: string; linkId: number | null }>(
    db,
    `SELECT id, link_id AS linkId FROM record
     WHERE service = ?1 AND kind = ?2 AND (?3 IS NULL OR parent_id = ?3) ORDER BY id`,
  )
  const outside = statement<LinkRow>(
    db,
    `SELECT link.* FROM record JOIN link ON link.id = record.link_id
     WHERE record.service = 'highlevel' AND record.kind = 'contact' AND record.state = 'outside' ORDER BY link.id`,
  )

  return {
    find: (service, kind, id) => toRecord(find.get(service, kind, id)),
    findByPart: (service, part, id) => toRecord(findByPart.get(service, part, id)),
    save: (service, record, marks) => {
      save.run(
        service,
        record.kind,
        record.id,
        record.parentId,
        JSON.stringify(record.fields),
        JSON.stringify(record.copies),
        JSON.stringify(record.parts),
        record.state,
        record.stamp,
        record.modified,
        Number(record.unfinished),
        record.namedPeer,
        record.url,
        record.byline,
        record.damaged,
        Number(record.repeats),
        emailKey(record.fields),
        Number(marks.dirty),
        Number(marks.ahead),
      )
      removeParts.run(service, record.kind, record.id)
      for (const [part, partId] of Object.entries(record.parts)) {
        savePart.run(service, part, partId, record.kind, record.id)
      }
    },
    remove: (service, kind, id) => {
      removeParts.run(service, kind, id)
      remove.run(service, kind, id)
    },
    known: (service, kind, parentId) => known.all(service, kind, parentId).map(fromRow),
    knownIds: (service, kind, parentId) => knownIds.all(service, kind, parentId),
    outside: () => outside.all().map(toLink),
    setDirty: (service, kind, id, dirty) => void setDirty.run(Number(dirty), service, kind, id),
    setStanding: (service, kind, id, standing) => void setStanding.run(standing, service, kind, id),
    dirtyLinks: (kind): Link[] => dirtyLinks.all(kind).map(toLink),
    resting: () => resting.all().map(fromRow),
    hasFresh: (kind) => hasFresh.get(kind) !== undefined,
    unlinked: (service, kind) =>
      (kind === 'contact' ? unlinkedContacts.all(service) : unlinkedOthers.all(service, kind)).map(fromRow),
    isLinkedEmail: (service, email) => linkedEmail.get(service, email) !== undefined,
  }
}

const emailKey = (fields: Fields): string | null =>
  comparable('email', fields.email ?? null, { country: null }) as string | null

const toRecord = (row: RecordRow | undefined): StoredRecord | undefined => row && fromRow(row)

const fromRow = (row: RecordRow): StoredRecord => ({
  service: row.service,
  kind: row.kind,
  id: row.id,
  parentId: row.parent_id,
  fields: JSON.parse(row.fields) as Fields,
  copies: JSON.parse(row.copies) as Fields,
  parts: JSON.parse(row.parts) as Record<string, string>,
  state: row.state,
  stamp: row.stamp,
  modified: row.modified,
  unfinished: row.unfinished === 1,
  namedPeer: row.named_peer,
  url: row.url,
  byline: row.byline,
  damaged: row.damaged,
  repeats: row.repeats === 1,
  linkId: row.link_id,
  standing: row.standing,
  dirty: row.dirty === 1,
  ahead: row.ahead === 1,
})
