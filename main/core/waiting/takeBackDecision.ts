import { approvalKey, type TakenBack } from '../../../shared/waiting'
import type { StoredHistoryEntry } from '../../sync/syncStore'
import { isUnwritten, type Settled, takeBack } from '../../sync/undo/takeBack'
import { undoEntries } from '../../sync/undo/undo'
import { setConflictRule } from '../mapping'
import type { OpenWorkspace } from '../practiceWorkspace'
import type { Runner } from '../runner'
import type { Decided } from './decided'

type Freeing = Pick<Runner, 'carryOut' | 'isBusy'>

/** Takes a decision back: at once where nothing of it is written yet, else in a run of its own, through the journal. */
export const takeBackDecision = (
  open: OpenWorkspace,
  decided: Decided,
  runner: Freeing,
): Promise<TakenBack> =>
  decided.type === 'settled' ? settledBack(open, decided, runner) : approvalBack(open, decided, runner)

const keyOf = ({ linkId, field }: Settled): string => `${linkId} ${field}`

async function settledBack(
  open: OpenWorkspace,
  { settled, rule }: Extract<Decided, { type: 'settled' }>,
  runner: Freeing,
): Promise<TakenBack> {
  const { store, session } = open
  const waits = new Set<Settled>()
  /** What is still to be written is not; the rest has to be brought back. */
  const withdraw = (): Settled[] =>
    store.transaction(() => {
      const rules = session.rules()
      for (const one of settled) {
        const parked = store.conflicts.of(one.linkId).find(({ field }) => field === one.field)
        if (!parked?.choice || !isUnwritten(store, rules, one)) continue
        store.conflicts.choose(parked.id, null)
        waits.add(one)
      }
      if (rule) setConflictRule(store, session.definitions().customFields, rule)
      return settled.filter((one) => !waits.has(one))
    })
  const written = runner.isBusy() ? settled : withdraw()
  let left: readonly Settled[] = written
  if (written.length > 0) {
    await runner.carryOut(({ session: now }, each) =>
      now.carryOut({
        ...each,
        read: 'changes',
        first: async (context, writable) => {
          left = withdraw()
          left = await takeBack(context, writable, left)
        },
      }),
    )
  }
  const keys = settled.filter((one) => !left.includes(one)).map(keyOf)
  return { keys, restored: 0, left: left.length }
}

async function approvalBack(
  { store }: OpenWorkspace,
  { id, linkIds, since }: Extract<Decided, { type: 'approval' }>,
  runner: Freeing,
): Promise<TakenBack> {
  const withdraw = (): boolean => {
    const approval = store.approvals.find(id)
    if (approval) store.approvals.setState(id, 'waiting')
    return approval !== undefined
  }
  const again: TakenBack = { keys: [approvalKey(id)], restored: 0, left: 0 }
  if (!runner.isBusy() && withdraw()) return again
  let taken: TakenBack | null = null
  await runner.carryOut(({ session }, each) =>
    session.carryOut({
      ...each,
      read: 'changes',
      first: async (context, writable) => {
        if (withdraw()) {
          taken = again
          return
        }
        const entries = store.history.after(since).filter(concerns(linkIds))
        const restored = new Set(entries.filter(isDelete).map(({ kind, recordId }) => `${kind} ${recordId}`))
          .size
        const { notUndone } = await undoEntries(context, writable, entries)
        taken = { keys: [], restored: Math.max(0, restored - notUndone.length), left: notUndone.length }
      },
    }),
  )
  return taken ?? { keys: [], restored: 0, left: linkIds.size }
}

const isDelete = ({ op, field }: StoredHistoryEntry): boolean => op === 'delete' && field === null

const concerns =
  (linkIds: ReadonlySet<number>) =>
  ({ by, linkId }: StoredHistoryEntry): boolean =>
    by === 'tandem' && linkId !== null && linkIds.has(linkId)
