import { movedSeed } from '../followMove'
import { noteMissing } from '../gone'
import { keepRead } from '../observe'
import { homeField } from '../plan/planHome'
import type { MovePlan, PairPlan } from '../plan/types'
import type { RemoteRecord } from '../ports'
import { type FieldWrite, idOn, type Link, type StoredRecord } from '../syncStore'
import { addToHistory, labelsOf } from './addToHistory'
import { type ExecuteContext, isLinkedIn, noteChange } from './context'
import { agreedHome } from './home'
import { type Intent, journalled } from './journalled'
import { peerOf } from './peer'
import type { UpdateResult } from './update'

/** Gives a record to the contact that its other side belongs to by now, after reading it once more. */
export async function moveRecord(
  context: ExecuteContext,
  { pair }: PairPlan,
  { service, parentId, leads = false }: MovePlan,
  link: Link,
): Promise<UpdateResult> {
  const { store, ports } = context
  const port = ports[service]
  const target = store.records.find(service, link.kind, pair[service].id) ?? pair[service]
  const current = await port.get(target)
  if (!current) {
    await noteMissing(context, service, link)
    return 'gone'
  }
  if (keepRead(context, service, current) && current.parentId !== target.parentId) return 'moved'

  const peer = peerOf(pair, service)
  const parent = store.records.find(service, 'contact', parentId) ?? null
  const { kind, fields, byline } = current
  const keys = port.keysFor(kind, movedSeed(peer.id, parentId))
  const draft = { kind, parentId, parent, fields, byline, peer }
  const intent: Intent = {
    service,
    kind,
    op: 'move',
    targetId: current.id,
    peerId: peer.id,
    parentId,
    fields,
    writes: leads ? [leading(parentId)] : [],
    keys,
  }
  await journalled(context, intent, async (row, journal) => {
    const { record } = await port.move(current, draft, keys, journal, isLinkedIn(store, service))
    finishMove(context, { row, link, from: target, record, leads })
  })
  noteChange(context, { service, kind, op: 'move', id: current.id }, { [homeField]: parentId })
  return 'written'
}

export interface Moved {
  /** The row of the journal that this closes. */
  row: number
  link: Link
  /** As it was before. */
  from: StoredRecord
  record: RemoteRecord
  /** Whether the other side is still to follow. */
  leads: boolean
}

/** How the journal remembers that the other side is still to follow. */
const leading = (parentId: string): FieldWrite => ({
  field: homeField,
  before: undefined,
  after: parentId,
  base: null,
  peer: undefined,
  settles: false,
  rule: null,
})

/** After a move that is known to have been carried out. The record may have another id now. */
export function finishMove(context: ExecuteContext, { row, link, from, record, leads }: Moved): void {
  const { store, runId } = context
  const { service, kind } = from
  store.transaction(() => {
    const before = labelsOf(store, service, from).contact
    store.records.save(service, record, { dirty: true, ahead: true })
    if (record.id !== from.id) {
      store.links.relink(link.id, service, record.id)
      store.tombstones.add(service, kind, from.id, null, runId)
    }
    const other = service === 'highlevel' ? 'nozbe' : 'highlevel'
    const peer = store.records.find(other, kind, idOn(link, other))
    const base = store.base.of(link.id).get(homeField) ?? null
    const home = leads ? null : agreedHome(store, service, record, peer?.parentId ?? null)
    if (home) store.base.set(link.id, homeField, home, runId)
    const after = labelsOf(store, service, record).contact
    addToHistory(context, {
      service,
      link,
      record,
      op: 'move',
      change: { field: homeField, before, after, base },
      rule: null,
    })
    store.journal.finish(row, record.id)
  })
}
