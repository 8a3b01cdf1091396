import { equalIn } from '../../../shared/canonical/equal'
import {
  type FieldValue,
  otherService,
  type PerService,
  type Service,
  services,
} from '../../../shared/domain'
import type { FieldRule } from '../../../shared/mapping'
import type { FieldWrite } from '../store'
import { agreeIn } from './agree'
import { decideField } from './decideField'
import { onlyLinks } from './firstRun'
import { type SideValue, sideValue } from './sideValue'
import type { FieldConflict, MatchReason, Pair, PairPlan, Rules } from './types'

/** What is to be done for two records that are the same thing, field by field. Pure. */
export function planPair(pair: Pair, rules: Rules, reason: MatchReason | null = null): PairPlan {
  const plan: PairPlan = {
    pair,
    reason,
    writes: { highlevel: [], nozbe: [] },
    finish: { highlevel: pair.highlevel.unfinished, nozbe: pair.nozbe.unfinished },
    advances: [],
    conflicts: [],
    held: false,
  }
  for (const rule of rules.mapping[pair.kind]) planField(plan, rule, rules)
  return plan
}

/** True when nothing is left to be written for the pair: both sides agree, or a person has to say. */
export const isInStep = ({ writes, finish, held }: PairPlan): boolean =>
  !held && services.every((service) => writes[service].length === 0 && !finish[service])

function planField(plan: PairPlan, rule: FieldRule, rules: Rules): void {
  const { pair } = plan
  const { field, direction } = rule
  const base = pair.base.get(field)
  const equal = equalIn(pair.kind, field, rules.compare)
  const sides = {
    highlevel: sideValue(pair.highlevel, field, base?.highlevel, equal),
    nozbe: sideValue(pair.nozbe, field, base?.nozbe, equal),
  }
  if (direction === 'off') return
  const conflict: FieldConflict = {
    field,
    base: base?.highlevel ?? null,
    highlevel: shown(sides.highlevel, pair.highlevel.fields[field]),
    nozbe: shown(sides.nozbe, pair.nozbe.fields[field]),
  }
  if (!isPlain(sides) || isStillParked(conflict, pair, equal)) {
    plan.conflicts.push(conflict)
    return
  }

  const decision = decideField(
    { highlevel: sides.highlevel.value, nozbe: sides.nozbe.value, base },
    {
      rule,
      agree: agreeIn(pair.kind, field, rules),
      unchanged: equal,
      withoutBase: pair.fromFirstRun ? rules.firstRun.different : 'ask',
      mayWrite: { nozbe: true, highlevel: !onlyLinks(rules) },
    },
  )
  const write = (service: Service, after: FieldValue, more: Pick<FieldWrite, 'peer' | 'settles' | 'rule'>) =>
    plan.writes[service].push({ field, before: pair[service].fields[field], after, ...more })
  const mayFollow = (service: Service) =>
    sides[service].uneven && (direction === 'both' || direction === `to-${service}`)

  /** A part that is missing took its fields with it: that is no edit, and they are written again from the other side. */
  function restore(shownBy: PerService<PlainValue>): void {
    for (const service of services) {
      const { value } = shownBy[otherService(service)]
      const isLost = pair[service].unfinished && shownBy[service].value === undefined
      const mayWrite = direction === 'both' || direction === `to-${service}`
      if (isLost && mayWrite && value !== undefined && value !== null) {
        write(service, value, { peer: value, settles: true, rule: null })
      }
    }
  }

  if (decision.do === 'conflict') {
    plan.conflicts.push(conflict)
  } else if (decision.do === 'write') {
    const from = otherService(decision.to)
    if (mayFollow(from)) write(from, decision.value, { peer: undefined, settles: false, rule: null })
    write(decision.to, decision.value, { peer: sides[from].value, settles: true, rule: decision.rule })
  } else {
    const uneven = services.find(mayFollow)
    if (uneven) {
      // The base moves only when the second place has followed: until then that place would look like an edit.
      const peer = sides[otherService(uneven)].value
      write(uneven, sides[uneven].value ?? null, { peer, settles: true, rule: null })
    } else if (decision.do === 'advance') {
      plan.advances.push({ field, value: decision.value })
    } else {
      restore(sides)
    }
  }
}

type PlainValue = Extract<SideValue, { uneven: boolean }>

const isPlain = (sides: PerService<SideValue>): sides is PerService<PlainValue> =>
  services.every((service) => !('clash' in sides[service]))

const shown = (side: SideValue, inFirstPlace: FieldValue | undefined): FieldValue =>
  ('clash' in side ? inFirstPlace : side.value) ?? null

/** What waits for a person goes on waiting while neither side has changed, whatever the rules would say now. */
function isStillParked(
  now: FieldConflict,
  pair: Pair,
  equal: (a: FieldValue, b: FieldValue) => boolean,
): boolean {
  const then = pair.parked.find(({ field }) => field === now.field)
  return then !== undefined && equal(now.highlevel, then.highlevel) && equal(now.nozbe, then.nozbe)
}
