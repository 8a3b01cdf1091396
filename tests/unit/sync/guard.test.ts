import { describe, expect, it } from 'vitest'
import { guardPlan } from '../../../main/sync/guard/guard'
import type { Guarded, GuardFacts, Writable } from '../../../main/sync/guard/types'
import { planPair } from '../../../main/sync/plan/planPair'
import type { PairPlan, Plan, RemovalPlan } from '../../../main/sync/plan/types'
import type { Approval, Link } from '../../../main/sync/syncStore'
import { kinds } from '../../../shared/domain'
import { usualGuard } from '../../../shared/guard'
import { agreed, pairOf, record, rules } from './plan/support'

const emptyPlan: Plan = {
  pairs: [],
  creates: [],
  removals: [],
  deleteConflicts: [],
  unlinks: [],
  open: [],
  left: [],
}
const facts = (changes: Partial<GuardFacts> = {}): GuardFacts => ({
  writable: { highlevel: kinds, nozbe: kinds },
  settings: usualGuard,
  approvals: [],
  linked: { contact: 100, task: 100, note: 100, appointment: 100 },
  ...changes,
})
const link = (id: number): Link => ({
  id,
  madeIn: 1,
  kind: 'contact',
  highlevelId: `h${id}`,
  nozbeId: `n${id}`,
  gone: { highlevel: { foundIn: 1, confirmedIn: 2 }, nozbe: null },
  mergedInto: null,
})
const removal = (id: number, more: Partial<RemovalPlan> = {}): RemovalPlan => ({
  op: 'delete',
  service: 'nozbe',
  link: link(id),
  record: record('nozbe', 'contact', `n${id}`, {}),
  reason: 'gone',
  children: [],
  isChosen: false,
  ...more,
})
const approval = (state: Approval['state'], linkIds: number[], more: Partial<Approval> = {}): Approval => ({
  id: 7,
  op: 'delete',
  service: 'nozbe',
  kind: 'contact',
  reason: 'gone',
  linkIds,
  state,
  ...more,
})
const removals = (...ids: number[]): Plan => ({ ...emptyPlan, removals: ids.map((id) => removal(id)) })
const passed = ({ plan }: Guarded) => plan.removals.map((one) => one.link.id)
const asked = ({ requests }: Guarded) => requests.map(({ reason, linkIds }) => [reason, ...linkIds])
const free = { ...usualGuard, approveDeletes: false }

describe('the guard on writes (I11)', () => {
  const pair = planPair(
    pairOf(
      record('highlevel', 'contact', 'h', { city: 'Cork' }),
      record('nozbe', 'contact', 'n', { company: 'Quay' }),
    ),
    rules,
  )
  const plan: Plan = {
    ...emptyPlan,
    pairs: [pair],
    creates: [
      { service: 'nozbe', source: record('highlevel', 'contact', 'h2', {}), fields: {} },
      { service: 'highlevel', source: record('nozbe', 'contact', 'n2', {}), fields: {} },
    ],
    removals: [removal(1, { isChosen: true })],
  }
  const targets = ({ plan: { pairs, creates, removals } }: Guarded) => [
    ...pairs.flatMap(({ writes }) => [
      ...writes.highlevel.map(() => 'highlevel'),
      ...writes.nozbe.map(() => 'nozbe'),
    ]),
    ...creates.map(({ service }) => service),
    ...removals.map(({ service }) => service),
  ]
  const writable = (changes: Partial<Writable>) =>
    facts({ writable: { highlevel: kinds, nozbe: kinds, ...changes } })

  it('lets a plan pass where everything may be written', () =>
    expect(guardPlan(plan, rules, facts()).plan).toEqual(plan))

  it('takes out every write to a service that is read-only, and holds the pair', () => {
    const guarded = guardPlan(plan, rules, writable({ highlevel: [] }))
    expect(targets(guarded)).toEqual(['nozbe', 'nozbe', 'nozbe'])
    expect(guarded.plan.pairs[0]?.held).toBe(true)
    expect(targets(guardPlan(plan, rules, writable({ nozbe: [] })))).toEqual(['highlevel', 'highlevel'])
  })

  it('takes out only the kinds that may not be written', () => {
    const appointment = { ...record('nozbe', 'appointment', 'a', {}) }
    const mixed: Plan = { ...plan, creates: [{ service: 'highlevel', source: appointment, fields: {} }] }
    const { plan: guarded } = guardPlan(mixed, rules, writable({ highlevel: ['contact', 'task', 'note'] }))
    expect(guarded.creates).toEqual([])
    expect(guarded.pairs).toEqual(plan.pairs)
    expect(guarded.removals).toEqual(plan.removals)
  })

  it('takes out a move and a finishing touch where the service is read-only', () => {
    const busy: PairPlan = {
      ...pair,
      move: { service: 'nozbe', parentId: 'n9' },
      finish: { highlevel: false, nozbe: true },
    }
    const { plan: guarded } = guardPlan({ ...emptyPlan, pairs: [busy] }, rules, writable({ nozbe: [] }))
    expect(guarded.pairs[0]).toMatchObject({ move: null, finish: { nozbe: false }, held: true })
  })

  it('takes out every write to HighLevel in a first run that only links', () => {
    const linking = { ...rules, isFirstRun: true, firstRun: { ...rules.firstRun, mode: 'link' as const } }
    expect(targets(guardPlan(plan, linking, facts()))).toEqual(['nozbe', 'nozbe', 'nozbe'])
    expect(targets(guardPlan(plan, { ...linking, isFirstRun: false }, facts()))).toHaveLength(5)
  })
})

