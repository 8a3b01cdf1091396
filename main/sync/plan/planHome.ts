import type { Direction } from '../../../shared/mapping'
import { directionOf } from './directionOf'
import type { Home, PairPlan, Rules } from './types'

/** The name under which the contact that a record belongs to is remembered, beside the fields. */
export const homeField = 'contact'

/**
 * Whether a record was given to another contact on one side, so that the other side has to follow. Where the new contact
 * has no other side yet, it waits. Adds it to the plan.
 */
export function planHome(plan: PairPlan, home: Home, rules: Rules): void {
  const { highlevel, nozbe, base, once, kind, parked } = plan.pair
  const now = { highlevel: highlevel.parentId, nozbe: nozbe.parentId }
  const then = once.get(homeField)
  const isStill = then?.highlevel === now.highlevel && then.nozbe === now.nozbe
  const agreed = base.get(homeField) ?? (isStill ? then : undefined)
  if (home.isShared) {
    const known = base.get(homeField)
    if (known?.highlevel !== now.highlevel || known?.nozbe !== now.nozbe) {
      plan.advances.push({ field: homeField, value: now })
    }
    return
  }
  // Found again after its section was deleted, a task goes to the new one.
  const isStray = now.nozbe === null && agreed?.nozbe === null
  // Taken out of every contact's place, a task belongs to nobody: it is left where it is.
  if (now.highlevel === null || (now.nozbe === null && !isStray)) return
  const moved = { highlevel: agreed?.highlevel !== now.highlevel, nozbe: agreed?.nozbe !== now.nozbe }
  const choice = parked.find(
    ({ field, highlevel: h, nozbe: n }) => field === homeField && h === now.highlevel && n === now.nozbe,
  )?.choice
  const chosen = choice && typeof choice === 'object' ? choice.value : undefined
  const directions = rules.mapping[kind].map((rule) => directionOf(rule, plan.pair))
  const isTo = (direction: Direction) => directions.includes('both') || directions.includes(direction)

  // Without a common past, HighLevel's contacts lead: that is how a merge moves what belonged to the one that is gone.
  // Whose an appointment is, its calendars alone say: one that was moved in Nozbe goes back.
  const leader =
    kind === 'appointment' ||
    chosen === now.highlevel ||
    (!agreed && !then) ||
    isStray ||
    home.isMerged ||
    (moved.highlevel && !moved.nozbe)
      ? 'highlevel'
      : chosen === now.nozbe || (moved.nozbe && !moved.highlevel)
        ? 'nozbe'
        : null
  if (leader === null) {
    if (moved.highlevel && moved.nozbe)
      plan.conflicts.push({ field: homeField, base: (agreed ?? then)?.highlevel ?? null, ...now })
  } else if (leader === 'highlevel' && isTo('to-nozbe')) {
    // Of a merged contact whose records were not read again yet, the home is still the old one: it waits, too.
    if (home.ofHighlevel !== null && home.ofHighlevel !== now.nozbe)
      plan.move = { service: 'nozbe', parentId: home.ofHighlevel }
    else plan.held = true
  } else if (leader === 'nozbe' && isTo('to-highlevel')) {
    if (home.ofNozbe !== null) plan.move = { service: 'highlevel', parentId: home.ofNozbe }
    else plan.held = true
  }
}
