import type { Kind, Service } from '../../../shared/domain'
import type { NotUndone } from '../../../shared/report'
import { keepBelonging } from '../execute/belonging'
import type { ExecuteContext } from '../execute/context'
import { removeAlone } from '../execute/removeAlone'
import type { Writable } from '../guard/types'
import { keepRead } from '../observe'
import { isByRecipe } from '../originals/original'
import { ownEdits } from '../plan/edits'
import { idOn, recordKey, type StoredHistoryEntry, type StoredRecord } from '../syncStore'

/** What belongs to a contact, so that it may not be deleted while any of it is there. */
const belonging: readonly Kind[] = ['task', 'note', 'appointment']

/**
 * Deletes a record that the run made, unless it was edited or something belongs to it since. What it was made after stays,
 * and is left alone from then on. Null when it was undone.
 */
export async function undoCreate(
  context: ExecuteContext,
  writable: Writable,
  entry: StoredHistoryEntry,
): Promise<NotUndone['reason'] | null> {
  const { store, ports } = context
  const { service, kind, recordId } = entry
  const record = store.records.find(service, kind, recordId)
  if (!record || !isAsMade(context, entry, record)) return 'gone'
  if (!writable[service].includes(kind)) return 'impossible'
  const current = await ports[service].get(record)
  if (!current) return 'gone'
  const isChanged = keepRead(context, service, current)
  const now = store.records.find(service, kind, recordId) ?? record
  const link = store.links.of(service, kind, recordId)
  if (link ? ownEdits(store, context.rules, now, link).length > 0 : isChanged) return 'changed'
  if (isEditedSince(context, entry)) return 'changed'
  if (kind === 'contact') {
    await keepBelonging(context, service, current)
    if (isInUse(context, service, recordId)) return 'in-use'
  }
  const result = await removeAlone(context, service, now)
  return result === 'removed' ? null : 'in-use'
}

/** Why the record would be left, as far as the store knows; `removed` are keys of records that would be gone before it. */
export function whyCreateStays(
  context: Known,
  writable: Writable,
  entry: StoredHistoryEntry,
  removed: ReadonlySet<string>,
): NotUndone['reason'] | null {
  const { store, rules } = context
  const { service, kind, recordId } = entry
  const record = store.records.find(service, kind, recordId)
  if (!record || !isAsMade(context, entry, record)) return 'gone'
  if (!writable[service].includes(kind)) return 'impossible'
  const link = store.links.of(service, kind, recordId)
  if (link && ownEdits(store, rules, record, link).length > 0) return 'changed'
  if (isEditedSince(context, entry)) return 'changed'
  return kind === 'contact' && isInUse(context, service, recordId, removed) ? 'in-use' : null
}

type Known = Pick<ExecuteContext, 'store' | 'rules'>

const isAsMade = (context: Known, entry: StoredHistoryEntry, record: StoredRecord): boolean =>
  isLinkedAsMade(context, entry) || isLeftByUndo(context, entry, record)

const isLinkedAsMade = (
  { store }: Known,
  { service, recordId, linkId, rule }: StoredHistoryEntry,
): boolean => {
  // What a recipe made has no other side, unless it was copied since.
  if (linkId === null) return isByRecipe(rule)
  const link = store.links.find(linkId)
  return link !== undefined && idOn(link, service) === recordId
}

/** An undo that broke off had unlinked it, and nothing has happened to either side since. */
function isLeftByUndo(
  { store }: Known,
  { kind, recordId, linkId }: StoredHistoryEntry,
  record: StoredRecord,
): boolean {
  const last = store.history.ofRecord(kind, recordId).at(-1)
  return record.linkId === null && last?.op === 'unlink' && last.rule === 'undo' && last.linkId === linkId
}

/** A person edited the copy, which its other side has followed by now. */
const isEditedSince = ({ store }: Known, { id, service, kind, recordId }: StoredHistoryEntry): boolean =>
  store.history
    .ofRecord(kind, recordId)
    .some((later) => later.id > id && later.recordId === recordId && later.by === service)

const isInUse = (
  { store }: Known,
  service: Service,
  id: string,
  removed: ReadonlySet<string> = new Set(),
): boolean =>
  belonging.some((kind) =>
    store.records.knownIds(service, kind, id).some((one) => !removed.has(recordKey(service, kind, one.id))),
  )
