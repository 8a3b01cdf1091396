import { type Service, services } from '../../shared/domain'
import type { SyncDeps } from './deps'
import { guardPlan } from './guard/guard'
import { guardFacts } from './guard/guardedPlan'
import { observe } from './observe'
import { makePlan } from './plan/plan'
import type { Plan } from './plan/types'
import { currentRules } from './run'

/** Reads what changed on both services into the store, and writes to neither. Throws what a service says. */
export async function readBoth(
  deps: SyncDeps,
  options: { signal: AbortSignal; onProgress(service: Service, records: number): void },
): Promise<void> {
  const { store, ports, clock } = deps
  const runId = store.runs.begin('preview', clock.now())
  const context = { store, rules: currentRules(deps), clock, runId }
  for (const service of services) {
    await observe(ports[service], context, {
      complete: false,
      signal: options.signal,
      onProgress: (records) => options.onProgress(service, records),
    })
  }
}

/** What was read planned by the rules as they are: all of it, and as far as a run may carry it out. Asks nobody. */
export function firstPlan(deps: SyncDeps): { planned: Plan; plan: Plan } {
  const rules = currentRules(deps)
  const planned = makePlan(deps.store, rules)
  return { planned, plan: guardPlan(planned, rules, guardFacts(deps)).plan }
}
