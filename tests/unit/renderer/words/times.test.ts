import { describe, expect, it } from 'vitest'
import { agoText } from '../../../../renderer/words/ago'
import { dayText } from '../../../../renderer/words/day'
import { nextRunText } from '../../../../renderer/words/runs'
import { createFormat } from '../../../../shared/format'
import { type Hold, type Rhythm, usualSchedule } from '../../../../shared/schedule'
import { appState, at, now, words } from '../support'

const by = (rhythm: Rhythm) => ({ ...usualSchedule, rhythm })

describe('times in words', () => {
  it('says how long ago, and never in the future', () => {
    expect(agoText(at(14, 32), now, words)).toBe('3 min ago')
    expect(agoText(at(12, 20), now, words)).toBe('2 hr ago')
    expect(agoText(at(14, 35), now, words)).toBe('just now')
    expect(agoText(at(15, 0), now, words)).toBe('just now')
  })

  it('heads days by their distance', () => {
    expect(dayText(at(0, 0), now, words)).toBe('Today, 12 May')
    expect(dayText(at(0, 0, 1), now, words)).toBe('Yesterday, 11 May')
    expect(dayText(at(0, 0, 3), now, words)).toBe('Sat 9 May')
    expect(dayText(at(0, 0, 365), now, words)).toBe('Mon, 12 May 2025')
  })

  it('gives the day of a next run that is not today', () => {
    expect(nextRunText(appState(), words, now)).toEqual({ value: '14:45', detail: 'Every 15 minutes' })
    const tomorrow = appState({ nextRunAt: at(9, 0, -1), schedule: by({ by: 'minutes', minutes: 120 }) })
    expect(nextRunText(tomorrow, words, now)).toEqual({ value: 'Wed 13 May, 09:00', detail: 'Every 2 hours' })
    expect(nextRunText(appState({ nextRunAt: null }), words, now).value).toBe('By hand')
  })

  it('says by which expression runs come, and what holds one up', () => {
    const cron = by({ by: 'cron', expression: '0 9 * * 1-5' })
    expect(nextRunText(appState({ schedule: cron }), words, now).detail).toBe('By 0 9 * * 1-5')
    const held = (hold: Hold) => nextRunText(appState({ nextRunAt: null, hold }), words, now).value
    expect([held('offline'), held('metered')]).toEqual(['When online', 'Off this network'])
    const paused = appState({ pausedUntil: at(15, 0), hold: 'offline' })
    expect(nextRunText(paused, words, now).value).toBe('Paused')
  })

  it('follows the clock of the locale', () => {
    expect(createFormat('en-GB').twelveHours).toBe(false)
    expect(createFormat('en-US').twelveHours).toBe(true)
  })
})
