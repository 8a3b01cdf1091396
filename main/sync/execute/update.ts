import { same } from '../../../shared/canonical/comparable'
import { type FieldValue, type Kind, otherService, type Service } from '../../../shared/domain'
import { fieldsOf } from '../../../shared/fields'
import { mergeSighting } from '../merge'
import { sight } from '../observe'
import type { FieldWrite, PairPlan } from '../plan/types'
import type { RemoteRecord, Written } from '../ports'
import type { Link, StoredRecord } from '../store'
import { isAccepted } from './accept'
import { type ExecuteContext, noteChange } from './context'
import { journalled } from './journalled'
import { labelsOf } from './labels'

/** `moved`: the record had changed since the plan was made; nothing was written and it is planned again. */
export type UpdateResult = 'written' | 'moved' | 'gone'

/** Writes the planned fields of one side of a pair, after reading it once more. Throws what the port throws. */
export async function updateSide(
  context: ExecuteContext,
  plan: PairPlan,
  link: Link,
  service: Service,
): Promise<UpdateResult> {
  const { store, ports } = context
  const { kind } = link
  const writes = plan.writes[service]
  const target = store.records.find(service, kind, plan.pair[service].id) ?? plan.pair[service]
  const peer = plan.pair[otherService(service)]

  if (await sourceHasMoved(context, plan.pair[otherService(service)])) return 'moved'
  const current = await ports[service].get(target)
  if (!current) {
    store.links.setMissing(link.id, service)
    return 'gone'
  }
  sight(store, service, current)
  if (writes.some((write) => hasMoved(write, current, context))) return 'moved'

  const fields = Object.fromEntries(writes.map(({ field, after }) => [field, after]))
  const merged = mergeSighting(target, current)
  const intent = {
    service,
    kind,
    op: 'update',
    targetId: current.id,
    peerId: peer.id,
    parentId: current.parentId,
    fields,
    keys: {},
  } as const
  await journalled(context, intent, async (row, journal) => {
    const written = await ports[service].update(merged, fields, { id: peer.id, url: peer.url }, journal)
    store.transaction(() => {
      store.records.save(service, mergeSighting(merged, written.record), false)
      for (const write of writes) settleField(context, { link, service, write, written })
      store.journal.finish(row, current.id)
    })
  })
  noteChange(context, { service, kind, op: 'update', id: current.id }, fields)
  return 'written'
}

/** So long a listing may still show what a record was before Tandem wrote to it. */
const indexLag = 60_000

/** A record that Tandem wrote to just now is read by id before its values go anywhere: a listing may lag behind. */
async function sourceHasMoved(
  { store, ports, clock }: ExecuteContext,
  source: StoredRecord,
): Promise<boolean> {
  const lastWrite = store.journal.lastWrite(source.service, source.kind, source.id)
  if (lastWrite === null || Math.abs(clock.now() - lastWrite) > indexLag) return false
  const current = await ports[source.service].get(source)
  return current !== null && sight(store, source.service, current)
}

function hasMoved(
  { field, before, after }: FieldWrite,
  current: RemoteRecord,
  context: ExecuteContext,
): boolean {
  const now = current.fields[field] ?? null
  const type = typeOf(current.kind, field)
  const equal = (a: FieldValue, b: FieldValue) => same(type, a, b, context.rules.compare)
  return !equal(now, before ?? null) && !equal(now, after)
}

interface WrittenField {
  link: Link
  service: Service
  write: FieldWrite
  written: Written
}

/** After a confirmed write: the base moves and history gets its row; a value that was not taken becomes a conflict. */
function settleField(context: ExecuteContext, { link, service, write, written }: WrittenField): void {
  const { store, rules, runId, clock } = context
  const { field, before, after, peer, settles, rule } = write
  const answered = written.record.fields[field] ?? null
  const sides = (own: FieldValue, other: FieldValue) =>
    service === 'highlevel' ? { highlevel: own, nozbe: other } : { highlevel: other, nozbe: own }

  store.history.add({
    run: runId,
    at: clock.now(),
    service,
    kind: link.kind,
    op: 'update',
    recordId: written.record.id,
    linkId: link.id,
    ...labelsOf(store, service, written.record),
    field,
    before: before ?? null,
    after: answered,
    by: 'tandem',
    rule,
  })
  if (!settles) return
  if (isAccepted(written, service, link.kind, field, after, rules)) {
    store.base.set(link.id, field, sides(answered, peer ?? null), runId)
  } else {
    const base = store.base.of(link.id).get(field)
    const { highlevel, nozbe } = sides(answered, after)
    store.conflicts.put(
      { linkId: link.id, kind: link.kind, field, base: base?.highlevel ?? null, highlevel, nozbe },
      runId,
    )
  }
}

const typeOf = (kind: Kind, field: string) =>
  fieldsOf[kind].find(({ name }) => name === field)?.type ?? 'text'
