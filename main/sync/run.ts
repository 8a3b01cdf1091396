import type { Clock } from '../../shared/clock'
import { type PerService, services, type Trigger } from '../../shared/domain'
import { reportOf, TandemError } from '../../shared/errors'
import type { CallCount, RunReport } from '../../shared/report'
import type { Phase, RunProgress } from '../../shared/state'
import { plannedWork } from './cost'
import type { ExecuteContext } from './execute/context'
import { execute } from './execute/execute'
import { guardPlan } from './guard'
import { observe, problemError } from './observe'
import { makePlan } from './plan/plan'
import type { Plan, Rules } from './plan/types'
import type { ServicePort } from './ports'
import { type ProgressTracker, trackProgress } from './progress'
import { settleJournal } from './settle'
import type { SyncStore } from './store'

export interface SyncDeps {
  store: SyncStore
  ports: PerService<ServicePort>
  clock: Clock
  rules: Omit<Rules, 'isFirstRun' | 'firstRunEndedIn'>
  /** Whether this sign-in may write to the service. */
  writable: PerService<boolean>
  /** Calls made since the run began, per service. */
  calls(): PerService<CallCount>
}

export interface RunOptions {
  trigger: Trigger
  /** Read everything rather than what changed. */
  complete: boolean
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
  const context = contextOf(deps, runId, options.signal, progress)
  let predictedCalls = 0
  try {
    await settleJournal(context)
    const allRead = await observeBoth(deps, options, context, progress)
    predictedCalls = await writeAll(deps, context, progress)
    // What could not be read was not matched: the rules of the first run go on for it.
    if (context.rules.isFirstRun && allRead) store.firstRun.finish(runId)
  } catch (thrown) {
    // Whatever broke off on the user's word was not a failure.
    const error = options.signal.aborted ? new TandemError('run.cancelled') : thrown
    context.log.errors.push(reportOf(error))
  }
  const report = reportRun(deps, context, { trigger: options.trigger, startedAt, predictedCalls })
  store.runs.finish(runId, report, clock.now())
  return report
}

function contextOf(
  deps: SyncDeps,
  runId: number,
  signal: AbortSignal,
  progress: ProgressTracker,
): ExecuteContext {
  const written = { highlevel: 0, nozbe: 0 }
  return {
    store: deps.store,
    ports: deps.ports,
    clock: deps.clock,
    rules: currentRules(deps),
    runId,
    signal,
    log: { changes: [], errors: [], linked: 0, failed: 0 },
    sighted: new Set(),
    failed: new Set(),
    adopted: new Set(),
    onWrite: (service) => {
      written[service] += 1
      progress.advance(writePhase[service], written[service])
    },
  }
}

export function currentRules({ store, rules }: Pick<SyncDeps, 'store' | 'rules'>): Rules {
  const firstRunEndedIn = store.firstRun.endedIn()
  return { ...rules, isFirstRun: firstRunEndedIn === null, firstRunEndedIn }
}

/**
 * Both services are read even if one fails, so that the report names everything that is wrong. False where a row could
 * not be understood.
 */
async function observeBoth(
  deps: SyncDeps,
  options: RunOptions,
  { log, sighted }: ExecuteContext,
  progress: ProgressTracker,
): Promise<boolean> {
  const phase: PerService<Phase> = { highlevel: 'read-highlevel', nozbe: 'read-nozbe' }
  let failure: unknown
  let allRead = true
  for (const service of services) {
    if (options.signal.aborted) throw new TandemError('run.cancelled')
    progress.begin(phase[service])
    try {
      const observation = await observe(deps.ports[service], deps.store, {
        complete: options.complete,
        signal: options.signal,
        onProgress: (records) => progress.advance(phase[service], records),
      })
      progress.advance(phase[service], observation.changed)
      progress.end(phase[service])
      for (const key of observation.sighted) sighted.add(key)
      for (const problem of observation.problems) log.errors.push(problemError(service, problem).report())
      allRead &&= observation.problems.length === 0
    } catch (thrown) {
      if (failure !== undefined) log.errors.push(reportOf(failure))
      failure = thrown
    }
  }
  if (failure !== undefined) throw failure
  return allRead
}

/** Plans and writes until a plan is empty. Returns the calls that the first plan was predicted to bring the run to. */
async function writeAll(deps: SyncDeps, context: ExecuteContext, progress: ProgressTracker): Promise<number> {
  const nextPlan = (): Plan => guardPlan(makePlan(deps.store, context.rules), context.rules, deps.writable)

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
  for (let pass = 1; pass < maxPasses; pass += 1) {
    plan = nextPlan()
    if (!hasWork(plan)) break
    await execute(plan, context)
  }
  progress.end('confirm')
  return predicted
}

const hasWork = ({ pairs, creates, open, left }: Plan): boolean =>
  pairs.length + creates.length + open.length + left.length > 0

function reportRun(
  deps: SyncDeps,
  { log, runId }: ExecuteContext,
  {
    trigger,
    startedAt,
    predictedCalls,
  }: Pick<RunReport, 'trigger' | 'predictedCalls'> & { startedAt: number },
): RunReport {
  const { store, clock } = deps
  const waiting = store.waiting()
  const count = (op: 'create' | 'update') => log.changes.filter((change) => change.op === op).length
  return {
    runId,
    trigger,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    calls: deps.calls(),
    predictedCalls,
    counts: {
      created: count('create'),
      updated: count('update'),
      deleted: 0,
      linked: log.linked,
      conflicts: store.conflicts.count(),
      approvals: 0,
      failed: log.failed,
    },
    changes: log.changes,
    waiting,
    errors: log.errors,
  }
}

const totalCalls = (calls: PerService<CallCount>): number => calls.highlevel.total + calls.nozbe.total
