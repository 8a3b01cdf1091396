import { services } from '../../shared/domain'
import type { PreviewItem, PreviewReport } from '../../shared/report'
import { plannedWork } from './cost'
import { labelsOf } from './execute/history'
import { guardPlan } from './guard'
import { observe } from './observe'
import { makePlan } from './plan/plan'
import { currentRules, type SyncDeps } from './run'

/**
 * What the next run would do, record by record, with the calls it would take. Reads both services and keeps what it
 * read, so that the run does not read it again; writes to neither.
 */
export async function previewSync(
  deps: SyncDeps,
  options: { complete: boolean; signal: AbortSignal },
): Promise<PreviewReport> {
  const { store, ports } = deps
  for (const service of services) await observe(ports[service], store, { ...options, onProgress: () => {} })
  const rules = currentRules(deps)
  const plan = guardPlan(makePlan(store, rules), rules, deps.writable)

  const changes: PreviewItem[] = []
  for (const { pair, reason, writes } of plan.pairs) {
    const labels = labelsOf(store, 'highlevel', pair.highlevel)
    if (reason) changes.push({ op: 'link', service: null, kind: pair.kind, ...labels, fields: [], reason })
    for (const service of services) {
      if (writes[service].length === 0) continue
      const fields = writes[service].map(({ field, before, after }) => ({
        field,
        before: before ?? null,
        after,
      }))
      changes.push({ op: 'update', service, kind: pair.kind, ...labels, fields, reason: null })
    }
  }
  for (const { service, source, fields } of plan.creates) {
    changes.push({
      op: 'create',
      service,
      kind: source.kind,
      ...labelsOf(store, source.service, source),
      fields: Object.entries(fields).map(([field, after]) => ({ field, before: null, after })),
      reason: null,
    })
  }
  return {
    changes,
    conflicts: plan.pairs.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    ambiguous: plan.open.length,
    left: plan.left.length,
    predictedCalls: plannedWork(plan, ports).calls,
  }
}
