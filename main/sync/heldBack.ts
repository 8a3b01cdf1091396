import { services } from '../../shared/domain'
import type { HeldItem } from '../../shared/report'
import { labelsOf } from './execute/addToHistory'
import type { Guarded, Writable } from './guard/types'
import { mayWrite } from './guard/unwritable'
import type { Plan, Rules } from './plan/types'
import { idOn, type Link, type SyncStore } from './syncStore'

export interface HeldFacts {
  store: SyncStore
  rules: Rules
  /** Before the guard, and after it. */
  planned: Plan
  plan: Plan
  requests: Guarded['requests']
  writable: Writable
}

/** What the next run would leave, and why: what waits for the user already, and what would join that. Reads the store. */
export const heldBack = (facts: HeldFacts): HeldItem[] => [
  ...waiting(facts),
  ...newConflicts(facts),
  ...newApprovals(facts),
  ...newMatches(facts),
  ...notAllowed(facts),
]

/** What the plan has no longer, both sides having agreed meanwhile, does not wait any more. */
function waiting({ store, plan }: HeldFacts): HeldItem[] {
  const planned = new Map(plan.pairs.map(({ pair, conflicts }) => [pair.linkId, conflicts]))
  return store.waiting().flatMap((item): HeldItem[] => {
    const { kind, contact } = item
    const common = { kind, contact, title: null, field: null, service: null, count: 1, isKnown: true }
    if (item.type === 'conflict') {
      const conflict = store.conflicts.find(item.id)
      const still = planned.get(conflict?.linkId ?? null)
      if (conflict?.choice != null) return []
      if (item.field !== null && still && !still.some(({ field }) => field === item.field)) return []
      const why = item.field === null ? 'edits' : 'conflict'
      return [{ ...common, why, title: item.title, field: item.field }]
    }
    if (item.type === 'ambiguous') return [{ ...common, why: 'ambiguous', service: item.service }]
    const { title, service } = item
    const count = item.type === 'approval' ? item.count : 1
    return [{ ...common, why: item.type, title, service, count }]
  })
}

function newConflicts({ store, plan }: HeldFacts): HeldItem[] {
  const fields = plan.pairs.flatMap(({ pair, conflicts }) =>
    conflicts
      .filter(({ field }) => !pair.parked.some((parked) => parked.field === field))
      .map(({ field }): HeldItem => {
        const labels = labelsOf(store, 'highlevel', pair.highlevel)
        return { why: 'conflict', kind: pair.kind, ...labels, field, service: null, count: 1, isKnown: false }
      }),
  )
  const deletes = plan.deleteConflicts
    .filter(({ link }) => !store.conflicts.of(link.id).some(({ field }) => field === null))
    .map(({ link }): HeldItem => {
      const labels = labelsOfLink(store, link)
      return {
        why: 'edits',
        kind: link.kind,
        ...labels,
        field: null,
        service: null,
        count: 1,
        isKnown: false,
      }
    })
  return [...fields, ...deletes]
}

const newApprovals = ({ store, requests }: HeldFacts): HeldItem[] =>
  requests.map(({ kind, service, linkIds }): HeldItem => {
    const link = store.links.find(linkIds[0] ?? 0)
    const labels = link ? labelsOfLink(store, link) : nameless
    return { why: 'approval', kind, ...labels, field: null, service, count: linkIds.length, isKnown: false }
  })

const newMatches = ({ store, plan }: HeldFacts): HeldItem[] =>
  plan.open
    .filter(({ standing }) => standing !== 'open')
    .map((record): HeldItem => {
      const { service, kind } = record
      const labels = labelsOf(store, service, record)
      return { why: 'ambiguous', kind, ...labels, field: null, service, count: 1, isKnown: false }
    })

/** What the sign-in may not write, and what a first run that only links leaves. */
function notAllowed({ store, rules, planned, writable }: HeldFacts): HeldItem[] {
  const held: HeldItem[] = []
  for (const service of services) {
    const why = (kind: HeldItem['kind']) => (writable[service].includes(kind) ? 'firstRun' : 'readOnly')
    for (const { pair, writes } of planned.pairs) {
      const { kind } = pair
      if (mayWrite(rules, writable, service, kind)) continue
      const labels = labelsOf(store, 'highlevel', pair.highlevel)
      for (const { field } of writes[service])
        held.push({ why: why(kind), kind, ...labels, field, service, count: 1, isKnown: false })
    }
    for (const { service: target, source } of planned.creates) {
      if (target !== service || mayWrite(rules, writable, service, source.kind)) continue
      const labels = labelsOf(store, source.service, source)
      held.push({
        why: why(source.kind),
        kind: source.kind,
        ...labels,
        field: null,
        service,
        count: 1,
        isKnown: false,
      })
    }
  }
  return held
}

const nameless = { contact: '', title: null }

/** Either side will do to name it: one of them may be gone. */
function labelsOfLink(store: SyncStore, link: Link): { contact: string; title: string | null } {
  for (const service of services) {
    const record = store.records.find(service, link.kind, idOn(link, service))
    if (record) return labelsOf(store, service, record)
  }
  return nameless
}
