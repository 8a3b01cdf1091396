import { equalIn } from '../../../shared/canonical/equal'
import { type FieldValue, otherService, type Service } from '../../../shared/domain'
import { mergeSighting } from '../merge'
import { keepRead } from '../observe'
import type { PairPlan } from '../plan/types'
import type { RemoteRecord } from '../ports'
import type { FieldWrite, Link } from '../store'
import { confirmUpdate } from './confirm'
import { type ExecuteContext, noteChange } from './context'
import { journalled } from './journalled'

/** `moved`: the record had changed since the plan was made; nothing was written and it is planned again. */
export type UpdateResult = 'written' | 'moved' | 'gone'

/**
 * Writes the planned fields of one side of a pair, after reading it once more. The pair stays dirty: the next plan finds
 * whether both sides agree now, or what a person changed meanwhile. Throws what the port throws.
 */
export async function updateSide(
  context: ExecuteContext,
  plan: PairPlan,
  link: Link,
  service: Service,
): Promise<UpdateResult> {
  const { store, ports } = context
  const port = ports[service]
  const { kind } = link
  const writes = plan.writes[service]
  const peer = plan.pair[otherService(service)]
  const target = store.records.find(service, kind, plan.pair[service].id) ?? plan.pair[service]

  const current = await port.get(target)
  if (!current) {
    store.links.setMissing(link.id, service)
    return 'gone'
  }
  keepRead(store, service, current)
  if (writes.some((write) => hasMoved(write, target, current, context))) return 'moved'

  const asked = Object.fromEntries(writes.map(({ field, after }) => [field, after]))
  const fields = { ...asked, ...port.demanded(kind, 'update', asked) }
  const intent = {
    service,
    kind,
    op: 'update',
    targetId: current.id,
    peerId: peer.id,
    parentId: current.parentId,
    fields,
    writes,
    keys: {},
  } as const
  await journalled(context, intent, async (row, journal) => {
    const written = await port.update(current, fields, { id: peer.id, url: peer.url }, journal)
    const record = mergeSighting(current, written.record)
    store.transaction(() => {
      store.records.save(service, record, { dirty: true, ahead: true })
      confirmUpdate(context, { link, service, record, writes, sent: fields })
      store.journal.finish(row, current.id)
    })
  })
  noteChange(context, { service, kind, op: 'update', id: current.id }, asked)
  return 'written'
}

/** Whether the field, in either of its places, is neither as it was when planned nor as it shall be. */
function hasMoved(
  write: FieldWrite,
  planned: RemoteRecord,
  current: RemoteRecord,
  { rules }: ExecuteContext,
): boolean {
  const { field, before, after } = write
  const equal = equalIn(current.kind, field, rules.compare)
  const moved = (now: FieldValue, then: FieldValue) => !equal(now, then) && !equal(now, after)
  const copy = current.copies[field]
  return (
    moved(current.fields[field] ?? null, before ?? null) ||
    (copy !== undefined && moved(copy, planned.copies[field] ?? before ?? null))
  )
}
