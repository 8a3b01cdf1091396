import type { Clock } from '../../../shared/clock'
import { TandemError } from '../../../shared/errors'
import type { Resolution, ResolutionPlan, TakenBack, WaitingShown } from '../../../shared/waiting'
import { decideApproval, resolveConflict } from '../../sync/decide'
import { type Settled, settledOf } from '../../sync/undo/takeBack'
import { setConflictRule } from '../mapping'
import type { OpenWorkspace } from '../practiceWorkspace'
import type { Runner } from '../runner'
import { createCarryOut } from './carryOut'
import { type Decided, decidedDelete, type SettledDelete, settledDelete } from './decided'
import { waitingShown } from './list'
import { type MatchGiven, settleMatch } from './matches'
import { engineTake, planResolutions, possible } from './planResolutions'
import { takeBackDecision } from './takeBackDecision'

/** What waits for the user, and what they decide about it. */
export interface WaitingDesk {
  waitingList(): Promise<WaitingShown>
  /** What settling conflicts so would do. Writes nothing. */
  planResolutions(resolutions: readonly Resolution[]): Promise<ResolutionPlan>
  /**
   * Settles conflicts, all or none: stored at once, and carried out together with what else is decided meanwhile. `always`
   * makes the side taken the rule for the field of the first, and settles all that wait of that field by it. Throws
   * `entry.unknown`, `choice.wrong`.
   */
  resolveWaiting(given: { resolutions: readonly Resolution[]; always: boolean }): Promise<void>
  /** Lets deletes and mass changes through, or refuses them. Throws `entry.unknown`. */
  decideWaiting(given: { id: number; decision: 'approved' | 'refused' }): Promise<void>
  /** Brings back what there was before the last decision, and has it wait again; null where there is none. */
  takeBackDecision(): Promise<TakenBack | null>
  /** Says what an ambiguous record is. Throws `entry.unknown`, `choice.wrong`, and what a run throws. */
  matchWaiting(given: MatchGiven): Promise<void>
  /** Shows a contact on HighLevel's own page, in the browser. Throws `entry.unknown` where none is known. */
  openContact(id: string): Promise<void>
}

export interface WaitingDeskOptions {
  open(): OpenWorkspace | null
  runner: Pick<Runner, 'carryOut' | 'isBusy'>
  clock: Clock
  openExternal(address: string): Promise<void>
  onChange(): void
}

/** Decisions that can be taken back, at most. */
const mostKept = 200

export function createWaitingDesk(options: WaitingDeskOptions): WaitingDesk & {
  /** Carries out what was decided before Tandem ended. */
  goOn(): void
} {
  const { runner, clock, onChange } = options
  let decided: { of: OpenWorkspace; all: Decided[] } | null = null
  const carryOut = createCarryOut(clock, (onBegin) =>
    runner.carryOut(({ session }, each) => {
      onBegin()
      return session.carryOut(each)
    }),
  )

  const needed = (): OpenWorkspace => {
    const open = options.open()
    if (!open) throw new TandemError('workspace.missing')
    return open
  }
  const decisionsOf = (open: OpenWorkspace): Decided[] => {
    if (decided?.of !== open) decided = { of: open, all: [] }
    return decided.all
  }
  const remember = (open: OpenWorkspace, one: Decided) => {
    const all = decisionsOf(open)
    all.push(one)
    if (all.length > mostKept) all.shift()
  }

  return {
    waitingList: async () => {
      const open = options.open()
      if (!open) return { conflicts: [], approvals: [], ambiguous: [], mayTakeBack: false }
      const { store, session } = open
      const shown = waitingShown({ store, rules: session.rules(), definitions: session.definitions() })
      return { ...shown, mayTakeBack: decisionsOf(open).length > 0 }
    },
    planResolutions: async (resolutions) => {
      const { store, session } = needed()
      return planResolutions(store, session.rules(), session.cost, resolutions)
    },
    resolveWaiting: async ({ resolutions, always }) => {
      const open = needed()
      remember(open, settle(open, resolutions, always))
      carryOut.add()
      onChange()
    },
    decideWaiting: async ({ id, decision }) => {
      const open = needed()
      const one = decidedDelete(open.store, id)
      decideApproval(open.store, id, decision)
      remember(open, one)
      carryOut.add()
      onChange()
    },
    takeBackDecision: async () => {
      const open = needed()
      const last = decisionsOf(open).pop()
      if (!last) return null
      try {
        return await takeBackDecision(open, last, runner)
      } catch (thrown) {
        remember(open, last)
        throw thrown
      } finally {
        onChange()
      }
    },
    matchWaiting: async ({ service, kind, id, decision }) => {
      const open = needed()
      const record = open.store.records.find(service, kind, id)
      if (!record) throw new TandemError('entry.unknown', { what: kind, id })
      // The list may be older than a run that linked it.
      if (record.linkId !== null)
        throw new TandemError('choice.wrong', { detail: `The ${kind} ${id} is linked already.` })
      if (decision.do === 'leave') open.store.records.setStanding(service, kind, id, 'left')
      else await settleMatch(options, { service, kind, id, decision })
      onChange()
    },
    openContact: async (id) => {
      const { store } = needed()
      const link = store.links.find(Number(id.replace('link ', '')))
      const url = link && store.records.find('highlevel', 'contact', link.highlevelId)?.url
      if (!url) throw new TandemError('entry.unknown', { what: 'page of the contact', id })
      await options.openExternal(url)
    },
    goOn: () => {
      if (options.open()?.store.conflicts.chosen().length) carryOut.add()
    },
  }
}

/** Stores choices, all or none, and what it takes to take them back. */
function settle(
  { store, session }: OpenWorkspace,
  resolutions: readonly Resolution[],
  always: boolean,
): Decided {
  const rules = session.rules()
  const [lead] = resolutions
  const first = lead && store.conflicts.find(lead.id)
  const take = lead?.take
  const isRule = always && first?.field != null && (take === 'highlevel' || take === 'nozbe')
  const alike = isRule
    ? store.conflicts
        .all()
        .filter(({ kind, field, choice }) => kind === first.kind && field === first.field && choice === null)
        .filter((one) => possible(store, rules, one, take) !== null)
        .map(({ id }) => ({ id, take }))
    : []
  const wanted = new Map([...alike, ...resolutions].map((one) => [one.id, one.take]))
  return store.transaction(() => {
    const settled: Settled[] = []
    const deletes: SettledDelete[] = []
    for (const [id, taken] of wanted) {
      const conflict = store.conflicts.find(id)
      if (!conflict) throw new TandemError('entry.unknown', { what: 'conflict', id })
      resolveConflict(store, rules, id, engineTake(conflict, taken, rules))
      const choice = store.conflicts.find(id)?.choice
      const chosen = choice != null && typeof choice === 'object' ? choice.value : null
      const kept = settledOf(store, conflict, chosen)
      if (kept) settled.push(kept)
      else deletes.push(settledDelete(store, conflict.linkId))
    }
    const rule = isRule && first.field !== null ? { kind: first.kind, field: first.field } : null
    const { customFields } = session.definitions()
    const before =
      rule &&
      setConflictRule(store, customFields, { ...rule, rule: take === 'nozbe' ? 'nozbe' : 'highlevel' })
    return { type: 'settled', settled, deletes, rule: rule && before ? { ...rule, rule: before } : null }
  })
}
