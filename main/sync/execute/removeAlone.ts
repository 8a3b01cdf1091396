import { otherService, type Service } from '../../../shared/domain'
import { idOn, type StoredRecord } from '../syncStore'
import { addToHistory } from './addToHistory'
import { type ExecuteContext, noteChange } from './context'
import { type Intent, journalled } from './journalled'
import { unlink } from './unlink'

/**
 * Deletes a copy and leaves alone what it was made after. Unlinked first: a crash in between leaves a record that is left
 * alone, never one that takes its other side with it. A contact in whose place something else stands is put away instead.
 * Throws what the port throws.
 */
export async function removeAlone(
  context: ExecuteContext,
  service: Service,
  record: StoredRecord,
): Promise<'removed' | 'archived'> {
  const { store, ports } = context
  const { kind, id, parentId } = record
  const link = store.links.of(service, kind, id)
  const peerId = link ? idOn(link, otherService(service)) : ''
  const intent: Intent = {
    service,
    kind,
    op: 'delete',
    targetId: id,
    peerId,
    parentId,
    fields: {},
    writes: [],
    keys: {},
  }
  if (link) unlink(context, link, 'undo')
  return journalled(context, intent, async (row, journal) => {
    const result = await ports[service].remove(record, journal)
    store.transaction(() => {
      finishAlone(context, record, peerId, result)
      store.journal.finish(row, id)
    })
    return result
  })
}

/** After the delete of a record without a link that is known to have been carried out; `peerId` is empty where it had none. */
export function finishAlone(
  context: ExecuteContext,
  record: StoredRecord,
  peerId: string,
  result: 'removed' | 'archived',
): void {
  const { store, runId } = context
  const { service, kind, id } = record
  const op = result === 'removed' ? 'delete' : 'archive'
  addToHistory(context, { service, link: { id: null, kind }, record, op, rule: 'undo' })
  if (result === 'removed') {
    store.records.remove(service, kind, id)
    store.tombstones.add(service, kind, id, peerId || null, runId)
  } else {
    store.records.save(service, { ...record, state: 'archived' }, { dirty: false, ahead: true })
  }
  noteChange(context, { service, kind, op, id }, {})
}
