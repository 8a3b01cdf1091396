import { equalIn } from '../../shared/canonical/equal'
import type { Clock } from '../../shared/clock'
import { contactName } from '../../shared/display'
import type { FieldValue, Service } from '../../shared/domain'
import type { HistoryEntry } from '../../shared/report'
import { isAccepted } from './execute/accept'
import { labelsOf } from './execute/addToHistory'
import { homeField } from './plan/planHome'
import type { Rules } from './plan/types'
import type { RemoteRecord } from './ports'
import type { JournalRow, StoredRecord, SyncStore } from './syncStore'

/** What is needed to note what was seen. */
export interface SeenContext {
  store: SyncStore
  rules: Rules
  clock: Clock
  runId: number
}

/**
 * Notes in history what somebody did on a service, as the difference between what was known of a record and what it shows
 * now. What the first run finds was there before, and what Tandem wrote itself is no news: both are left out.
 */
export function noteSeen(
  context: SeenContext,
  service: Service,
  known: StoredRecord | undefined,
  now: RemoteRecord,
): void {
  const { store, rules } = context
  if (rules.isFirstRun) return
  const own = store.journal.unsettled().filter((row) => row.service === service && row.kind === now.kind)
  const note = (op: HistoryEntry['op'], change: Change = nothing) =>
    addSeen(context, service, now, known?.linkId ?? null, op, change)

  if (!known) {
    if (now.state === 'live' && !own.some((row) => isMadeBy(row, now, rules))) note('create')
    return
  }
  if (known.parentId !== now.parentId) {
    const before = homeName(store, service, known.parentId)
    note('move', { field: homeField, before, after: homeName(store, service, now.parentId) })
  }
  const updates = own.filter(({ targetId }) => targetId === now.id)
  for (const field of new Set([...Object.keys(now.fields), ...Object.keys(now.copies)])) {
    const change = changeOf(known, now, field, rules, (value) =>
      updates.some((row) => isSent(row, field, value, rules)),
    )
    if (change) note('update', change)
  }
}

/** What somebody made of a field, in whichever of its places. */
function changeOf(
  known: RemoteRecord,
  now: RemoteRecord,
  field: string,
  { compare }: Rules,
  isOwn: (value: FieldValue) => boolean,
): Change | undefined {
  const equal = equalIn(now.kind, field, compare)
  for (const place of ['fields', 'copies'] as const) {
    const [before, after] = [known[place][field], now[place][field]]
    if (before === undefined || after === undefined || equal(before, after) || isOwn(after)) continue
    return { field, before, after }
  }
  return undefined
}

/** Whether a write of unknown outcome left this value, in the form in which the service can hold it. */
function isSent(
  { service, kind, fields }: JournalRow,
  field: string,
  shown: FieldValue,
  rules: Rules,
): boolean {
  const sent = fields[field]
  return sent !== undefined && isAccepted({ [field]: shown }, service, kind, field, sent, rules)
}

/** Notes that a record is gone from a service, as it was last seen. */
export const noteGone = (context: SeenContext, service: Service, record: StoredRecord): void =>
  addSeen(context, service, record, record.linkId, 'delete', nothing)

interface Change {
  field: string | null
  before: FieldValue
  after: FieldValue
}
const nothing: Change = { field: null, before: null, after: null }

function addSeen(
  { store, clock, runId }: SeenContext,
  service: Service,
  record: RemoteRecord,
  linkId: number | null,
  op: HistoryEntry['op'],
  change: Change,
): void {
  store.history.add({
    run: runId,
    at: clock.now(),
    service,
    kind: record.kind,
    op,
    recordId: record.id,
    linkId,
    ...labelsOf(store, service, record),
    ...change,
    by: service,
    rule: null,
    base: null,
  })
}

/** Whether a create of unknown outcome made this record: it has the id that was sent, or the content. */
function isMadeBy(row: JournalRow, { id, parts, fields }: RemoteRecord, rules: Rules): boolean {
  if (row.op !== 'create' && row.op !== 'move') return false
  const ids = [id, ...Object.values(parts)]
  if (Object.values(row.keys).some((key) => ids.includes(key))) return true
  const shown = Object.entries(fields).filter(([field]) => row.fields[field] !== undefined)
  return shown.length > 0 && shown.every(([field, value]) => isSent(row, field, value, rules))
}

function homeName(store: SyncStore, service: Service, parentId: string | null): string | null {
  const parent = parentId === null ? undefined : store.records.find(service, 'contact', parentId)
  return parent ? contactName(parent.fields) : null
}
