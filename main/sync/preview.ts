import { services } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { PreviewItem, PreviewReport } from '../../shared/report'
import type { Phase, RunProgress } from '../../shared/state'
import { plannedWork } from './cost'
import { takeUpChoices } from './decide'
import type { SyncDeps } from './deps'
import { guardPlan } from './guard/guard'
import { guardFacts } from './guard/guardedPlan'
import { heldBack } from './heldBack'
import { observe } from './observe'
import { firstRunGroups } from './plan/firstRunGroups'
import { makePlan } from './plan/plan'
import { previewItems } from './previewItems'
import { trackProgress } from './progress'
import { currentRules } from './run'

export interface PreviewOptions {
  complete: boolean
  signal: AbortSignal
  onProgress?(progress: RunProgress): void
}

/**
 * What the next run would do, record by record, with the calls it would take. Reads both services and keeps what it
 * read, so that the run does not read it again; writes to neither. Throws what reading throws, and `run.cancelled`.
 */
export async function previewSync(deps: SyncDeps, options: PreviewOptions): Promise<PreviewReport> {
  const { store, ports, clock } = deps
  const runId = store.runs.begin('preview', clock.now())
  const context = { store, rules: currentRules(deps), clock, runId }
  const progress = trackProgress({
    runId,
    trigger: 'manual',
    clock,
    callsUsed: () => services.reduce((sum, service) => sum + deps.calls()[service].total, 0),
    report: options.onProgress ?? (() => {}),
  })
  try {
    for (const service of services) {
      if (options.signal.aborted) throw new TandemError('run.cancelled')
      const phase: Phase = service === 'highlevel' ? 'read-highlevel' : 'read-nozbe'
      progress.begin(phase)
      const { complete, signal } = options
      const onProgress = (records: number) => progress.advance(phase, records)
      const { sighted } = await observe(ports[service], context, { complete, signal, onProgress })
      progress.advance(phase, sighted.size)
      progress.end(phase)
    }
  } catch (thrown) {
    // Whatever broke off on the user's word was not a failure.
    throw options.signal.aborted ? new TandemError('run.cancelled') : thrown
  }
  progress.begin('compare')
  takeUpChoices(store)
  const report = previewKnown(deps)
  progress.advance('compare', report.changes.length)
  progress.end('compare')
  return report
}

/** The same, of what is known: asks no service, and changes nothing in the store. */
export function previewKnown(deps: SyncDeps): PreviewReport {
  const { store, ports } = deps
  const rules = currentRules(deps)
  const planned = makePlan(store, rules)
  const facts = guardFacts(deps)
  const { plan, requests } = guardPlan(planned, rules, facts)
  const changes: PreviewItem[] = previewItems(plan, store)
  return {
    firstRun: rules.isFirstRun ? firstRunGroups(planned) : null,
    changes,
    conflicts:
      plan.pairs.reduce((sum, { conflicts }) => sum + conflicts.length, 0) + plan.deleteConflicts.length,
    approvals: requests.length + store.approvals.all().filter(({ state }) => state === 'waiting').length,
    ambiguous: plan.open.length,
    left: plan.left.length,
    held: heldBack({ store, rules, planned, plan, requests, writable: facts.writable }),
    predictedCalls: plannedWork(plan, ports).calls,
  }
}
