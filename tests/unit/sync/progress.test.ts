import { describe, expect, it } from 'vitest'
import { timeLeftOf, trackProgress } from '../../../main/sync/progress'
import { virtualClock } from '../../../shared/clock'
import type { RunProgress } from '../../../shared/state'

describe('progress of a run', () => {
  it('tells each step, with the time spent and the calls', () => {
    const told: RunProgress[] = []
    const clock = virtualClock(1000)
    const progress = trackProgress({
      runId: 7,
      trigger: 'manual',
      clock,
      callsUsed: () => 3,
      report: (state) => told.push(state),
    })
    progress.begin('read-highlevel')
    clock.advance(400)
    progress.advance('read-highlevel', 12)
    progress.predict(20)
    progress.end('read-highlevel')
    expect(told.map(({ phases }) => phases[0])).toEqual([
      { phase: 'read-highlevel', state: 'active', done: 0, total: null, elapsed: 0 },
      { phase: 'read-highlevel', state: 'active', done: 12, total: null, elapsed: 400 },
      { phase: 'read-highlevel', state: 'done', done: 12, total: null, elapsed: 400 },
    ])
    expect(told.at(-1)).toMatchObject({ runId: 7, callsUsed: 3, callsPredicted: 20, startedAt: 1000 })
  })

  it('estimates the time left from the pace of the writes, once there is one', () => {
    const writing = (done: number) =>
      timeLeftOf([{ phase: 'write-nozbe', state: 'active', done, total: 20, elapsed: 1000 }])
    expect(writing(2)).toBeNull()
    expect(writing(5)).toBe(3000)
    expect(
      timeLeftOf([{ phase: 'read-nozbe', state: 'active', done: 9, total: null, elapsed: 1000 }]),
    ).toBeNull()
  })
})
