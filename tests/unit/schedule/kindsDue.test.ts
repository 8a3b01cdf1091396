import { describe, expect, it } from 'vitest'
import { kindsDue } from '../../../main/schedule/kindsDue'

const minute = 60_000
const none = { task: null, note: null, appointment: null }
const now = 1_000 * minute

describe('the kinds of a run', () => {
  it('are all of them where nothing else was chosen, and where none was read yet', () => {
    expect(kindsDue(none, { task: now, note: now }, now)).toEqual(['contact', 'task', 'note', 'appointment'])
    expect(kindsDue({ ...none, appointment: 30 }, {}, now)).toContain('appointment')
  })

  it('leave out what was in a run less than its interval ago; contacts never', () => {
    const intervals = { task: null, note: 15, appointment: 30 } as const
    const last = { contact: now, note: now - 10 * minute, appointment: now - 29 * minute }
    expect(kindsDue(intervals, last, now)).toEqual(['contact', 'task'])
    expect(kindsDue(intervals, last, now + minute)).toEqual(['contact', 'task', 'appointment'])
  })

  it('are in the run of their time, although the last one began a moment later in its minute', () => {
    const last = { appointment: now - 30 * minute + 900 }
    expect(kindsDue({ ...none, appointment: 30 }, last, now)).toContain('appointment')
  })

  it('come in every sixth run of five minutes', () => {
    let last = {}
    const had: number[] = []
    for (let run = 0; run < 24; run += 1) {
      const at = now + run * 5 * minute + (run % 3) * 700
      if (!kindsDue({ ...none, appointment: 30 }, last, at).includes('appointment')) continue
      had.push(run)
      last = { appointment: at }
    }
    expect(had).toEqual([0, 6, 12, 18])
  })

  it('do not wait for a time that a wrong clock noted', () => {
    expect(kindsDue({ ...none, task: 60 }, { task: now + 5 * minute }, now)).toContain('task')
  })
})
