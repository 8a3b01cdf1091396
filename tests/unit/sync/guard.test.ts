import { describe, expect, it } from 'vitest'
import { guardPlan } from '../../../main/sync/guard'
import { planPair } from '../../../main/sync/plan/planPair'
import type { Plan } from '../../../main/sync/plan/types'
import { record, rules } from './plan/support'

const pair = planPair(
  {
    kind: 'contact',
    linkId: 1,
    highlevel: record('highlevel', 'contact', 'h', { city: 'Cork' }),
    nozbe: record('nozbe', 'contact', 'n', { company: 'Quay' }),
    base: new Map(),
    parked: [],
    fromFirstRun: false,
  },
  rules,
)
const plan: Plan = {
  pairs: [pair],
  creates: [
    { service: 'nozbe', source: record('highlevel', 'contact', 'h2', {}), fields: {} },
    { service: 'highlevel', source: record('nozbe', 'contact', 'n2', {}), fields: {} },
  ],
  open: [],
  left: [],
}
const targets = ({ pairs, creates }: Plan) => [
  ...pairs.flatMap(({ writes }) => [
    ...writes.highlevel.map(() => 'highlevel'),
    ...writes.nozbe.map(() => 'nozbe'),
  ]),
  ...creates.map(({ service }) => service),
]

describe('the guard (I11)', () => {
  const all = { highlevel: true, nozbe: true }

  it('lets a plan pass where everything may be written', () => expect(guardPlan(plan, rules, all)).toBe(plan))

  it('takes out every write to a service that is read-only', () => {
    expect(targets(guardPlan(plan, rules, { ...all, highlevel: false }))).toEqual(['nozbe', 'nozbe'])
    expect(targets(guardPlan(plan, rules, { ...all, nozbe: false }))).toEqual(['highlevel', 'highlevel'])
  })

  it('takes out every write to HighLevel in a first run that only links', () => {
    const linking = { ...rules, isFirstRun: true, firstRun: { ...rules.firstRun, mode: 'link' as const } }
    expect(targets(guardPlan(plan, linking, all))).toEqual(['nozbe', 'nozbe'])
    expect(targets(guardPlan(plan, { ...linking, isFirstRun: false }, all))).toHaveLength(4)
  })
})
