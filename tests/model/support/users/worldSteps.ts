import fc from 'fast-check'
import type { Fault, FaultKind } from '../../../../main/practice/faults'
import { type Kind, kinds } from '../../../../shared/domain'
import { type ConflictRule, conflictRules, type Direction, directions } from '../../../../shared/mapping'
import type { CrashPoint } from '../crash'
import { userStep } from './arbitrary'
import type { UserStep } from './steps'

/** What happens around the people: Tandem runs, ends, is asked; clocks are wrong. */
export type WorldStep =
  | {
      do: 'sync'
      /** The first or the second installation. */
      computer: 0 | 1
      complete: boolean
      faults: Fault[]
      crash: CrashPoint | null
      /** What people do during the run, each before the n-th request. */
      during: { request: number; step: UserStep }[]
    }
  | { do: 'wait'; ms: number }
  /** The clock of the computer is put this much off. */
  | { do: 'skew'; ms: number }
  /** So many calls of HighLevel's day are left. */
  | { do: 'scarce'; calls: number }
  | { do: 'restart'; computer: 0 | 1 }
  | { do: 'loseDatabase' }
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
const perhaps: fc.Arbitrary<CrashPoint | null> = fc.option(crash(80), { freq: 2 })
const never: fc.Arbitrary<CrashPoint | null> = fc.constant(null)
const sync = (mostFaults: number, mayCrash: boolean): fc.Arbitrary<WorldStep> =>
  fc.record({
    do: fc.constant('sync' as const),
    computer,
    complete: fc.boolean(),
    faults: fc.array(fault(25), { maxLength: mostFaults }),
    crash: mayCrash ? perhaps : never,
    during: fc.array(fc.record({ request: fc.nat(40), step: userStep }), { maxLength: 2 }),
  })

const worldStep: fc.Arbitrary<WorldStep> = fc.oneof(
  { weight: 8, arbitrary: sync(0, false) },
  { weight: 6, arbitrary: sync(3, true) },
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
