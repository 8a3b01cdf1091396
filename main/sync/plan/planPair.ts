import { same } from '../../../shared/canonical/comparable'
import {
  type FieldValue,
  otherService,
  type PerService,
  type Service,
  services,
} from '../../../shared/domain'
import { type FieldDefinition, fieldsOf } from '../../../shared/fields'
import type { FieldRule } from '../../../shared/mapping'
import { decideField } from './decideField'
import { sideValue } from './sideValue'
import type { FieldWrite, MatchReason, Pair, PairPlan, Rules } from './types'

/** What is to be done for two records that are the same thing, field by field. Pure. */
export function planPair(pair: Pair, rules: Rules, reason: MatchReason | null = null): PairPlan {
  const plan: PairPlan = {
    pair,
    reason,
    writes: { highlevel: [], nozbe: [] },
    finish: { highlevel: pair.highlevel.unfinished, nozbe: pair.nozbe.unfinished },
    advances: [],
    conflicts: [],
  }
  for (const rule of rules.mapping[pair.kind]) {
    const definition = fieldsOf[pair.kind].find(({ name }) => name === rule.field)
    if (definition) planField(plan, definition, rule, rules)
  }
  return plan
}

function planField(
  plan: PairPlan,
  { name: field, type }: FieldDefinition,
  rule: FieldRule,
  rules: Rules,
): void {
  const { pair } = plan
  const base = pair.base.get(field)
  const equal = (a: FieldValue, b: FieldValue) => same(type, a, b, rules.compare)
  const highlevel = sideValue(pair.highlevel, field, base?.highlevel, equal)
  const nozbe = sideValue(pair.nozbe, field, base?.nozbe, equal)

  if ('clash' in highlevel || 'clash' in nozbe) {
    plan.conflicts.push({
      field,
      base: base?.highlevel ?? null,
      highlevel: pair.highlevel.fields[field] ?? null,
      nozbe: pair.nozbe.fields[field] ?? null,
    })
    return
  }

  const sides = { highlevel, nozbe }
  const decision = decideField(
    { highlevel: highlevel.value, nozbe: nozbe.value, base },
    {
      rule,
      agree: (h, n) =>
        equal(rules.fit.nozbe(pair.kind, field, h), n) || equal(h, rules.fit.highlevel(pair.kind, field, n)),
      unchanged: equal,
      withoutBase: rules.isFirstRun ? rules.firstRun.different : 'ask',
      // A first run that only links writes nothing to HighLevel, so that no workflow starts there.
      mayWrite: { nozbe: true, highlevel: !(rules.isFirstRun && rules.firstRun.mode === 'link') },
    },
  )
  const write = (service: Service, after: FieldValue, more: Pick<FieldWrite, 'peer' | 'settles' | 'rule'>) =>
    plan.writes[service].push({ field, before: pair[service].fields[field], after, ...more })

  if (decision.do === 'conflict') {
    plan.conflicts.push({
      field,
      base: base?.highlevel ?? null,
      highlevel: highlevel.value ?? null,
      nozbe: nozbe.value ?? null,
    })
  } else if (decision.do === 'write') {
    const from = otherService(decision.to)
    if (sides[from].uneven) write(from, decision.value, { peer: undefined, settles: false, rule: null })
    write(decision.to, decision.value, { peer: sides[from].value, settles: true, rule: decision.rule })
  } else {
    const uneven = unevenSide(sides)
    if (uneven) {
      // The base moves only when the second place has followed: until then that place would look like an edit.
      const { value } = sides[uneven]
      write(uneven, value ?? null, { peer: sides[otherService(uneven)].value, settles: true, rule: null })
    } else if (decision.do === 'advance') {
      plan.advances.push({ field, value: decision.value })
    }
  }
}

const unevenSide = (sides: PerService<{ uneven: boolean }>): Service | undefined =>
  services.find((service) => sides[service].uneven)
