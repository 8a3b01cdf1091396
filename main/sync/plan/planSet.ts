import { equalIn } from '../../../shared/canonical/equal'
import { mergeSets } from '../../../shared/canonical/set'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import type { FieldRule } from '../../../shared/mapping'
import { addWrite } from './addWrite'
import { asWritten } from './asWritten'
import { stillParked, writeChosen } from './chosen'
import { decideSet, elements } from './decideSet'
import { onlyLinks } from './firstRun'
import type { Pair, PairPlan, Rules } from './types'

type SetRule = Pick<FieldRule, 'field' | 'direction'>

/**
 * What is to be done for a set, such as a contact's tags. Sets never conflict: both sides are merged element by element,
 * unless a side cannot take an element, or the user refused to have it emptied. Adds it to the plan.
 */
export function planSet(plan: PairPlan, { field, direction }: SetRule, rules: Rules): void {
  const { pair } = plan
  if (direction === 'off') return
  const base = pair.base.get(field)
  const seen = { highlevel: pair.highlevel.fields[field], nozbe: pair.nozbe.fields[field] }
  const isUnseen = services.some((service) => seen[service] === undefined)
  const isLost = { highlevel: hasLostPart(pair, 'highlevel'), nozbe: hasLostPart(pair, 'nozbe') }
  // A line that was never there is filled; one that was there once and is not seen now says nothing.
  if (base && services.some((service) => seen[service] === undefined && !isLost[service])) return
  const shown = { highlevel: seen.highlevel ?? null, nozbe: seen.nozbe ?? null }
  const equal = equalIn(pair.kind, field, rules.compare)
  const conflict = { field, base: base?.highlevel ?? null, ...shown }
  const parked = stillParked(conflict, pair, equal)
  if (parked?.choice && typeof parked.choice === 'object') {
    writeChosen(plan, conflict, parked.choice.value, direction, rules)
    return
  }
  if (parked) {
    plan.conflicts.push(conflict)
    return
  }
  const meant = (service: Service) =>
    base && isLost[service]
      ? mergeSets([], elements(shown[service]), elements(base[service]))
      : shown[service]
  const sight = { highlevel: meant('highlevel'), nozbe: meant('nozbe'), base }
  const wanted = decideSet(
    asWritten(sight, (element) => heldAs(element, pair.kind, field, rules)),
    direction,
  )
  const target = {
    highlevel: rules.fit.highlevel(pair.kind, field, wanted.highlevel),
    nozbe: rules.fit.nozbe(pair.kind, field, wanted.nozbe),
  }
  const isDue = (service: Service) => !equal(target[service], shown[service])
  const due = services.filter(isDue)
  if (due.some((service) => !rules.canHold[service](pair.kind, field, target[service]))) {
    plan.conflicts.push(conflict)
    return
  }
  const isBaseOld = !base || !equal(base.highlevel, shown.highlevel) || !equal(base.nozbe, shown.nozbe)
  if (due.length === 0) {
    if (isBaseOld && !isUnseen) plan.advances.push({ field, value: shown })
  } else if (due.length === 2 && !onlyLinks(rules)) {
    addWrite(plan, 'nozbe', field, target.nozbe, { peer: undefined, settles: false, rule: null })
    addWrite(plan, 'highlevel', field, target.highlevel, { peer: target.nozbe, settles: true, rule: null })
  } else {
    for (const service of due) {
      const peer = shown[otherService(service)]
      // What was taken off a card together with its lines comes back, and history says by what.
      const rule = base && isLost[service] ? otherService(service) : null
      addWrite(plan, service, field, target[service], { peer, settles: due.length === 1, rule })
    }
  }
}

/**
 * Whether a part of the record is missing, such as the comment of a card, or the card: what it held, as far as it is not
 * seen, was not taken away.
 */
const hasLostPart = ({ base, ...pair }: Pair, service: Service): boolean =>
  pair[service].unfinished &&
  [...base].some(([field, agreed]) => agreed[service] !== null && pair[service].fields[field] === undefined)

/** An element as Nozbe can hold it; null where it cannot. */
function heldAs(element: string, kind: Kind, field: string, { fit }: Rules): string | null {
  const held = fit.nozbe(kind, field, [element])
  return (Array.isArray(held) ? held[0] : held) ?? null
}
