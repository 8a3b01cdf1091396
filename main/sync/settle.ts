import { comparable } from '../../shared/canonical/comparable'
import { equalIn } from '../../shared/canonical/equal'
import { type Fields, otherService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { isAccepted } from './execute/accept'
import { adopt } from './execute/adopt'
import { attempts } from './execute/attempts'
import { confirmUpdate } from './execute/confirm'
import { type ExecuteContext, isLinkedIn, noteChange } from './execute/context'
import { draftOf, parentOf } from './execute/create'
import { finishMove } from './execute/move'
import { finishRemoval } from './execute/remove'
import { finishAlone } from './execute/removeAlone'
import { noteMissing } from './gone'
import { keepRead } from './observe'
import { finishOriginal } from './originals/make'
import { originalOf } from './originals/original'
import type { RemoteRecord } from './ports'
import { type JournalRow, recordKey, type StoredRecord } from './syncStore'
import { draftAgain, finishAgain } from './undo/again'

/**
 * Finds out what became of writes whose outcome is unknown, before anything else happens in a run: a crash or a
 * time-out must neither double a record nor lose an edit. A row that cannot be settled stays open, and its record is
 * left alone in this run. Throws what ends a run.
 */
export async function settleJournal(context: ExecuteContext): Promise<void> {
  const attempt = attempts(context)
  for (const row of context.store.journal.unsettled()) {
    const source = recordKey(otherService(row.service), row.kind, row.peerId)
    await attempt([source], () => settleRow[row.op](context, row))
  }
}

const settleRow: Record<JournalRow['op'], (context: ExecuteContext, row: JournalRow) => Promise<void>> = {
  create: settleCreate,
  update: settleUpdate,
  move: settleMove,
  delete: settleRemoval,
  archive: settleRemoval,
}

/** What the create left behind is linked; where it left nothing, its source is planned again. What an undo made anew has no source. */
async function settleCreate(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports } = context
  const source = store.records.find(otherService(row.service), row.kind, row.peerId)
  // Unlinked meanwhile, its contact is left alone with all that belongs to it.
  const isLeft = source !== undefined && parentOf(store, source) === undefined
  if (source && source.linkId === null && !isLeft) {
    const draft = {
      ...draftOf(store, source, row.parentId, row.fields),
      hasNamesake: hasNamesake(context, source),
    }
    const isLinked = isLinkedIn(store, row.service)
    const record = await ports[row.service]
      .settle(draft, row.keys, isLinked, row.sentAt, context.signal)
      .catch(nothingWhenGone)
    if (record && !isLinked(record.kind, record.id)) {
      adopt(context, { row: row.id, source, record, sent: row.fields, made: true })
      return
    }
    store.records.setDirty(source.service, source.kind, source.id, true)
  } else if (!source && store.tombstones.has(row.service, row.kind, row.peerId)) {
    const isLinked = isLinkedIn(store, row.service)
    const record = await ports[row.service]
      .settle(draftAgain(store, row), row.keys, isLinked, row.sentAt, context.signal)
      .catch(nothingWhenGone)
    if (record && !isLinked(record.kind, record.id)) {
      finishAgain(context, row, record)
      return
    }
  } else if (await settleOriginal(context, row)) return
  store.journal.mark(row.id, 'settled')
}

/** What a recipe made has no source either. True where it was found, and is known from now on. */
async function settleOriginal(context: ExecuteContext, row: JournalRow): Promise<boolean> {
  const { store, ports } = context
  if (originalOf(row.kind, row.peerId) === null) return false
  const isLinked = isLinkedIn(store, row.service)
  const record = await ports[row.service]
    .settle(draftAgain(store, row), row.keys, isLinked, row.sentAt, context.signal)
    .catch(nothingWhenGone)
  if (!record || isLinked(record.kind, record.id)) return false
  finishOriginal(context, row, record)
  return true
}

/** Whether another contact that has no other side would be called the same there. */
function hasNamesake({ store, ports, rules }: ExecuteContext, { service, kind, id, fields }: StoredRecord) {
  if (kind !== 'contact') return false
  const port = ports[otherService(service)]
  const nameOf = (own: Fields) => {
    const { name = null } = { ...own, ...port.demanded(kind, own, null) }
    return comparable('text', port.fit(kind, 'name', name), rules.compare)
  }
  const name = nameOf(fields)
  return store.records.unlinked(service, kind).some((one) => one.id !== id && nameOf(one.fields) === name)
}

/** With its contact, whatever the create left is gone too. */
function nothingWhenGone(thrown: unknown): null {
  if (thrown instanceof TandemError && thrown.code === 'record.gone') return null
  throw thrown
}

/**
 * A record that shows what was sent was written: that is confirmed as if the answer had come. Else nothing is known to
 * have happened, and whatever the record shows now is planned as usual.
 */
