import type { Kind } from '../../../shared/domain'
import { type ExecuteContext, noteChange } from '../execute/context'
import type { Draft, RemoteRecord } from '../ports'
import { type JournalRow, recordKey, type StoredHistoryEntry, type SyncStore } from '../syncStore'

/** A record that an undo makes anew, as it is sent. It has no other side until the next plan copies it. */
export function draftAgain(
  store: SyncStore,
  { service, kind, parentId, fields }: Pick<JournalRow, 'service' | 'kind' | 'parentId' | 'fields'>,
): Draft {
  const parent = parentId === null ? null : (store.records.find(service, 'contact', parentId) ?? null)
  return { kind, parentId, parent, fields, byline: null, peer: { id: '', url: null } }
}

/** After a record is known to have been made anew: the next plan copies it, and history tells what it was. */
export function finishAgain(
  context: ExecuteContext,
  { id, service, kind, peerId, fields }: Pick<JournalRow, 'id' | 'service' | 'kind' | 'peerId' | 'fields'>,
  record: RemoteRecord,
): void {
  const { store, runId, clock, sighted } = context
  const was = store.history
    .ofRecord(kind, peerId)
    .findLast(({ op, field }) => op === 'delete' && field === null)
  store.transaction(() => {
    store.records.save(service, record, { dirty: true, ahead: true })
    store.records.setStanding(service, kind, record.id, 'fresh')
    store.history.add({
      run: runId,
      at: clock.now(),
      service,
      kind,
      op: 'create',
      recordId: record.id,
      linkId: was?.linkId ?? null,
      contact: was?.contact ?? '',
      title: was?.title ?? null,
      field: null,
      before: null,
      after: null,
      by: 'tandem',
      rule: 'undo',
      base: null,
    })
    store.journal.finish(id, record.id)
  })
  sighted.add(recordKey(service, kind, record.id))
  noteChange(context, { service, kind, op: 'create', id: record.id }, fields)
}

/** The id under which an earlier undo made the record anew; undefined where none did. */
export function madeAgain(
  store: SyncStore,
  { id, kind, recordId }: Pick<StoredHistoryEntry, 'id' | 'kind' | 'recordId'> & { kind: Kind },
): string | undefined {
  return store.history
    .ofRecord(kind, recordId)
    .find((later) => later.id > id && later.op === 'create' && later.rule === 'undo')?.recordId
}
