import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { TandemError } from '../../../../../shared/errors'
import type { RunSettings } from '../../../../../shared/ipc/schedule'
import type { ScheduleSettings } from '../../../../../shared/schedule'
import { type ScheduleTimes, usualSchedule } from '../../../../../shared/schedule'
import { type AppState, untilResumed } from '../../../../../shared/state'
import { at } from '../../support'
import { fails, inStep, open as openWindow, part, press, type, wrongWith } from '../accounts/world'

afterEach(cleanup)

const title = 'When Tandem syncs by itself'
const next = [at(14, 45), at(15, 0)]
const answer = (schedule: ScheduleSettings): ScheduleTimes => {
  const { rhythm } = schedule
  if (rhythm.by !== 'cron' || rhythm.expression === '0 9 * * 1-5') return { times: next, problem: null }
  return { times: [], problem: new TandemError('schedule.fields').report() }
}

async function open(over: Partial<AppState> = {}, more: Parameters<typeof openWindow>[1] = {}) {
  const times = (schedule: unknown) => answer(schedule as ScheduleSettings)
  const fake = await openWindow(inStep({ schedule: usualSchedule, ...over }), {
    'schedule:times': times,
    ...more,
  })
  await press(screen.getByRole('button', { name: 'Schedule' }))
  return {
    ...fake,
    saved: () => fake.asked('schedule:save').map(([, settings]) => (settings as RunSettings).schedule),
  }
}

const list = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const field = (name: string) => screen.getByLabelText(name)
const toggle = (name: string) => screen.getByRole('switch', { name })
const button = (name: string) => screen.getByRole('button', { name })
const times = () => within(part(title).getAllByRole('list')[0] as HTMLElement).getAllByRole('listitem')

describe('the schedule', () => {
  it('shows how often runs come, and the next ones', async () => {
    await open()
    expect(list('Runs').value).toBe('5')
    expect(times()).toHaveLength(2)
  })

  it('is changed at once by a preset, and has nothing to choose besides when runs are by hand', async () => {
    const { saved } = await open()
    await type(list('Runs'), '60')
    expect(saved().at(-1)?.rhythm).toEqual({ by: 'minutes', minutes: 60 })
    await type(list('Runs'), 'hand')
    expect(saved().at(-1)?.rhythm).toEqual({ by: 'hand' })
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it('takes an expression, tried while it is typed and kept by its button', async () => {
    const { saved, asked } = await open()
    await type(list('Runs'), 'cron')
    expect(saved()).toEqual([])
    await type(field('Cron expression'), '0 9 *')
    expect(wrongWith(field('Cron expression'))).toContain('five fields')
    expect(screen.getByText('None')).toBeTruthy()
    await press(button('Use these times'))
    expect(saved()).toEqual([])
    await type(field('Cron expression'), '0 9 * * 1-5')
    expect(wrongWith(field('Cron expression'))).toBeUndefined()
    expect(times()).toHaveLength(2)
    expect(asked('schedule:times').length).toBeGreaterThanOrEqual(4)
    await press(button('Use these times'))
    expect(saved()).toEqual([{ ...usualSchedule, rhythm: { by: 'cron', expression: '0 9 * * 1-5' } }])
    expect(screen.queryByRole('button', { name: 'Use these times' })).toBeNull()
  })

  it('shows the answer to what was typed last, although an earlier one comes later', async () => {
    const waiting: ((times: ScheduleTimes) => void)[] = []
    await open({}, { 'schedule:times': () => new Promise((resolve) => waiting.push(resolve)) })
    await type(list('Runs'), '60')
    await act(async () => waiting.at(-1)?.({ times: [at(16, 0)], problem: null }))
    await act(async () => waiting[0]?.({ times: next, problem: null }))
    expect(times().map(({ textContent }) => textContent)).toHaveLength(1)
  })

  it('keeps two choices made one right after the other', async () => {
    const { saved } = await open({}, { 'schedule:save': () => new Promise(() => {}) })
    await press(toggle('When Tandem starts'))
    await press(toggle('When the network is back'))
    expect(saved().at(-1)).toEqual({ ...usualSchedule, atStart: false, afterReconnect: false })
  })

  it('shows again what was kept where a choice was refused, and why', async () => {
    await open({}, { 'schedule:save': fails('schedule.allQuiet') })
    await press(toggle('No runs at some hours'))
    expect(screen.getByRole('alert').textContent).toContain('quiet hours')
    expect(toggle('No runs at some hours').getAttribute('aria-checked')).toBe('false')
  })

  it('has quiet hours, whose times change nothing while they are half typed', async () => {
    const { saved } = await open()
    await press(toggle('No runs at some hours'))
    expect(saved().at(-1)?.quiet).toEqual({ from: '22:00', to: '07:00' })
    await type(field('From'), '')
    expect(saved()).toHaveLength(1)
    await type(field('From'), '21:30')
    expect(saved().at(-1)?.quiet).toEqual({ from: '21:30', to: '07:00' })
    await press(toggle('No runs at some hours'))
    expect(saved().at(-1)?.quiet).toBeNull()
  })

  it('lets kinds wait longer, and leaves calls to others', async () => {
    const { saved, asked } = await open({ reserve: 0.35 })
    await type(list('Appointments'), '30')
    expect(saved().at(-1)?.kinds).toEqual({ task: null, note: null, appointment: 30 })
    await type(list('Appointments'), 'always')
    expect(saved().at(-1)?.kinds.appointment).toBeNull()
    expect(list('Left to other apps').value).toBe('35')
    await type(list('Left to other apps'), '50')
    expect(asked('schedule:save').at(-1)?.[1]).toEqual({ reserve: 0.5 })
  })
})

describe('a pause', () => {
  it.each([
    ['30 minutes', 30],
    ['2 hours', 120],
    ['Until I resume', null],
  ])('of %s is begun here', async (name, minutes) => {
    const { asked } = await open()
    await press(button(name))
    expect(asked('sync:pause').map(([, given]) => given)).toEqual([minutes])
  })

  it('is ended here', async () => {
    const { asked } = await open({ pausedUntil: untilResumed, nextRunAt: null })
    const section = part(title)
    expect(section.getByRole('status').textContent).toBe('Paused until you resume.')
    await press(section.getByRole('button', { name: 'Resume' }))
    expect(asked('sync:resume')).toHaveLength(1)
  })

  it.each([
    ['offline', 'This computer is offline'],
    ['metered', 'is metered'],
  ] as const)('is told apart from a run that is held up: %s', async (hold, said) => {
    await open({ hold, nextRunAt: null })
    expect(part(title).getByRole('status').textContent).toContain(said)
  })
})
