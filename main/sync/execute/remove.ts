import { type Service, services } from '../../../shared/domain'
import { noteMissing } from '../gone'
import { keepRead } from '../observe'
import { homeField } from '../plan/planHome'
import type { RemovalPlan } from '../plan/types'
import type { RemoteRecord } from '../ports'
import { idOn, type Link, type StoredRecord } from '../syncStore'
import { addToHistory } from './addToHistory'
import { keepBelonging } from './belonging'
import { type ExecuteContext, noteChange } from './context'
import { journalled } from './journalled'
import { bury, releaseMerged, unlink } from './unlink'

/**
 * Deletes, or archives, what is left of a pair, after reading it once more: what was edited meanwhile is planned again.
 * What belongs to a contact goes first where the service would leave it behind. Throws what the port throws.
 */
export async function removeRecord(context: ExecuteContext, plan: RemovalPlan): Promise<void> {
  const { service, link, record: own, op, children } = plan
  // Before anything of it goes: what a person edited keeps all of it.
  if (op === 'delete' && children.length > 0) {
    if (await keepBelonging(context, service, own)) return
    const current = await context.ports[service].get(own)
    if (current && keepRead(context, service, current)) return
  }
  for (const child of service === 'nozbe' ? children : []) {
    const record = context.store.records.find(service, child.kind, idOn(child, service))
    // The card takes its comments with it.
    if (record && child.kind !== 'note' && !(await removeOne(context, 'delete', record, child))) return
  }
  await removeOne(context, plan.op, plan.record, link)
}

/** False when the record was not removed, since it is another one by now. */
async function removeOne(
  context: ExecuteContext,
  op: RemovalPlan['op'],
  record: StoredRecord,
  link: Link,
): Promise<boolean> {
  const { store, ports } = context
  const { service, kind } = record
  const port = ports[service]
  const current = await port.get(record)
  if (!current) {
    // Somebody was quicker: that is no delete of Tandem's, which an undo would take back.
    await noteMissing(context, service, link)
    return true
  }
  if (keepRead(context, service, current)) return false
  if (kind === 'contact' && op === 'delete' && (await keepBelonging(context, service, current))) return false
  const intent = {
    service,
    kind,
    op,
    targetId: record.id,
    parentId: record.parentId,
    fields: {},
    writes: [],
    keys: {},
  }
  const peerId = idOn(link, service === 'highlevel' ? 'nozbe' : 'highlevel')
  await journalled(context, { ...intent, peerId }, async (row, journal) => {
    const result =
      op === 'delete' ? await port.remove(current, journal) : await archived(port.archive(current, journal))
    store.transaction(() => {
      finishRemoval(context, service, link, result)
      store.journal.finish(row, record.id)
    })
  })
  noteChange(context, { service, kind, op, id: record.id }, {})
  return true
}

const archived = async (work: Promise<void>): Promise<'archived'> => work.then(() => 'archived')

/**
 * After a delete that is known to have been carried out: history keeps what there was, for undo, and the link is
 * forgotten with what belonged to the contact. What was archived instead stays, unlinked.
 */
export function finishRemoval(
  context: ExecuteContext,
  service: Service,
  link: Link,
  result: 'removed' | 'archived',
): void {
  const { store } = context
  store.transaction(() => {
    if (result === 'removed') {
      // What was given to another contact there is not lost with this one.
      const own = link.kind === 'contact' ? store.links.ofParent(service, idOn(link, service)) : []
      for (const child of own) forget(context, service, child)
      forget(context, service, link)
      return
    }
    const record = store.records.find(service, link.kind, idOn(link, service))
    if (record) {
      addToHistory(context, {
        service,
        link,
        record,
        op: 'archive',
        rule: link.mergedInto === null ? 'gone' : 'merged',
      })
      store.records.save(service, { ...record, state: 'archived' }, { dirty: false, ahead: true })
    }
    unlink(context, link, 'merged')
  })
}

function forget(context: ExecuteContext, service: Service, link: Link): void {
  const { store } = context
  const record = store.records.find(service, link.kind, idOn(link, service))
  if (record) noteDeleted(context, service, link, record)
  releaseMerged(context, link)
  store.links.remove(link.id)
  for (const side of services) bury(context, side, link)
}

/** One row for the record, and one for every field that it had. */
function noteDeleted(context: ExecuteContext, service: Service, link: Link, record: RemoteRecord): void {
  const made = { service, link, record, op: 'delete', rule: null } as const
  for (const [field, before] of Object.entries(record.fields)) {
    if (before === null || before === false || (Array.isArray(before) && before.length === 0)) continue
    const base = context.store.base.of(link.id).get(field) ?? null
    addToHistory(context, { ...made, change: { field, before, after: null, base } })
  }
  if (record.parentId !== null) {
    const change = { field: homeField, before: record.parentId, after: null, base: null }
    addToHistory(context, { ...made, change })
  }
  addToHistory(context, made)
}
