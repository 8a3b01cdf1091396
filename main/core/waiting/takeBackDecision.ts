import { approvalKey, type TakenBack } from '../../../shared/waiting'
import { isUnwritten, type Settled, takeBack } from '../../sync/undo/takeBack'
import { setConflictRule } from '../mapping'
import type { OpenWorkspace } from '../practiceWorkspace'
import type { Runner } from '../runner'
import type { Decided, SettledDelete } from './decided'
import { doneBy, isDelete, nothingUndone, undoAll, undoDeletes } from './undoDone'

type Freeing = Pick<Runner, 'carryOut' | 'isBusy'>

/**
 * Takes a decision back: at once where nothing of it is written yet, else in a run of its own, through the journal. Whatever
 * that run comes to, it withdraws first what is not written yet, so that no later run writes it.
 */
export const takeBackDecision = (
  open: OpenWorkspace,
  decided: Decided,
  runner: Freeing,
): Promise<TakenBack> =>
  decided.type === 'settled' ? settledBack(open, decided, runner) : approvalBack(open, decided, runner)

const keyOf = ({ linkId, field }: { linkId: number; field: string | null }): string =>
  `${linkId} ${field ?? ''}`

/** Whether nothing is being written, and it is known what became of all that was. */
const isStill = ({ store }: OpenWorkspace, runner: Freeing): boolean =>
  !runner.isBusy() && store.journal.unsettled().length === 0

async function settledBack(
  open: OpenWorkspace,
  { settled, deletes, rule }: Extract<Decided, { type: 'settled' }>,
  runner: Freeing,
): Promise<TakenBack> {
  const { store, session } = open
  const waits = new Set<Settled | SettledDelete>()
  /** What is still to be written is not. */
  const withdraw = (): void =>
    store.transaction(() => {
      const rules = session.rules()
      const parkedOf = (linkId: number, field: string | null) =>
        store.conflicts.of(linkId).find((one) => one.field === field && one.choice !== null)
      for (const one of settled) {
        const parked = parkedOf(one.linkId, one.field)
        if (!parked || !isUnwritten(store, rules, one)) continue
        store.conflicts.choose(parked.id, null)
        waits.add(one)
      }
      for (const one of deletes) {
        const parked = parkedOf(one.linkId, null)
        if (!parked) continue
        store.conflicts.choose(parked.id, null)
        waits.add(one)
      }
      if (rule) setConflictRule(store, session.definitions().customFields, rule)
    })
  const isAllBack = () => [...settled, ...deletes].every((one) => waits.has(one))
  let left: readonly Settled[] = []
  let undone = nothingUndone
  if (isStill(open, runner)) withdraw()
  if (!isAllBack()) {
    await runner.carryOut(({ session: now }, each) => {
      withdraw()
      left = settled.filter((one) => !waits.has(one))
      const done = deletes.filter((one) => !waits.has(one))
      undone = { restored: 0, left: done.length }
      return now.carryOut({
        ...each,
        read: isAllBack() && store.journal.unsettled().length === 0 ? 'nothing' : 'changes',
        first: async (context, writable) => {
          const { rules } = context
          // What became of a write may have come out just now.
          const isDue = (one: Settled) => !waits.has(one) || !isUnwritten(store, rules, one)
          left = await takeBack(context, writable, settled.filter(isDue))
          undone = await undoDeletes(context, writable, store, done)
        },
      })
    })
  }
  const back = [
    ...settled.filter((one) => !left.includes(one)),
    ...deletes.filter((one) => waits.has(one)).map(({ linkId }) => ({ linkId, field: null })),
  ]
  return { keys: back.map(keyOf), restored: undone.restored, left: left.length + undone.left }
}

async function approvalBack(
  open: OpenWorkspace,
  { id, ...concerned }: Extract<Decided, { type: 'approval' }>,
  runner: Freeing,
): Promise<TakenBack> {
  const { store } = open
  let waits = false
  const withdraw = (): void => {
    waits = store.approvals.find(id) !== undefined
    if (waits) store.approvals.setState(id, 'waiting')
  }
  if (isStill(open, runner)) withdraw()
  // Some of it may be carried out, and the rest wait again.
  let undone = nothingUndone
  if (!waits || doneBy(store, concerned).some(isDelete)) {
    await runner.carryOut(({ session }, each) => {
      withdraw()
      undone = { restored: 0, left: waits ? 0 : concerned.linkIds.size }
      return session.carryOut({
        ...each,
        read: 'changes',
        first: async (context, writable) => {
          withdraw()
          undone = waits
            ? await undoDeletes(context, writable, store, [concerned])
            : await undoAll(context, writable, doneBy(store, concerned))
        },
      })
    })
  }
  return { keys: waits ? [approvalKey(id)] : [], ...undone }
}
