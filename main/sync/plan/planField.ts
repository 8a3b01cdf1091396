import { equalIn } from '../../../shared/canonical/equal'
import {
  type FieldValue,
  otherService,
  type PerService,
  type Service,
  services,
} from '../../../shared/domain'
import { type FieldRule, goesTo } from '../../../shared/mapping'
import { addWrite } from './addWrite'
import { agreeIn } from './agree'
import { stillParked, writeChosen } from './chosen'
import { type Decision, decideField } from './decideField'
import { onlyLinks } from './firstRun'
import { newerSide } from './newerSide'
import { type SideValue, sideValue } from './sideValue'
import type { FieldConflict, Pair, PairPlan, Rules } from './types'

/** What is to be done for one field of a pair. Adds it to the plan. */
export function planField(plan: PairPlan, rule: FieldRule, rules: Rules): void {
  const { pair } = plan
  const { field, direction } = rule
  if (direction === 'off') return
  const base = pair.base.get(field)
  const once = pair.once.get(field)
  const then = base ?? once
  const equal = equalIn(pair.kind, field, rules.compare)
  const sideOf = (service: Service): SideValue =>
    sideValue(pair[service], field, {
      before: then ? then[service] : pair[otherService(service)].fields[field],
      mayFollow: goesTo(direction, service),
      equal,
    })
  const sides = { highlevel: sideOf('highlevel'), nozbe: sideOf('nozbe') }
  const conflict: FieldConflict = {
    field,
    base: then?.highlevel ?? null,
    highlevel: shown(sides.highlevel, pair.highlevel.fields[field]),
    nozbe: shown(sides.nozbe, pair.nozbe.fields[field]),
  }
  const parked = stillParked(conflict, pair, equal)
  if (parked?.choice && typeof parked.choice === 'object') {
    writeChosen(plan, conflict, parked.choice.value, direction, rules)
    return
  }
  if (!isPlain(sides) || parked) {
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
      once,
      mayWrite: { nozbe: true, highlevel: !onlyLinks(rules) },
      newer: newerSide(pair),
    },
  )
  if (decision.do === 'conflict' || isBeyond(decision, pair, field, rules)) plan.conflicts.push(conflict)
  else carryOut(plan, rule, sides, decision)
}

function carryOut(plan: PairPlan, rule: FieldRule, sides: PerService<PlainValue>, decision: Decision): void {
  const { pair } = plan
  const { field, direction } = rule
  const mayFollow = (service: Service) => sides[service].uneven && goesTo(direction, service)

  if (decision.do === 'write') {
    const from = otherService(decision.to)
    if (mayFollow(from)) {
      addWrite(plan, from, field, decision.value, { peer: undefined, settles: false, rule: null })
    }
    addWrite(plan, decision.to, field, decision.value, {
      peer: sides[from].value,
      settles: true,
      rule: decision.rule,
    })
    return
  }
  const uneven = services.find(mayFollow)
  if (uneven) {
    // The base moves only when the second place has followed: until then that place would look like an edit.
    const peer = sides[otherService(uneven)].value
    addWrite(plan, uneven, field, sides[uneven].value ?? null, { peer, settles: true, rule: null })
  } else if (decision.do === 'advance') {
    plan.advances.push({ field, value: decision.value })
  } else {
    // A part that is missing took its fields with it: that is no edit, and they are written again from the other side.
    for (const service of services) {
      const { value } = sides[otherService(service)]
      const isLost = pair[service].unfinished && sides[service].value === undefined
      if (isLost && goesTo(direction, service) && value !== undefined && value !== null) {
        addWrite(plan, service, field, value, { peer: value, settles: true, rule: null })
      }
    }
  }
}

/** A value that the service cannot take is shown to the user rather than sent. */
const isBeyond = (decision: Decision, { kind }: Pair, field: string, rules: Rules): boolean =>
  decision.do === 'write' && !rules.canHold[decision.to](kind, field, decision.value)

type PlainValue = Extract<SideValue, { uneven: boolean }>

const isPlain = (sides: PerService<SideValue>): sides is PerService<PlainValue> =>
  services.every((service) => !('clash' in sides[service]))

const shown = (side: SideValue, inFirstPlace: FieldValue | undefined): FieldValue =>
  ('clash' in side ? inFirstPlace : side.value) ?? null
