import { type PerService, type Service, services } from '../../../shared/domain'
import type { MatchGroup } from '../../../shared/match'
import { plannedWork } from '../../sync/cost'
import { isInStep } from '../../sync/plan/planPair'
import type { PairPlan, Plan } from '../../sync/plan/types'
import type { ServicePort } from '../../sync/ports'
import type { StoredRecord } from '../../sync/syncStore'

/** The contacts of a plan, each in its group. */
export interface Grouped {
  equal: PairPlan[]
  different: PairPlan[]
  onlyHighlevel: StoredRecord[]
  onlyNozbe: StoredRecord[]
  ambiguous: StoredRecord[]
  /** The group of a contact by its id there; undefined for one that is linked already. */
  of(service: Service, contactId: string | null): MatchGroup | undefined
}

/** Pure. */
export function grouped({ pairs, creates, left, open }: Plan): Grouped {
  const matched = pairs.filter(({ pair }) => pair.kind === 'contact')
  const alone = [...creates.map(({ source }) => source), ...left].filter(({ kind }) => kind === 'contact')
  const isEqual = (planned: PairPlan) => isInStep(planned) && planned.conflicts.length === 0
  const groups = {
    equal: matched.filter(isEqual),
    different: matched.filter((planned) => !isEqual(planned)),
    onlyHighlevel: alone.filter(({ service }) => service === 'highlevel'),
    onlyNozbe: alone.filter(({ service }) => service === 'nozbe'),
    ambiguous: open.filter(({ kind }) => kind === 'contact'),
  }
  const byContact = new Map<string, MatchGroup>()
  for (const group of ['equal', 'different'] as const) {
    for (const { pair } of groups[group]) {
      for (const service of services) byContact.set(`${service} ${pair[service].id}`, group)
    }
  }
  for (const group of ['onlyHighlevel', 'onlyNozbe', 'ambiguous'] as const) {
    for (const { service, id } of groups[group]) byContact.set(`${service} ${id}`, group)
  }
  return { ...groups, of: (service, id) => byContact.get(`${service} ${id}`) }
}

/** The calls that the writes for one group take, those for what belongs to its contacts included. Pure. */
export function callsOf(
  group: MatchGroup,
  plan: Plan,
  { of }: Grouped,
  ports: PerService<Pick<ServicePort, 'cost'>>,
): PerService<number> {
  const isIn = ({ service, kind, id, parentId }: StoredRecord) =>
    of(service, kind === 'contact' ? id : parentId) === group
  const part = {
    pairs: plan.pairs.filter(({ pair }) => isIn(pair.highlevel)),
    creates: plan.creates.filter(({ source }) => isIn(source)),
    removals: [],
  }
  return plannedWork(part, ports).calls
}
