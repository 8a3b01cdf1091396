import fc from 'fast-check'
import type { Fault, FaultKind } from '../../../../main/practice/faults'
import { type Kind, kinds } from '../../../../shared/domain'
import { type ConflictRule, conflictRules, type Direction, directions } from '../../../../shared/mapping'
import type { CrashPoint } from '../crash'
import { userStep } from './arbitrary'
import { type RecipePlayed, recipesPlayed } from './recipes'
import type { UserStep } from './steps'

/** What happens around the people: Tandem runs, ends, is asked; clocks are wrong. */
export type WorldStep =
  | {
      do: 'sync'
      /** The first or the second installation. */
      computer: 0 | 1
      complete: boolean
      /** All where it is not said. */
      kinds?: readonly Kind[] | null
      faults: Fault[]
      crash: CrashPoint | null
      /** What people do during the run, each before the n-th request. */
      during: { request: number; step: UserStep }[]
    }
  /** Of what a preview shows, a run carries out a part. */
  | {
      do: 'syncPart'
      computer: 0 | 1
      /** Whether a change is ticked, by its place in the preview; from the beginning again where there are more. */
      ticked: boolean[]
      crash: CrashPoint | null
      during: { request: number; step: UserStep }[]
    }
  | { do: 'wait'; ms: number }
  /** The clock of the computer is put this much off. */
  | { do: 'skew'; ms: number }
  /** So many calls of HighLevel's day are left. */
  | { do: 'scarce'; calls: number }
  | { do: 'restart'; computer: 0 | 1 }
  | { do: 'loseDatabase' }
  | { do: 'backUp' }
  /** One of the backups that the first computer has, made by hand or of a day. */
  | { do: 'restore'; pick: number }
  /** The user says of a record that is on one side only what it is on the other, if it is anything there. */
  | { do: 'answerOpen'; pick: number }
  | { do: 'switch'; recipe: RecipePlayed; isOn: boolean }
  /** What waits of a recipe is let through, or dropped. */
  | { do: 'answerRecipe'; recipe: RecipePlayed; agreed: boolean }
  | { do: 'answerApproval'; pick: number; agreed: boolean; faults: Fault[] }
  | { do: 'answerConflict'; pick: number; take: 'highlevel' | 'nozbe' | 'base' }
  | { do: 'undo'; run: number }
  | { do: 'unlink'; pick: number; kind: 'contact' | 'task' }
  | { do: 'changeRule'; kind: Kind; field: number; direction: Direction; conflict: ConflictRule }

export type Step = UserStep | WorldStep

export const isUserStep = (step: Step): step is UserStep => /^(hl|nz)\./.test(step.do)

const yearMs = 365 * 86_400_000
const computer = fc.oneof(
  { weight: 9, arbitrary: fc.constant<0>(0) },
  { weight: 1, arbitrary: fc.constant<1>(1) },
)
const faultKinds: FaultKind[] = [
  'status',
  'status-after',
  'reset-before',
  'reset-after',
  'hang-after',
  'truncate',
  'html',
  'empty',
]
/** After so many requests at the most. */
const fault = (mostSkipped: number): fc.Arbitrary<Fault> =>
  fc.record({
    kind: fc.constantFrom(...faultKinds),
    service: fc.constantFrom('highlevel', 'nozbe'),
    status: fc.constantFrom(401, 403, 429, 500, 502, 503),
    skip: fc.nat(mostSkipped),
    times: fc.integer({ min: 1, max: 3 }),
  })
/** Within so many writes to the store, or requests. */
export const crash = (most: number): fc.Arbitrary<CrashPoint> =>
  fc.record({
    at: fc.constantFrom('store', 'request'),
    n: fc.integer({ min: 1, max: most }),
    after: fc.boolean(),
  })
const perhaps = (latest: number): fc.Arbitrary<CrashPoint | null> => fc.option(crash(latest), { freq: 2 })
const never: fc.Arbitrary<CrashPoint | null> = fc.constant(null)
const sync = (
  mostFaults: number,
  mayCrash: boolean,
  { latest = 80, one = fault(25) } = {},
): fc.Arbitrary<WorldStep> =>
  fc.record({
    do: fc.constant('sync' as const),
    computer,
    complete: fc.boolean(),
    kinds: fc.oneof(
      { weight: 7, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.subarray([...kinds], { minLength: 1 }) },
    ),
    faults: fc.array(one, { maxLength: mostFaults }),
    crash: mayCrash ? perhaps(latest) : never,
    during: fc.array(fc.record({ request: fc.nat(40), step: userStep }), { maxLength: 2 }),
  })

const syncPart: fc.Arbitrary<WorldStep> = fc.record({
  do: fc.constant('syncPart' as const),
  computer,
  ticked: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  crash: perhaps(80),
  during: fc.array(fc.record({ request: fc.nat(40), step: userStep }), { maxLength: 2 }),
})

