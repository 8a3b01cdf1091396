import { services } from '../../shared/domain'
import type { PreviewItem, PreviewReport } from '../../shared/report'
import { plannedWork } from './cost'
import type { SyncDeps } from './deps'
import { labelsOf } from './execute/addToHistory'
import { guardPlan } from './guard/guard'
import { guardFacts } from './guard/guardedPlan'
import { observe } from './observe'
import { firstRunGroups } from './plan/firstRunGroups'
import { makePlan } from './plan/plan'
import { shownKey } from './plan/shown'
import type { Plan } from './plan/types'
import { currentRules } from './run'
import { recordKey, type SyncStore } from './syncStore'

/**
 * What the next run would do, record by record, with the calls it would take. Reads both services and keeps what it
 * read, so that the run does not read it again; writes to neither.
 */
export async function previewSync(
  deps: SyncDeps,
  options: { complete: boolean; signal: AbortSignal },
): Promise<PreviewReport> {
  const { store, ports, clock } = deps
  const rules = currentRules(deps)
  const runId = store.runs.begin('preview', clock.now())
  const context = { store, rules, clock, runId }
  for (const service of services) await observe(ports[service], context, { ...options, onProgress: () => {} })
  const planned = makePlan(store, rules)
  const { plan, requests } = guardPlan(planned, rules, guardFacts(deps))
  return {
    firstRun: rules.isFirstRun ? firstRunGroups(planned) : null,
    changes: [...pairItems(plan, store), ...createItems(plan, store), ...removalItems(plan, store)],
    conflicts:
      plan.pairs.reduce((sum, { conflicts }) => sum + conflicts.length, 0) + plan.deleteConflicts.length,
    approvals: requests.length + store.approvals.all().filter(({ state }) => state === 'waiting').length,
    ambiguous: plan.open.length,
    left: plan.left.length,
    predictedCalls: plannedWork(plan, ports).calls,
  }
}

function* pairItems({ pairs }: Plan, store: SyncStore): Generator<PreviewItem> {
  for (const { pair, reason, writes, finish, move } of pairs) {
    const { kind } = pair
    const labels = labelsOf(store, 'highlevel', pair.highlevel)
    if (reason) {
      yield {
        key: '',
        op: 'link',
        recordId: pair.highlevel.id,
        service: null,
        kind,
        ...labels,
        fields: [],
        reason,
      }
    }
    if (move) {
      const { service, parentId } = move
      const { id } = pair[service]
      const key = shownKey(recordKey(service, kind, id), 'move', '', parentId)
      yield { key, op: 'move', recordId: id, service, kind, ...labels, fields: [], reason: null }
    }
    for (const service of services) {
      const { id } = pair[service]
      if (finish[service] && writes[service].length === 0) {
        const key = shownKey(recordKey(service, kind, id), 'update')
        yield { key, op: 'update', recordId: id, service, kind, ...labels, fields: [], reason: null }
      }
      for (const { field, before = null, after } of writes[service]) {
        const key = shownKey(recordKey(service, kind, id), 'update', field, after)
        yield {
          key,
          op: 'update',
          recordId: id,
          service,
          kind,
          ...labels,
          fields: [{ field, before, after }],
          reason: null,
        }
      }
    }
  }
}

function* createItems({ creates }: Plan, store: SyncStore): Generator<PreviewItem> {
  for (const { service, source, fields } of creates) {
    yield {
      key: shownKey(recordKey(source.service, source.kind, source.id), 'create', '', fields),
      op: 'create',
      recordId: source.id,
      service,
      kind: source.kind,
      ...labelsOf(store, source.service, source),
      fields: Object.entries(fields).map(([field, after]) => ({ field, before: null, after })),
      reason: null,
    }
  }
}

function* removalItems({ removals, unlinks }: Plan, store: SyncStore): Generator<PreviewItem> {
  for (const { op, service, link, record, reason } of removals) {
    const key = shownKey(recordKey(service, link.kind, record.id), op)
    const labels = labelsOf(store, service, record)
    yield { key, op, recordId: record.id, service, kind: link.kind, ...labels, fields: [], reason }
  }
  for (const { link, reason } of unlinks) {
    const record =
      store.records.find('highlevel', link.kind, link.highlevelId) ??
      store.records.find('nozbe', link.kind, link.nozbeId)
    if (!record) continue
    const labels = labelsOf(store, record.service, record)
    yield {
      key: '',
      op: 'unlink',
      recordId: record.id,
      service: null,
      kind: link.kind,
      ...labels,
      fields: [],
      reason,
    }
  }
}
