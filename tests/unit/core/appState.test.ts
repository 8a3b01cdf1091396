import { describe, expect, it } from 'vitest'
import { appStateOf, everyDay } from '../../../main/core/appState'
import { defaultDataDir } from '../../../main/core/dataDir'
import { createSchedule } from '../../../main/schedule/schedule'
import { virtualClock } from '../../../shared/clock'
import { type ErrorCode, TandemError } from '../../../shared/errors'

const accounts = { highlevel: null, nozbe: null, keeping: 'memory', unread: null, signIn: null } as const

describe('the status after a failure', () => {
  const statusAfter = (code: ErrorCode) => {
    const clock = virtualClock(0)
    const schedule = createSchedule({
      clock,
      random: () => 0,
      isOnline: () => true,
      isMetered: async () => false,
      run: async () => {},
      onChange: () => {},
    })
    const failure = new TandemError(code).report()
    schedule.stop()
    return appStateOf({
      open: null,
      progress: null,
      reading: null,
      failure,
      schedule,
      now: 0,
      accounts,
      draft: null,
      matching: null,
    }).status
  }

  it.each<[ErrorCode, string]>([
    ['network.offline', 'offline'],
    ['network.unreachable', 'offline'],
    ['network.timeout', 'offline'],
    ['service.resting', 'offline'],
    ['network.certificate', 'error'],
    ['network.redirected', 'error'],
    ['server.failed', 'error'],
    ['auth.refused', 'error'],
  ])('%s is %s: what passes by itself needs nothing of the user', (code, status) => {
    expect(statusAfter(code)).toBe(status)
  })
})

describe('changes per day', () => {
  it('lists thirty days up to today, with the quiet ones', () => {
    const days = everyDay(
      [{ day: '2026-05-11', toNozbe: 4, toHighlevel: 2 }],
      new Date(2026, 4, 12, 23, 59).getTime(),
    )
    expect(days).toHaveLength(30)
    expect(days.at(-1)).toEqual({ day: '2026-05-12', toNozbe: 0, toHighlevel: 0 })
    expect(days.at(-2)).toEqual({ day: '2026-05-11', toNozbe: 4, toHighlevel: 2 })
    expect(days[0]?.day).toBe('2026-04-13')
  })

  it('names each day once, also where the clocks change', () => {
    for (const today of [new Date(2026, 2, 30, 1), new Date(2026, 9, 26, 1)]) {
      const days = everyDay([], today.getTime()).map(({ day }) => day)
      expect(new Set(days).size).toBe(30)
    }
  })
})

describe('the data folder', () => {
  it('is where the platform keeps application data', () => {
    expect(defaultDataDir('linux', {}, '/home/anna')).toBe('/home/anna/.config/Tandem')
    expect(defaultDataDir('linux', { XDG_CONFIG_HOME: '/x' }, '/home/anna')).toBe('/x/Tandem')
    expect(defaultDataDir('darwin', {}, '/Users/anna')).toBe('/Users/anna/Library/Application Support/Tandem')
  })
})
