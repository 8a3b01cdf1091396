import { describe, expect, it } from 'vitest'
import { phaseCount, phaseTime } from '../../../../renderer/words/phase'
import { phaseTimeLeft, runFraction, writesOf } from '../../../../renderer/words/progress'
import type { PhaseProgress } from '../../../../shared/state'
import { run, words } from '../support'

const phase = (over: Partial<PhaseProgress>): PhaseProgress => ({
  phase: 'write-nozbe',
  state: 'active',
  done: 10,
  total: 40,
  elapsed: 5000,
  ...over,
})

describe('the progress of a run', () => {
  it('grows from nothing to the whole', () => {
    const all = (state: PhaseProgress['state']) => run.phases.map((each) => ({ ...each, state, done: 0 }))
    expect(runFraction({ ...run, phases: all('waiting') })).toBe(0)
    expect(runFraction({ ...run, phases: all('done') })).toBeCloseTo(1)
    expect(runFraction(run)).toBeGreaterThan(0.5)
    expect(runFraction(run)).toBeLessThan(0.6)
  })

  it('counts the writes of both sides, once the plan is known', () => {
    expect(writesOf(run)).toEqual({ done: 30, total: 74 })
    expect(writesOf({ ...run, phases: [phase({ total: null })] })).toBeNull()
  })

  it('tells the time left from the pace so far', () => {
    expect(phaseTimeLeft(phase({}))).toBe(15_000)
    expect(phaseTimeLeft(phase({ done: 0 }))).toBeNull()
    expect(phaseTimeLeft(phase({ total: null }))).toBeNull()
    expect(phaseTimeLeft(phase({ done: 41 }))).toBe(0)
  })

  it('is told step by step', () => {
    const told = (over: Partial<PhaseProgress>) => [
      phaseCount(phase(over), words),
      phaseTime(phase(over), words),
    ]
    expect(told({})).toEqual(['10 of 40, 2/s', '15 s left'])
    expect(told({ phase: 'read-nozbe', total: null })).toEqual(['10 records read, 2/s', '5 s'])
    expect(told({ phase: 'compare', state: 'done', done: 1, elapsed: 240 })).toEqual(['1 change', '0.2 s'])
    expect(told({ state: 'waiting' })).toEqual(['', ''])
    expect(told({ done: 7, elapsed: 21_000 })).toEqual(['7 of 40, 0.33/s', '2 min left'])
    expect(told({ elapsed: 900 })[0]).toBe('10 of 40')
  })
})
