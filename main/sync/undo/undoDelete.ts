import { type FieldValue, type Kind, type Service, services } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import type { NotUndone } from '../../../shared/report'
import { type ExecuteContext, isLinkedIn } from '../execute/context'
import { type Intent, journalled } from '../execute/journalled'
import type { Writable } from '../guard/types'
import { homeField } from '../plan/planHome'
import type { Rules } from '../plan/types'
import { recordKey, type StoredHistoryEntry } from '../syncStore'
import { draftAgain, finishAgain, madeAgain } from './again'

/** A record that a run deleted, as history has it. */
export interface Deleted {
  entry: StoredHistoryEntry
  /** All that tell of it, with `entry`. */
  rows: StoredHistoryEntry[]
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
    const deleted = byRecord.get(key) ?? { entry, rows: [], fields: {}, parentId: null }
    deleted.rows.push(entry)
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
  if (!mayBeMadeAgain(rules, writable, kind)) return 'impossible'
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

/** Made on one side alone it would stay there alone, and HighLevel's calendars are its own. */
function mayBeMadeAgain(rules: Rules, writable: Writable, kind: Kind): boolean {
  const isTo = (side: Service) =>
    writable[side].includes(kind) && rules.mapping[kind].some(({ direction }) => goesTo(direction, side))
  return kind !== 'appointment' && services.every(isTo)
}

/** Why the record would not be made anew, as far as the store knows; `again` are keys of contacts that would be before it. */
export function whyDeleteStays(
  { store, rules }: Pick<ExecuteContext, 'store' | 'rules'>,
  writable: Writable,
  { entry, parentId }: Deleted,
  again: ReadonlySet<string>,
): NotUndone['reason'] | null {
  const { service, kind } = entry
  if (madeAgain(store, entry) !== undefined) return 'changed'
  if (!mayBeMadeAgain(rules, writable, kind)) return 'impossible'
  if (kind === 'contact') return null
  const isThere = (id: string) =>
    again.has(recordKey(service, 'contact', id)) || store.records.find(service, 'contact', id) !== undefined
  return parentId !== null && isThere(parentId) ? null : 'gone'
}
