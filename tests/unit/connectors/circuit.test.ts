import { describe, expect, it } from 'vitest'
import {
  afterFailure,
  awake,
  createCircuit,
  outcomeOf,
  type Rest,
  restLeft,
} from '../../../main/connectors/circuit'
import { virtualClock } from '../../../shared/clock'
import { TandemError } from '../../../shared/errors'

const start = 1_000_000

describe('a service that fails', () => {
  const failing = (times: number, rest: Rest = awake) => {
    let [now, at] = [rest, start]
    for (let failure = 0; failure < times; failure += 1) {
      at = Math.max(at, now.until)
      now = afterFailure(now, at, () => 0)
    }
    return { ms: now.until === 0 ? 0 : now.until - at }
  }

  it('rests after five requests in a row, and longer each time, up to a minute', () => {
    expect([4, 5, 6, 7, 8, 9, 30].map((times) => failing(times).ms)).toEqual([
      0, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000,
    ])
  })

  it('rests at random, so that two computers do not come back together', () => {
    const fourth = { failures: 4, rests: 0, until: 0 }
    expect([0, 0.5, 0.9].map((chance) => afterFailure(fourth, start, () => chance).until - start)).toEqual([
      5_000, 3_750, 2_750,
    ])
  })

  it('rests no longer for what was under way, nor for a clock that was set back', () => {
    const resting = { failures: 5, rests: 1, until: start + 5_000 }
    expect(afterFailure(resting, start + 1, () => 0)).toBe(resting)
    expect(restLeft(resting, start)).toBe(5_000)
    expect(restLeft(resting, start - 86_400_000)).toBe(0)
  })

  it.each([
    ['network.timeout', 'failed'],
    ['network.unreachable', 'failed'],
    ['server.failed', 'failed'],
    ['network.offline', 'unclear'],
    ['network.certificate', 'unclear'],
    ['network.redirected', 'unclear'],
    ['rate.limited', 'unclear'],
    ['auth.expired', 'unclear'],
    ['run.cancelled', 'unclear'],
    ['request.refused', 'answered'],
    ['record.gone', 'answered'],
  ] as const)('%s: %s', (code, outcome) => {
    expect(outcomeOf(code)).toBe(outcome)
  })
})

describe('the circuit', () => {
  function setUp() {
    const clock = virtualClock(start)
    const circuit = createCircuit({ service: 'nozbe', clock, random: () => 0 })
    const fail = (times: number) => {
      for (let request = 0; request < times; request += 1) circuit.enter()('failed')
    }
    return { clock, circuit, fail }
  }
  const resting = (seconds: number) => new TandemError('service.resting', { service: 'Nozbe', seconds })

  it('counts failures in a row', () => {
    const { circuit, fail } = setUp()
    fail(4)
    circuit.enter()('answered')
    fail(4)
    circuit.enter()('unclear')
    fail(1)
    expect(() => circuit.enter()).toThrow(resting(5))
  })

  it('lets one request try, and all of them once that was answered', () => {
    const { clock, circuit, fail } = setUp()
    fail(5)
    clock.advance(4_999)
    expect(() => circuit.enter()).toThrow(resting(1))
    clock.advance(1)
    const leave = circuit.enter()
    expect(() => circuit.enter()).toThrow(resting(1))
    leave('failed')
    expect(() => circuit.enter()).toThrow(resting(10))
    clock.advance(10_000)
    circuit.enter()('answered')
    circuit.enter()
    circuit.enter()
    fail(4)
    circuit.enter()
  })

  it('lets the next one try where the first did not get far enough to tell', () => {
    const { clock, circuit, fail } = setUp()
    fail(5)
    clock.advance(5_000)
    circuit.enter()('unclear')
    const leave = circuit.enter()
    expect(() => circuit.enter()).toThrow(resting(1))
    leave('answered')
    circuit.enter()
  })
})
