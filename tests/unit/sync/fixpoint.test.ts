import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredHistoryEntry } from '../../../main/sync/syncStore'
import { equalIn } from '../../../shared/canonical/equal'
import type { VirtualClock } from '../../../shared/clock'
import { type Fields, type FieldValue, type PerService, type Service, services } from '../../../shared/domain'
import { conflictRules, defaultMapping, directions, type FieldRule } from '../../../shared/mapping'
import { newWorld, type World } from '../../model/support/world'

const texts = ['city', 'company', 'website', 'email', 'phone'] as const
const fields = [...texts, 'tags'] as const
const compare = { country: 'IE', customFields: [] }

const text = (field: (typeof texts)[number]): fc.Arbitrary<FieldValue> =>
  field === 'email'
    ? fc.constantFrom(null, 'a@example.com', ' A@Example.com', 'b@example.com', 'c@example.com')
    : field === 'phone'
      ? fc.constantFrom(null, '+353214271190', '021 427 1190', '+48221234567')
      : fc.constantFrom(null, 'One', 'One ', 'Two', 'Three')
const tags: fc.Arbitrary<FieldValue> = fc.subarray(['a', 'b', 'c', 'd'])

const everyField = fc.record(
  Object.fromEntries([...texts.map((field) => [field, text(field)] as const), ['tags', tags] as const]),
)
/** What somebody makes of some of the fields. */
const someFields = fc
  .tuple(everyField, fc.subarray([...fields]))
  .map(([values, names]): Fields => Object.fromEntries(names.map((name) => [name, values[name] ?? null])))
const rule = fc.record({
  direction: fc.constantFrom(...directions),
  conflict: fc.constantFrom(...conflictRules),
})

interface Case {
  base: Fields
  edits: PerService<Fields>
  rules: Record<string, Omit<FieldRule, 'field'>>
  first: Service
  /** Milliseconds between the two edits; none where both were made at once. */
  between: number
}
const anyCase: fc.Arbitrary<Case> = fc.record({
  base: everyField,
  edits: fc.record({ highlevel: someFields, nozbe: someFields }),
  rules: fc.record(Object.fromEntries(fields.map((field) => [field, rule]))),
  first: fc.constantFrom(...services),
  between: fc.constantFrom(0, 1, 60_000),
})

const ruleOf = ({ rules }: Case, field: string): FieldRule => ({
  field,
  ...(rules[field] ?? { direction: 'both', conflict: 'ask' }),
})

interface Outcome {
  world: World
  final: PerService<Fields>
  history: StoredHistoryEntry[]
  conflicts: { field: string | null; highlevel: FieldValue; nozbe: FieldValue }[]
  /** What was sent after the edits: service, then the fields of each body. */
  sent: [Service, Fields][]
}

/** A contact on both services as in `base`, edited on both, then run until nothing is written any more. */
async function play(one: Case, skew = 0): Promise<Outcome> {
  const world = newWorld()
  const clock = world.deps.clock as VirtualClock
  const { id } = world.highlevel.add('contact', { name: 'Anna', ...one.base })
  await world.sync()
  const [link] = world.store.links.all('contact')
  const ids = { highlevel: id, nozbe: link?.nozbeId ?? '' }
  world.nozbe.edit('contact', ids.nozbe, one.base)
  await world.sync()

  const mapping = defaultMapping()
  world.deps.rules = {
    ...world.deps.rules,
    mapping: {
      ...mapping,
      contact: mapping.contact.map((usual) => (usual.field in one.rules ? ruleOf(one, usual.field) : usual)),
    },
  }
  const second = one.first === 'highlevel' ? 'nozbe' : 'highlevel'
  world[one.first].edit('contact', ids[one.first], one.edits[one.first])
  clock.advance(one.between)
  world[second].edit('contact', ids[second], one.edits[second])
  clock.advance(skew)

  world.highlevel.writes.length = world.nozbe.writes.length = 0
  const from = world.store.history.lastId()
  for (let run = 1; ; run += 1) {
    const report = await world.sync()
    expect(report.errors).toEqual([])
    if (report.changes.length === 0) break
    expect(run, 'I2: the run after the one that wrote writes nothing').toBe(1)
  }
  const show = (service: Service) => world[service].records.get(`contact ${ids[service]}`)?.fields ?? {}
  return {
    world,
    final: { highlevel: show('highlevel'), nozbe: show('nozbe') },
    history: world.store.history.since(from, 1000) as StoredHistoryEntry[],
    conflicts: world.store.conflicts.of(link?.id ?? 0),
    sent: services.flatMap((service) =>
      world[service].writes.map(({ fields: body }): [Service, Fields] => [service, body]),
    ),
  }
}

