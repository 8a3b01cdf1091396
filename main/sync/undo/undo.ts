import type { NotUndone, UndoReport } from '../../../shared/report'
import { isFinal } from '../../../shared/undo'
import { attempts } from '../execute/attempts'
import type { ExecuteContext } from '../execute/context'
import { execute } from '../execute/execute'
import { unlink } from '../execute/unlink'
import type { Writable } from '../guard/types'
import { recordKey, type StoredHistoryEntry, type SyncStore } from '../syncStore'
import { madeAgain } from './again'
import { emptyPlan } from './emptyPlan'
import { refusal } from './refusal'
import { undoCreate } from './undoCreate'
import { deletedRecords, undoDelete } from './undoDelete'
import { notBroughtBack, undoFields } from './undoFields'
import { notGivenBack, undoMoves } from './undoMoves'
import { unitsOf } from './units'

/** What became of an undo, so far as it came. */
export type UndoOutcome = Omit<UndoReport, 'run'>

/**
 * Brings both services back to what they showed before the changes given, wherever they still show what those left, and
 * the base with them, so that the next run has nothing to carry over. What was changed since, what was undone before, and
 * what cannot be undone, is left. `outcome` is kept up to date, for whoever has to know where it breaks off.
 */
export async function undoEntries(
  context: ExecuteContext,
  writable: Writable,
  entries: readonly StoredHistoryEntry[],
  outcome: UndoOutcome = { undone: [], notUndone: [] },
): Promise<UndoOutcome> {
  const { store, rules } = context
  const byTandem = entries.filter(({ by }) => by === 'tandem')
  const made = byTandem.filter(({ undoneIn }) => undoneIn === null)
  const attempt = attempts(context)
  const note = (rows: readonly StoredHistoryEntry[], notUndone: readonly NotUndone[]) =>
    noteOutcome(context, outcome, rows, notUndone)
  const undo = async (
    rows: readonly StoredHistoryEntry[],
    entry: StoredHistoryEntry,
    work: () => Promise<NotUndone['reason'] | null>,
  ) => {
    let reason: NotUndone['reason'] | null = 'failed'
    await attempt([recordKey(entry.service, entry.kind, entry.recordId)], async () => {
      reason = await work()
    })
    note(rows, reason === null ? [] : [refusal(entry, reason)])
  }
  note(
    [],
    [
      ...unitsOf(byTandem.filter(({ undoneIn }) => undoneIn !== null)).flatMap(([first]) =>
        first ? [refusal(first, 'undone')] : [],
      ),
      ...made.filter(isFinal).map((entry) => refusal(entry, 'impossible')),
    ],
  )

  const fields = undoFields(store, rules, writable, made)
  const moves = undoMoves(context, writable, made)
  note([], [...fields.notUndone, ...moves.notUndone])
  const moved = movedBefore(store, byTandem)
  for (const deleted of deletedRecords(made)) {
    await undo(deleted.rows, deleted.entry, () => undoDelete(context, writable, deleted, moved))
  }
  let isThrough = false
  try {
    await execute({ ...emptyPlan(), pairs: [...fields.pairs, ...moves.pairs] }, context)
    isThrough = true
  } finally {
    const planned = new Set([...fields.planned, ...moves.planned])
    const rows = unitsOf(made).filter((unit) => unit.some((entry) => planned.has(entry)))
    const left = [...notBroughtBack(context, fields), ...notGivenBack(context, moves)]
    // Where it broke off, nobody knows of a change: it was not come to.
    note(rows.flat(), isThrough ? left : left.map((one) => ({ ...one, reason: 'failed' })))
  }
  // What was made last goes first: tasks before the contact that they belong to.
  for (const entry of [...made].reverse()) {
    if (entry.op === 'create' && entry.rule !== 'undo')
      await undo([entry], entry, () => undoCreate(context, writable, entry))
    if (entry.op !== 'link') continue
    const link = entry.linkId === null ? undefined : store.links.find(entry.linkId)
    if (link) unlink(context, link, 'undo')
    note([entry], [])
  }
  return outcome
}

/** Of these entries, which are whole units, all but those refused are undone. */
function noteOutcome(
  { store, runId }: ExecuteContext,
  outcome: UndoOutcome,
  rows: readonly StoredHistoryEntry[],
  notUndone: readonly NotUndone[],
): void {
  const refused = new Set(notUndone.map(({ entry }) => entry))
  const undone = unitsOf(rows)
    .filter((unit) => !unit.some(({ id }) => refused.has(id)))
    .flatMap((unit) => unit.map(({ id }) => id))
  store.history.markUndone(undone, runId)
  outcome.undone.push(...undone)
  outcome.notUndone.push(...notUndone)
}

/** The new ids of contacts that an earlier undo made anew, by the old ones. */
function movedBefore(store: SyncStore, entries: readonly StoredHistoryEntry[]): Map<string, string> {
  const moved = new Map<string, string>()
  for (const { entry } of deletedRecords(entries.filter(({ undoneIn }) => undoneIn !== null))) {
    const id = madeAgain(store, entry)
    if (id !== undefined) moved.set(entry.recordId, id)
  }
  return moved
}
