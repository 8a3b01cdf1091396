import { equalIn } from '../../../shared/canonical/equal'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import type { FieldRule } from '../../../shared/mapping'
import { addWrite } from './addWrite'
import { asWritten } from './asWritten'
import { stillParked, writeChosen } from './chosen'
import { decideSet } from './decideSet'
import { onlyLinks } from './firstRun'
import type { PairPlan, Rules } from './types'

type SetRule = Pick<FieldRule, 'field' | 'direction'>

/**
 * What is to be done for a set, such as a contact's tags. Sets never conflict: both sides are merged element by element,
 * unless a side cannot take an element. Adds it to the plan.
 */
export function planSet(plan: PairPlan, { field, direction }: SetRule, rules: Rules): void {
  const { pair } = plan
  if (direction === 'off') return
  const base = pair.base.get(field)
  const seen = { highlevel: pair.highlevel.fields[field], nozbe: pair.nozbe.fields[field] }
  const isUnseen = services.some((service) => seen[service] === undefined)
  // A line that was never there is filled; one that was there once and is not seen now says nothing.
  if (isUnseen && base) {
    refillLost(plan, { field, direction }, rules)
    return
  }
  const shown = { highlevel: seen.highlevel ?? null, nozbe: seen.nozbe ?? null }
  const equal = equalIn(pair.kind, field, rules.compare)
  const conflict = { field, base: base?.highlevel ?? null, ...shown }
  const parked = stillParked(conflict, pair, equal)
  if (parked?.choice && typeof parked.choice === 'object') {
    writeChosen(plan, conflict, parked.choice.value, direction, rules)
    return
  }
  const wanted = decideSet(
    asWritten({ ...shown, base }, (element) => heldAs(element, pair.kind, field, rules)),
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
      addWrite(plan, service, field, target[service], { peer, settles: due.length === 1, rule: null })
    }
  }
}

/** A part that is missing took its elements with it: that is no edit, and they are written again from the other side. */
function refillLost(plan: PairPlan, { field, direction }: SetRule, rules: Rules): void {
  const { pair } = plan
  for (const service of services) {
    const peer = pair[otherService(service)].fields[field]
    const isLost = pair[service].unfinished && pair[service].fields[field] === undefined
    if (!isLost || peer == null || (direction !== 'both' && direction !== `to-${service}`)) continue
    const after = rules.fit[service](pair.kind, field, peer)
    if (rules.canHold[service](pair.kind, field, after)) {
      addWrite(plan, service, field, after, { peer, settles: true, rule: null })
    }
  }
}

/** An element as Nozbe can hold it; null where it cannot. */
function heldAs(element: string, kind: Kind, field: string, { fit }: Rules): string | null {
  const held = fit.nozbe(kind, field, [element])
  return (Array.isArray(held) ? held[0] : held) ?? null
}