const worldStep: fc.Arbitrary<WorldStep> = fc.oneof(
  { weight: 8, arbitrary: sync(0, false) },
  { weight: 6, arbitrary: sync(3, true) },
  { weight: 4, arbitrary: syncPart },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(500, 5_000, 120_000, 86_400_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('skew'), ms: fc.constantFrom(0, yearMs, -yearMs, 3_600_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('scarce'), calls: fc.integer({ min: 5, max: 60 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart'), computer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('loseDatabase') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answerApproval'),
      pick: fc.nat(5),
      agreed: fc.boolean(),
      faults: fc.array(fault(3), { maxLength: 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answerConflict'),
      pick: fc.nat(5),
      take: fc.constantFrom('highlevel', 'nozbe', 'base'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo'), run: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('unlink'),
      pick: fc.nat(20),
      kind: fc.constantFrom('contact', 'task'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('changeRule'),
      kind: fc.constantFrom(...kinds),
      field: fc.nat(20),
      direction: fc.constantFrom(...directions),
      conflict: fc.constantFrom(...conflictRules),
    }),
  },
) as fc.Arbitrary<WorldStep>

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: userStep },
  { weight: 2, arbitrary: worldStep },
)

const one = <W extends WorldStep>(
  weight: number,
  fields: { [K in keyof W]: fc.Arbitrary<W[K]> },
): { weight: number; arbitrary: fc.Arbitrary<Step> } => ({
  weight,
  arbitrary: fc.record(fields) as unknown as fc.Arbitrary<Step>,
})

/** With backups that are put back, soon after they were made or long after. */
export const restoreStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: userStep },
  // What a backup does not know, and what it takes for something else.
  {
    weight: 5,
    arbitrary: userStep.filter(({ do: what }) =>
      /^nz.(add(Task|Note)|renameTask|editNote|setDue|moveTask)|^hl.(edit|add|delete)(Task|Note)/.test(what),
    ),
  },
  { weight: 6, arbitrary: worldStep },
  one<WorldStep & { do: 'backUp' }>(2, { do: fc.constant('backUp') }),
  one<WorldStep & { do: 'restore' }>(2, { do: fc.constant('restore'), pick: fc.nat(3) }),
  one<WorldStep & { do: 'answerOpen' }>(1, { do: fc.constant('answerOpen'), pick: fc.nat(5) }),
)

/** What a recipe made, perhaps: the answer to something that was made in Nozbe is lost. */
const lostAnswer: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('reset-after'),
  service: fc.constant('nozbe'),
  method: fc.constant('POST'),
  skip: fc.nat(4),
  times: fc.constant(1),
})
const recipe = fc.constantFrom(...recipesPlayed)
const recipeStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: userStep },
  // What recipes wait for.
  {
    weight: 4,
    arbitrary: userStep.filter(({ do: what }) =>
      /addContact|editCard|hl.(edit|reach)Contact|book/.test(what),
    ),
  },
  { weight: 6, arbitrary: worldStep },
  // They are at work when the rest of the run is done.
  { weight: 3, arbitrary: sync(2, true, { latest: 200, one: lostAnswer }) },
  one<WorldStep & { do: 'switch' }>(1, { do: fc.constant('switch'), recipe, isOn: fc.boolean() }),
  one<WorldStep & { do: 'answerRecipe' }>(1, {
    do: fc.constant('answerRecipe'),
    recipe,
    agreed: fc.boolean(),
  }),
)
/** With recipes that are on from the beginning. */
export const recipeSteps = (
  steps: (step: fc.Arbitrary<Step>) => fc.Arbitrary<Step[]>,
): fc.Arbitrary<Step[]> =>
  fc
    .tuple(fc.subarray([...recipesPlayed], { minLength: 1 }), steps(recipeStep))
    .map(([on, then]) => [...on.map((id): Step => ({ do: 'switch', recipe: id, isOn: true })), ...then])

/** A service that is away for as long as the user's answer is carried out. */
const outage: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('status'),
  service: fc.constantFrom('highlevel', 'nozbe'),
  status: fc.constant(503),
  skip: fc.nat(8),
  times: fc.constant(100),
})

/** What brings about what is seldom otherwise: deletes that are answered during an outage, and days with few calls. */
export const rareStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: userStep.filter(({ do: what }) => /delete|nz.add/i.test(what)) },
  { weight: 5, arbitrary: sync(0, false) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answerApproval' as const),
      pick: fc.nat(5),
      agreed: fc.constant(true),
      faults: fc.array(outage, { minLength: 1, maxLength: 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('scarce' as const), calls: fc.integer({ min: 4, max: 30 }) }),
  },
)
