import { type Kind, kinds, type PerService, services, type Trigger } from '../../shared/domain'
import { concernsOneRecord, reportOf, TandemError } from '../../shared/errors'
import type { CallCount, RunReport } from '../../shared/report'
import type { Phase, RunProgress } from '../../shared/state'
import { plannedWork } from './cost'
import { takeUpChoices } from './decide'
import type { SyncDeps } from './deps'
import type { ExecuteContext } from './execute/context'
import { execute } from './execute/execute'
import { findGone } from './gone'
import { approvedNow, guardedPlan, lapseApprovals } from './guard/guardedPlan'
import { leftOutOf } from './leftOut'
import { observe, problemError } from './observe'
import type { Plan, Rules } from './plan/types'
import { type ProgressTracker, trackProgress } from './progress'
import { reportRun } from './reportRun'
import { settleJournal } from './settle'

export interface RunOptions {
  trigger: Trigger
  /** `nothing` only carries out what the user has decided about what is known. */
  read: 'changes' | 'everything' | 'nothing'
  /** Kinds that are planned, and read where changes are; what changed of others waits for a run that has them. */
  kinds?: readonly Kind[]
  /** Carries out what a preview showed, by its keys, and leaves what is new for the next run. */
  shown?: ReadonlySet<string>
  /** Done before anything is planned, e.g. an undo. */
  first?: (context: ExecuteContext) => Promise<void>
  /** Done once both sides agree, e.g. by recipes. What it changes is planned and written in the same run; true where it did. */
  last?: (context: ExecuteContext) => Promise<boolean>
  /** Told once everything asked for was read: what is refused later concerns the record alone. */
  onAllRead?: () => void
  signal: AbortSignal
  onProgress(progress: RunProgress): void
}

/** A record that moved while the run was on is planned again in the same run, at most so often. */
const maxPasses = 4

const writePhase: PerService<Phase> = { highlevel: 'write-highlevel', nozbe: 'write-nozbe' }

/**
 * One sync from start to end: settle what an earlier run left open, observe both services, plan, guard, execute, and
 * plan again until nothing is left to do. Never throws for what a service did: the report says it.
 */
export async function runSync(deps: SyncDeps, options: RunOptions): Promise<RunReport> {
  const { store, clock } = deps
  const startedAt = clock.now()
  const runId = store.runs.begin(options.trigger, startedAt)
  const progress = trackProgress({
    runId,
    trigger: options.trigger,
    clock,
    callsUsed: () => totalCalls(deps.calls()),
    report: options.onProgress,
  })
  const context = contextOf(deps, runId, options, progress)
  let predictedCalls = 0
  let hasEnded = false
  const approved = approvedNow(store)
  try {
    takeUpChoices(store)
    await settleJournal(context)
    const allRead = options.read !== 'nothing' && (await observeBoth(deps, options, context, progress))
    if (allRead) options.onAllRead?.()
    await options.first?.(context)
    predictedCalls = await writeAll(deps, options, context, progress)
    // What could not be read was not matched: the rules of the first run go on for it.
    const isWhole = allRead && options.kinds === undefined && options.shown === undefined
    if (context.rules.isFirstRun && isWhole) store.firstRun.finish(runId)
  } catch (thrown) {
    // Whatever broke off on the user's word was not a failure.
    const error = options.signal.aborted ? new TandemError('run.cancelled') : thrown
    context.log.errors.push(reportOf(error))
    hasEnded = true
  }
  lapseApprovals(store, approved)
  const report: RunReport = {
    ...reportRun(deps, context, { trigger: options.trigger, startedAt, predictedCalls }),
    ...(options.shown && { leftOut: leftOutOf(options.shown, context, hasEnded) }),
  }
  store.runs.finish(runId, report, clock.now())
  return report
}

