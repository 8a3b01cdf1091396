import { equalIn } from '../../../shared/canonical/equal'
import type { FieldValue, Service } from '../../../shared/domain'
import { noteMissing } from '../gone'
import { mergeSighting } from '../merge'
import { keepRead } from '../observe'
import type { PairPlan } from '../plan/types'
import type { RemoteRecord } from '../ports'
import { type FieldWrite, idOn, type Link } from '../syncStore'
import { bySide, confirmUpdate } from './confirm'
import { type ExecuteContext, noteChange } from './context'
import { journalled } from './journalled'
import { parkRefused } from './parkRefused'
import { peerOf } from './peer'

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
  const peer = peerOf(plan.pair, service)
  // A record that was moved just now may have another id.
  const id = idOn(store.links.find(link.id) ?? link, service)
  const target = store.records.find(service, kind, id) ?? plan.pair[service]

  const current = await port.get(target)
  if (!current) {
    await noteMissing(context, service, link)
    return 'gone'
  }
  keepRead(context, service, current)
  if (hasLost(target, current) || isDamagedSince(target, current)) return 'moved'
  if (writes.some((write) => hasMoved(write, target, current, context))) return 'moved'

  const asked = Object.fromEntries(writes.map(({ field, after }) => [field, after]))
  const demanded = port.demanded(kind, asked, current.fields)
  const fields = { ...asked, ...demanded }
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
  const update = () =>
    journalled(context, intent, async (row, journal) => {
      // A damaged card is written again only where the plan says so.
      const unfinished = current.unfinished || plan.finish[service]
      const written = await port.update({ ...current, unfinished }, fields, peer, journal)
      const record = mergeSighting(current, written.record)
      store.transaction(() => {
        store.records.save(service, record, { dirty: true, ahead: true })
        confirmUpdate(context, { link, service, record, writes, sent: fields })
        settleDemanded(
          context,
          link,
          service,
          record,
          Object.keys(demanded).filter((field) => !(field in asked)),
        )
        store.journal.finish(row, current.id)
      })
    })
  await parkRefused(context, { plan, link, service, current }, update)
  noteChange(context, { service, kind, op: 'update', id: current.id }, asked, plan.pair[service].id)
  return 'written'
}

/** What the service demanded besides is no edit: its base moves on that side alone, so that it is never copied back. */
function settleDemanded(
  { store, runId }: ExecuteContext,
  link: Link,
  service: Service,
  record: RemoteRecord,
  fields: readonly string[],
): void {
  const base = store.base.of(link.id)
  for (const field of fields) {
    const answered = record.fields[field]
    const other = base.get(field)?.[service === 'highlevel' ? 'nozbe' : 'highlevel'] ?? null
    if (answered !== undefined) store.base.set(link.id, field, bySide(service, answered, other), runId)
  }
}

/** Whether a part is missing now that showed fields when the plan was made: they have to be written with it. */
const hasLost = (planned: RemoteRecord, { unfinished, fields }: RemoteRecord): boolean =>
  unfinished && Object.keys(planned.fields).some((field) => fields[field] === undefined)

/** Whether it has become a card that cannot be read, which is the user's to decide, or another such. */
const isDamagedSince = (planned: RemoteRecord, { damaged }: RemoteRecord): boolean =>
  damaged !== null && damaged !== planned.damaged

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
  const now = current.fields[field]
  return (
    // What cannot be seen, as on a card that cannot be read, has not moved as far as anybody knows.
    (now !== undefined && moved(now, before ?? null)) ||
    (copy !== undefined && moved(copy, planned.copies[field] ?? before ?? null))
  )
}