const same = (field: string, a: FieldValue | undefined, b: FieldValue | undefined) =>
  equalIn('contact', field, compare)(a ?? null, b ?? null)

function expectConverged(one: Case, { final, conflicts }: Outcome): void {
  for (const field of fields) {
    if (ruleOf(one, field).direction !== 'both' || conflicts.some((conflict) => conflict.field === field))
      continue
    expect(same(field, final.highlevel[field], final.nozbe[field]), `I1 ${field}`).toBe(true)
  }
}

function expectNothingLost(one: Case, { final, conflicts, history }: Outcome): void {
  for (const service of services) {
    for (const [field, value] of Object.entries(one.edits[service])) {
      if (field === 'tags' || same(field, value, one.base[field])) continue
      const isKept = same(field, final[service][field], value)
      const isAsked = conflicts.some(
        (conflict) => conflict.field === field && same(field, conflict[service], value),
      )
      const isOverruled = history.some(
        (entry) =>
          entry.by === 'tandem' &&
          entry.field === field &&
          entry.service === service &&
          same(field, entry.before, value),
      )
      expect(isKept || isAsked || isOverruled, `I3 ${field} on ${service}`).toBe(true)
    }
  }
  if (ruleOf(one, 'tags').direction !== 'both') return
  const [h, n] = services.map((service) => (one.edits[service].tags ?? one.base.tags) as readonly string[])
  const base = one.base.tags as readonly string[]
  for (const tag of ['a', 'b', 'c', 'd']) {
    const isDue = base.includes(tag)
      ? h?.includes(tag) && n?.includes(tag)
      : h?.includes(tag) || n?.includes(tag)
    expect((final.highlevel.tags as string[]).includes(tag), `I3 tag ${tag}`).toBe(isDue)
  }
}

function expectUntouched(one: Case, { sent }: Outcome): void {
  for (const [service, body] of sent) {
    for (const field of Object.keys(body)) {
      const { direction } = ruleOf(one, field)
      expect(direction === 'both' || direction === `to-${service}`, `I11 ${field} on ${service}`).toBe(true)
      const isEdited = services.some((side) => field in one.edits[side])
      expect(isEdited, `I10 ${field} on ${service}`).toBe(true)
    }
  }
}

const runs = Number(process.env.TANDEM_SEEDS ?? 300)
const seed = Number(process.env.TANDEM_SEED ?? 7)
const year = 365 * 86_400_000

describe(`any base, any edits on both sides, any rules (T1); ${runs} runs of seed ${seed}`, () => {
  it('end in agreement, with nothing lost, nothing touched that was not edited, and nothing left to write (I1, I2, I3, I10, I11)', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const outcome = await play(one)
        expectConverged(one, outcome)
        expectNothingLost(one, outcome)
        expectUntouched(one, outcome)
        outcome.world.store.close()
      }),
      { numRuns: runs, seed },
    )
  }, 120_000)

  it('end the same each time (I17), and with this clock a year off (I14)', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const [usual, again, late, early] = [
          await play(one),
          await play(one),
          await play(one, year),
          await play(one, -year),
        ]
        const trace = ({ final, sent, conflicts, history }: Outcome, isTimed: boolean) => ({
          final,
          sent,
          conflicts: conflicts.map(({ field, highlevel, nozbe }) => [field, highlevel, nozbe]),
          history: history.map((entry) => ({ ...entry, at: isTimed ? entry.at : 0 })),
        })
        expect(trace(again, true)).toEqual(trace(usual, true))
        expect(trace(late, false)).toEqual(trace(usual, false))
        expect(trace(early, false)).toEqual(trace(usual, false))
        for (const { world } of [usual, again, late, early]) world.store.close()
      }),
      { numRuns: Math.ceil(runs / 5), seed },
    )
  }, 120_000)
})