describe('the guard on deletes (I6)', () => {
  it('asks about each delete, and lets none pass unasked', () => {
    const guarded = guardPlan(removals(1, 2), rules, facts())
    expect(passed(guarded)).toEqual([])
    expect(asked(guarded)).toEqual([
      ['gone', 1],
      ['gone', 2],
    ])
  })

  it('asks about more than the cap as one', () =>
    expect(asked(guardPlan(removals(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), rules, facts()))).toEqual([
      ['capped', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ]))

  it.each([
    ['10 % of 100', 100, 10],
    ['20 of 1000', 1000, 20],
    ['10 % of 59, rounded down', 59, 5],
    ['one of a few', 3, 1],
  ])('without approval lets pass as many as the cap allows: %s', (_case, contacts, most) => {
    const linked = { contact: contacts, task: 0, note: 0, appointment: 0 }
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
    const under = guardPlan(removals(...ids(most)), rules, facts({ settings: free, linked }))
    expect([passed(under).length, asked(under)]).toEqual([most, []])
    const over = guardPlan(removals(...ids(most + 1)), rules, facts({ settings: free, linked }))
    expect([passed(over), asked(over).length]).toEqual([[], 1])
  })

  it('counts each kind by itself, and what belongs to a contact with that contact', () => {
    const task = (id: number) => ({ ...link(id), kind: 'task' as const })
    const contacts = [1, 2].map((id) =>
      removal(id, { children: Array.from({ length: 30 }, (_, index) => task(1000 * id + index)) }),
    )
    const tasks = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        removal(0, { link: task(100 + index), record: record('nozbe', 'task', `n${100 + index}`, {}) }),
      )
    const linked = { contact: 20, task: 50, note: 0, appointment: 0 }
    const guarded = (count: number) =>
      guardPlan(
        { ...emptyPlan, removals: [...contacts, ...tasks(count)] },
        rules,
        facts({ settings: free, linked }),
      )
    expect([passed(guarded(5)), asked(guarded(5))]).toEqual([[1, 2, 100, 101, 102, 103, 104], []])
    expect([passed(guarded(6)), asked(guarded(6))]).toEqual([
      [1, 2],
      [['capped', 100, 101, 102, 103, 104, 105]],
    ])
  })

  it('lets pass what was approved, and only that', () => {
    const guarded = guardPlan(removals(1, 2), rules, facts({ approvals: [approval('approved', [1])] }))
    expect([passed(guarded), asked(guarded)]).toEqual([[1], [['gone', 2]]])
    const other = guardPlan(
      removals(1),
      rules,
      facts({ approvals: [approval('approved', [1], { service: 'highlevel' })] }),
    )
    expect(passed(other)).toEqual([])
  })

  it('restores what was refused', () => {
    const guarded = guardPlan(removals(1), rules, facts({ approvals: [approval('refused', [1])] }))
    expect([passed(guarded), asked(guarded)]).toEqual([[], []])
    expect(guarded.plan.unlinks).toMatchObject([{ reason: 'restore', link: { id: 1 } }])
  })

  it('leaves alone a merged section whose archiving was refused', () => {
    const merged = { ...emptyPlan, removals: [removal(1, { op: 'archive', reason: 'merged' })] }
    const refused = approval('refused', [1], { op: 'archive', reason: 'merged' })
    expect(guardPlan(merged, rules, facts({ approvals: [refused] })).plan.unlinks).toMatchObject([
      { reason: 'merged' },
    ])
  })

  it('asks once, however often it is planned', () =>
    expect(asked(guardPlan(removals(1), rules, facts({ approvals: [approval('waiting', [1])] })))).toEqual(
      [],
    ))

  it('takes a delete that settles a conflict for approved', () =>
    expect(
      passed(guardPlan({ ...emptyPlan, removals: [removal(1, { isChosen: true })] }, rules, facts())),
    ).toEqual([1]))

  it('closes an approval of which nothing is left, but of a kind that this run leaves out', () => {
    const old = facts({ approvals: [approval('waiting', [1])] })
    expect(guardPlan(emptyPlan, rules, old).settled).toHaveLength(1)
    expect(guardPlan(emptyPlan, { ...rules, kinds: ['task'] }, old).settled).toEqual([])
  })
})