function contextOf(
  deps: SyncDeps,
  runId: number,
  { kinds: wanted, signal }: Pick<RunOptions, 'kinds' | 'signal'>,
  progress: ProgressTracker,
): ExecuteContext {
  const written = { highlevel: 0, nozbe: 0 }
  return {
    store: deps.store,
    ports: deps.ports,
    clock: deps.clock,
    rules: currentRules(deps, wanted),
    runId,
    signal,
    log: { changes: [], errors: [], linked: 0, failed: 0, carriedOut: new Set() },
    sighted: new Set(),
    failed: new Set(),
    adopted: new Set(),
    onWrite: (service) => {
      written[service] += 1
      progress.advance(writePhase[service], written[service])
    },
  }
}

export function currentRules(
  { store, rules }: Pick<SyncDeps, 'store' | 'rules'>,
  wanted: readonly Kind[] = kinds,
): Rules {
  const firstRunEndedIn = store.firstRun.endedIn()
  return { ...rules, kinds: wanted, isFirstRun: firstRunEndedIn === null, firstRunEndedIn }
}

/**
 * Both services are read even if one fails, so that the report names everything that is wrong. False where a row could
 * not be understood, a listing was not believed, or what it did not show could not be asked for.
 */
async function observeBoth(
  deps: SyncDeps,
  options: RunOptions,
  context: ExecuteContext,
  progress: ProgressTracker,
): Promise<boolean> {
  const { log, sighted } = context
  const phase: PerService<Phase> = { highlevel: 'read-highlevel', nozbe: 'read-nozbe' }
  let failure: unknown
  let allRead = true
  for (const service of services) {
    if (options.signal.aborted) throw new TandemError('run.cancelled')
    progress.begin(phase[service])
    try {
      const observation = await observe(deps.ports[service], context, {
        complete: options.read === 'everything',
        ...(options.kinds && { kinds: options.kinds }),
        signal: options.signal,
        onProgress: (records) => progress.advance(phase[service], records),
      })
      progress.advance(phase[service], observation.changed)
      for (const key of observation.sighted) sighted.add(key)
      for (const problem of observation.problems) log.errors.push(problemError(service, problem).report())
      const before = log.errors.length
      await findGone(context, service, observation)
      const isAsked = log.errors.slice(before).every(({ code }) => concernsOneRecord(code))
      allRead &&= observation.problems.length === 0 && isAsked
      progress.end(phase[service])
    } catch (thrown) {
      if (failure !== undefined) log.errors.push(reportOf(failure))
      failure = thrown
    }
  }
  if (failure !== undefined) throw failure
  return allRead
}

/** Plans and writes until a plan is empty. Returns the calls that the first plan was predicted to bring the run to. */
async function writeAll(
  deps: SyncDeps,
  { shown, last }: RunOptions,
  context: ExecuteContext,
  progress: ProgressTracker,
): Promise<number> {
  const nextPlan = (): Plan => guardedPlan(deps, context.rules, context.runId, shown)

  progress.begin('compare')
  let plan = nextPlan()
  const work = plannedWork(plan, deps.ports)
  const predicted = totalCalls(deps.calls()) + work.calls.highlevel + work.calls.nozbe
  progress.predict(predicted)
  progress.advance('compare', work.writes.highlevel + work.writes.nozbe)
  progress.end('compare')

  for (const service of services) progress.begin(writePhase[service], work.writes[service])
  await execute(plan, context)
  for (const service of services) progress.end(writePhase[service])

  // What was written is planned once more: both sides agree now, or somebody edited meanwhile.
  progress.begin('confirm')
  const untilEmpty = async (mostPasses: number) => {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      plan = nextPlan()
      await execute(plan, context)
      if (!hasWork(plan)) break
    }
  }
  await untilEmpty(maxPasses - 1)
  if (await last?.(context)) await untilEmpty(maxPasses)
  progress.end('confirm')
  return predicted
}

const hasWork = ({ pairs, creates, removals, unlinks, open, left }: Plan): boolean =>
  pairs.length + creates.length + removals.length + unlinks.length + open.length + left.length > 0

const totalCalls = (calls: PerService<CallCount>): number => calls.highlevel.total + calls.nozbe.total
