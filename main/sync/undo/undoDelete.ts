import { type FieldValue, type Kind, type Service, services } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import type { NotUndone } from '../../../shared/report'
import { type ExecuteContext, isLinkedIn } from '../execute/context'
import { type Intent, journalled } from '../execute/journalled'
import type { Writable } from '../guard/types'
import { homeField } from '../plan/planHome'
import type { StoredHistoryEntry } from '../syncStore'
import { draftAgain, finishAgain, madeAgain } from './again'

/** A record that a run deleted, as history has it. */
export interface Deleted {
  entry: StoredHistoryEntry
  fields: Record<string, FieldValue>
  /** Id that its contact had. */
  parentId: string | null
}

/** Puts together the rows of each record that was deleted, contacts first. */
export function deletedRecords(entries: readonly StoredHistoryEntry[]): Deleted[] {
  const byRecord = new Map<string, Deleted>()
  for (const entry of entries) {
    if (entry.op !== 'delete' || entry.rule === 'undo') continue
    const key = JSON.stringify([entry.service, entry.kind, entry.recordId])
    const deleted = byRecord.get(key) ?? { entry, fields: {}, parentId: null }
    if (entry.field === homeField) deleted.parentId = typeof entry.before === 'string' ? entry.before : null
    else if (entry.field !== null) deleted.fields[entry.field] = entry.before
    else deleted.entry = entry
    byRecord.set(key, deleted)
  }
  const order: readonly Kind[] = ['contact', 'task', 'note', 'appointment']
  return [...byRecord.values()].sort((a, b) => order.indexOf(a.entry.kind) - order.indexOf(b.entry.kind))
}

/**
 * Makes a deleted record anew on the service where Tandem deleted it; the next plan copies it to the other one. `moved`
 * tells the new ids of contacts that were made anew before. Null when it was undone.
 */
export async function undoDelete(
  context: ExecuteContext,
  writable: Writable,
  { entry, fields, parentId: oldParentId }: Deleted,
  moved: Map<string, string>,
): Promise<NotUndone['reason'] | null> {
  const { store, ports, rules } = context
  const { service, kind, recordId } = entry
  const again = madeAgain(store, entry)
  if (again !== undefined) {
    moved.set(recordId, again)
    return 'changed'
  }
  const isOpen = store.journal.unsettled().some(({ op, peerId }) => op === 'create' && peerId === recordId)
  if (isOpen) return 'failed'
  const isTo = (side: Service) =>
    writable[side].includes(kind) && rules.mapping[kind].some(({ direction }) => goesTo(direction, side))
  // Made on one side alone it would stay there alone, and HighLevel's calendars are its own.
  if (kind === 'appointment' || !services.every(isTo)) return 'impossible'
  const parentId = oldParentId === null ? null : (moved.get(oldParentId) ?? oldParentId)
  const parent = parentId === null ? null : (store.records.find(service, 'contact', parentId) ?? null)
  if (kind !== 'contact' && !parent) return 'gone'

  const port = ports[service]
  const sent = { ...fields, ...port.demanded(kind, fields, null) }
  const keys = port.keysFor(kind, `${recordId} again ${entry.run}`, 'original')
  const intent: Intent = {
    service,
    kind,
    op: 'create',
    targetId: null,
    peerId: recordId,
    parentId,
    fields: sent,
    writes: [],
    keys,
  }
  await journalled(context, intent, async (row, journal) => {
    const draft = draftAgain(store, intent)
    const { record } = await port.create(draft, keys, journal, isLinkedIn(store, service))
    finishAgain(context, { ...intent, id: row }, record)
    moved.set(recordId, record.id)
  })
  return null
}