describe('the guard on a mass of emptied values (I6, I12)', () => {
  const emptied = (count: number): Plan => ({
    ...emptyPlan,
    pairs: Array.from({ length: count }, (_, index) =>
      planPair(
        pairOf(
          record('highlevel', 'contact', `h${index}`, { city: 'Cork', company: 'Quay' }),
          record('nozbe', 'contact', `n${index}`, { city: null, company: 'Harbour' }),
          { city: agreed('Cork'), company: agreed('Quay') },
          { linkId: index + 1 },
        ),
        rules,
      ),
    ),
  })
  const fields = ({ plan }: Guarded) => [
    ...new Set(plan.pairs.flatMap(({ writes }) => writes.highlevel.map(({ field }) => field))),
  ]
  const about = (state: Approval['state']) =>
    approval(
      state,
      Array.from({ length: 21 }, (_, index) => index + 1),
      {
        op: 'update',
        service: 'highlevel',
        reason: 'emptied',
      },
    )

  it.each([
    ['10 % of 100', 100, 10],
    ['20 of 1000', 1000, 20],
    ['10 % of 59, rounded down', 59, 5],
    ['one of a few', 3, 1],
  ])('lets as many pass as may be deleted without asking: %s', (_case, contacts, most) => {
    const linked = { contact: contacts, task: 1000, note: 1000, appointment: 1000 }
    const under = guardPlan(emptied(most), rules, facts({ linked }))
    expect([fields(under), under.requests]).toEqual([['company', 'city'], []])
    const over = guardPlan(emptied(most + 1), rules, facts({ linked }))
    expect([fields(over), over.requests.length]).toEqual([['company'], 1])
  })

  it('asks about many as one, and lets the other fields pass', () => {
    const guarded = guardPlan(emptied(21), rules, facts())
    expect(fields(guarded)).toEqual(['company'])
    expect(guarded.requests).toMatchObject([{ op: 'update', service: 'highlevel', reason: 'emptied' }])
    expect(guarded.plan.pairs.every(({ held }) => held)).toBe(true)
  })

  it('lets them pass once approved', () =>
    expect(fields(guardPlan(emptied(21), rules, facts({ approvals: [about('approved')] })))).toEqual([
      'company',
      'city',
    ]))

  it('asks field by field about what was refused', () => {
    const guarded = guardPlan(emptied(21), rules, facts({ approvals: [about('refused')] }))
    expect(fields(guarded)).toEqual(['company'])
    expect(guarded.plan.pairs[0]?.conflicts).toEqual([
      { field: 'city', base: 'Cork', highlevel: 'Cork', nozbe: null },
    ])
  })

  it('holds nothing back that never agreed in a first run: it was chosen for it', () => {
    const { pairs, ...planned } = emptied(21)
    const anew = pairs.map((pairPlan) => ({
      ...pairPlan,
      writes: {
        ...pairPlan.writes,
        highlevel: pairPlan.writes.highlevel.map((write) => ({ ...write, base: null })),
      },
    }))
    const guarded = guardPlan({ ...planned, pairs: anew }, { ...rules, isFirstRun: true }, facts())
    expect(fields(guarded)).toContain('city')
  })

  it('holds what had agreed also while a first run goes on, as a row that cannot be understood makes it (I18)', () =>
    expect(fields(guardPlan(emptied(21), { ...rules, isFirstRun: true }, facts()))).toEqual(['company']))
})
