import type { NotUndone } from '../../../shared/report'
import { attempts } from '../execute/attempts'
import type { ExecuteContext } from '../execute/context'
import { execute } from '../execute/execute'
import { unlink } from '../execute/unlink'
import type { Writable } from '../guard/types'
import { recordKey, type StoredHistoryEntry } from '../syncStore'
import { emptyPlan } from './emptyPlan'
import { refusal } from './refusal'
import { undoCreate } from './undoCreate'
import { deletedRecords, undoDelete } from './undoDelete'
import { notBroughtBack, undoFields } from './undoFields'
import { notGivenBack, undoMoves } from './undoMoves'

/**
 * Brings both services back to what they showed before the changes given, wherever they still show what those left, and
 * the base with them, so that the next run has nothing to carry over. What was changed since, and what cannot be undone,
 * is left and returned.
 */
export async function undoEntries(
  context: ExecuteContext,
  writable: Writable,
  entries: readonly StoredHistoryEntry[],
): Promise<NotUndone[]> {
  const { store, rules } = context
  const made = entries.filter(({ by }) => by === 'tandem')
  const attempt = attempts(context)
  const fields = undoFields(store, rules, writable, made)
  const moves = undoMoves(context, writable, made)
  const notUndone = [...fields.notUndone, ...moves.notUndone]
  const undo = async (entry: StoredHistoryEntry, work: () => Promise<NotUndone['reason'] | null>) => {
    let reason: NotUndone['reason'] | null = 'failed'
    await attempt([recordKey(entry.service, entry.kind, entry.recordId)], async () => {
      reason = await work()
    })
    if (reason !== null) notUndone.push(refusal(entry, reason))
  }

  const moved = new Map<string, string>()
  for (const deleted of deletedRecords(made)) {
    await undo(deleted.entry, () => undoDelete(context, writable, deleted, moved))
  }
  await execute({ ...emptyPlan(), pairs: [...fields.pairs, ...moves.pairs] }, context)
  notUndone.push(...notBroughtBack(context, fields), ...notGivenBack(context, moves))
  // What was made last goes first: tasks before the contact that they belong to.
  for (const entry of [...made].reverse()) {
    if (entry.op === 'create' && entry.rule !== 'undo')
      await undo(entry, () => undoCreate(context, writable, entry))
    const link =
      entry.op === 'link' && entry.linkId !== null ? context.store.links.find(entry.linkId) : undefined
    if (link) unlink(context, link, 'undo')
  }
  return [...notUndone, ...made.filter(isFinal).map((entry) => refusal(entry, 'impossible'))]
}

/** What was put away or taken apart stays so, as does what an undo made anew or deleted. */
const isFinal = ({ op, field, rule }: StoredHistoryEntry): boolean =>
  op === 'archive' ||
  op === 'unlink' ||
  ((op === 'create' || op === 'delete') && field === null && rule === 'undo')
