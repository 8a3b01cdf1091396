import { otherService, services } from '../../../shared/domain'
import {
  contactNeeds,
  createKey,
  finishKey,
  linkKey,
  moveKey,
  pairNeeds,
  removalKey,
  unlinkKey,
  writeKey,
} from './shownKeys'
import type { PairPlan, Plan } from './types'
import { unsettled } from './unsettled'

/**
 * The plan without what was not shown, or not ticked, and without what needs that: nothing is written to a pair that is not
 * linked, or made for a contact without another side. What both sides agree on, and what waits for the user, stays. Pure.
 */
export function onlyShown(plan: Plan, shown: ReadonlySet<string>): Plan {
  const ofContact = contactNeeds(plan)
  const areShown = (...keys: string[]) => keys.every((key) => shown.has(key))
  return {
    ...plan,
    pairs: plan.pairs
      .filter(
        ({ pair }) => pair.linkId !== null || areShown(linkKey(pair), ...pairNeeds(pair, ofContact).link),
      )
      .map((pairPlan) => shownPair(pairPlan, shown)),
    creates: plan.creates.filter((create) => {
      const { service, kind, parentId } = create.source
      const needs = kind === 'contact' ? [] : ofContact(service, parentId)
      return areShown(createKey(create), ...needs)
    }),
    removals: plan.removals.filter((removal) => areShown(removalKey(removal))),
    unlinks: plan.unlinks.filter((unlink) => areShown(unlinkKey(unlink))),
  }
}

function shownPair(pairPlan: PairPlan, shown: ReadonlySet<string>): PairPlan {
  const result: PairPlan = { ...pairPlan, writes: { ...pairPlan.writes }, finish: { ...pairPlan.finish } }
  const { pair } = pairPlan
  const { kind } = pair
  for (const service of services) {
    const { id } = pair[service]
    const heldBack = result.writes[service].filter(
      ({ field, after }) => !shown.has(writeKey(service, kind, id, field, after)),
    )
    const other = otherService(service)
    result.writes[service] = result.writes[service].filter((write) => !heldBack.includes(write))
    result.writes[other] = unsettled(result.writes[other], heldBack)
    result.held ||= heldBack.length > 0
    if (
      result.finish[service] &&
      result.writes[service].length === 0 &&
      !shown.has(finishKey(service, kind, id))
    ) {
      result.finish[service] = false
      result.held = true
    }
    if (result.move?.service === service && !shown.has(moveKey(service, kind, id, result.move.parentId))) {
      result.move = null
      result.held = true
    }
  }
  return result
}