async function settleUpdate(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports, rules } = context
  const { service, kind, fields } = row
  const target = row.targetId === null ? undefined : store.records.find(service, kind, row.targetId)
  const link = target?.linkId == null ? undefined : store.links.find(target.linkId)
  if (!target || !link) {
    store.journal.mark(row.id, 'settled')
    return
  }
  const record = await ports[service].get(target)
  // Of a field in two places, such as a name, both have to show it: else the second one would look like a later edit.
  const isTaken = ({ field, after }: JournalRow['writes'][number]) =>
    record !== null &&
    [record.fields, { ...record.fields, ...record.copies }].every((shown) =>
      isAccepted(shown, service, kind, field, fields[field] ?? after, rules),
    )
  const writes = row.writes.filter(isTaken)

  if (!record) await noteMissing(context, service, link)
  store.transaction(() => {
    if (record) {
      keepRead(context, service, record)
      store.records.setDirty(service, kind, record.id, true)
      confirmUpdate(context, { link, service, record, writes, sent: fields })
    }
    store.journal.mark(row.id, 'settled')
  })
  if (record && writes.length > 0) {
    const shown = Object.fromEntries(writes.map(({ field, after }) => [field, after]))
    noteChange(context, { service, kind, op: 'update', id: record.id }, shown)
  }
}

/** The same of a copy that an undo had unlinked before. */
async function settleAlone(context: ExecuteContext, row: JournalRow, target: StoredRecord): Promise<void> {
  const { store, ports } = context
  const record = await ports[row.service].get(target)
  store.transaction(() => {
    if (record === null) finishAlone(context, target, row.peerId, 'removed')
    else if (record.state === 'archived') finishAlone(context, target, row.peerId, 'archived')
    store.journal.mark(row.id, 'settled')
  })
}

/** A record that is gone was deleted, one that is archived was archived; else nothing is known to have happened. */
async function settleRemoval(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports } = context
  const { service, kind, op } = row
  const target = row.targetId === null ? undefined : store.records.find(service, kind, row.targetId)
  const link = target?.linkId == null ? undefined : store.links.find(target.linkId)
  const record = target && link ? await ports[service].get(target) : undefined
  if (target && !link && row.state !== 'intent') {
    await settleAlone(context, row, target)
    return
  }
  const isDone = record === null || (record?.state === 'archived' && target?.state !== 'archived')
  store.transaction(() => {
    if (link && isDone) finishRemoval(context, service, link, record === null ? 'removed' : 'archived')
    store.journal.mark(row.id, 'settled')
  })
  if (link && isDone)
    noteChange(context, { service, kind, op: op === 'delete' ? op : 'archive', id: row.targetId ?? '' }, {})
}

/**
 * A record that shows the new contact was moved. Where it was made anew there, the old one is deleted if that was still to
 * be done; where nothing was made, the move is planned again.
 */
async function settleMove(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports, rules } = context
  const { service, kind, parentId, targetId } = row
  const port = ports[service]
  const target = targetId === null ? undefined : store.records.find(service, kind, targetId)
  const link = target?.linkId == null ? undefined : store.links.find(target.linkId)
  if (!target || !link || parentId === null) {
    store.journal.mark(row.id, 'settled')
    return
  }
  const leads = row.writes.some(({ settles }) => !settles)
  const old = await port.get(target)
  if (old && old.parentId === parentId) {
    finishMove(context, { row: row.id, link, from: target, record: old, leads })
    return
  }
  const peer = store.records.find(otherService(service), kind, row.peerId)
  const parent = store.records.find(service, 'contact', parentId) ?? null
  const draft = {
    kind,
    parentId,
    parent,
    fields: row.fields,
    byline: target.byline,
    peer: { id: row.peerId, url: peer?.url ?? null },
  }
  const isLinked = isLinkedIn(store, service)
  const made = await port.settle(draft, row.keys, isLinked, row.sentAt, context.signal).catch(nothingWhenGone)
  if (!made || made.id === target.id || isLinked(kind, made.id)) {
    store.journal.mark(row.id, 'settled')
    store.records.setDirty(service, kind, target.id, true)
    return
  }
  // The row is still open: a crash here is settled in the same way once more.
  const unheard = { sending: () => {}, acknowledged: () => {} }
  const isAsMoved = ({ fields }: RemoteRecord) =>
    Object.entries(row.fields).every(([field, sent]) =>
      equalIn(kind, field, rules.compare)(fields[field] ?? null, sent),
    )
  if (old && !isAsMoved(old) && isAsMoved(made)) {
    // Edited since, the old one is the one that counts: it is planned again, and moved as it is now.
    await port.remove(made, unheard)
    keepRead(context, service, old)
    store.tombstones.add(service, kind, made.id, null, context.runId)
    store.journal.mark(row.id, 'settled')
    return
  }
  if (old) await port.remove(old, unheard)
  finishMove(context, { row: row.id, link, from: target, record: made, leads })
}
