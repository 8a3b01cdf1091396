import fc from 'fast-check'
import { createTask, getTasks } from 'node-cron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readCron } from '../../../main/schedule/cron'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const at = (text: string) => new Date(text).getTime()
const local = (time: number | null) => {
  if (time === null) return null
  const date = new Date(time)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/** The next so many times after a moment, on the clock of the zone. */
function timesAfter(expression: string, from: string, count: number): (string | null)[] {
  const cron = readCron(expression)
  const times: (string | null)[] = []
  let time: number | null = cron.next(at(from))
  for (; time !== null && times.length < count; time = cron.next(time + 1)) times.push(local(time))
  return times
}

describe('a cron expression', () => {
  it('names times, and the moment itself when it is one', () => {
    vi.stubEnv('TZ', 'Europe/Warsaw')
    expect(timesAfter('*/5 * * * *', '2026-05-12T14:31:02', 2)).toEqual([
      '2026-05-12 14:35',
      '2026-05-12 14:40',
    ])
    expect(timesAfter('*/5 * * * *', '2026-05-12T14:35:00', 1)).toEqual(['2026-05-12 14:35'])
    expect(timesAfter('0 9,17 * * MON-FRI', '2026-05-15T12:00:00', 3)).toEqual([
      '2026-05-15 17:00',
      '2026-05-18 09:00',
      '2026-05-18 17:00',
    ])
  })

  it.each(['UTC', 'Europe/Warsaw', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'])(
    'means what node-cron takes it for, in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      vi.useFakeTimers()
      // From April to October, no clock changes but Lord Howe's, which is in the first days and not looked at.
      const time = fc.integer({ min: at('2026-04-10T00:00:00Z'), max: at('2026-09-20T00:00:00Z') })
      const expression = fc.constantFrom(
        ...[
          '*/5 * * * *',
          '*/7 * * * *',
          '0 */2 * * *',
          '30 2 * * *',
          '5,35 8-18 * * 1-5',
          '0 0 1 * *',
          '15 6 L * *',
        ],
        ...['0 12 15W * *', '0 9 * * MON#1', '0 9 * * 5L', '0 0 * 5,9 7', '0 0 13 * 5', '59 23 31 * *'],
      )
      fc.assert(
        fc.property(expression, time, (text, now) => {
          vi.setSystemTime(now)
          const task = createTask(text, () => {}, { timezone: zone })
          expect(readCron(text).next(now + 1)).toBe(task.getNextRuns(1)[0]?.getTime())
          void task.destroy()
        }),
        { numRuns: 80, seed: 5 },
      )
    },
  )

  it('knows the ends of months, and leap days', () => {
    vi.stubEnv('TZ', 'Europe/Warsaw')
    expect(timesAfter('0 0 31 * *', '2026-01-31T00:00:01', 3)).toEqual([
      '2026-03-31 00:00',
      '2026-05-31 00:00',
      '2026-07-31 00:00',
    ])
    expect(timesAfter('0 8 L * *', '2027-12-31T09:00:00', 3)).toEqual([
      '2028-01-31 08:00',
      '2028-02-29 08:00',
      '2028-03-31 08:00',
    ])
    expect(timesAfter('0 0 29 2 *', '2026-01-01T00:00:00', 3)).toEqual([
      '2028-02-29 00:00',
      '2032-02-29 00:00',
      '2036-02-29 00:00',
    ])
    // A leap day on a Monday comes every 28 years.
    expect(timesAfter('0 0 29 2 1', '2026-01-01T00:00:00', 1)).toEqual(['2044-02-29 00:00'])
  })

  it('goes on evenly over the nights when the clocks change, where every hour is named', () => {
    vi.stubEnv('TZ', 'Europe/Warsaw')
    const cron = readCron('*/5 * * * *')
    for (const night of ['2026-03-29T00:00:00Z', '2026-10-25T00:00:00Z']) {
      for (let time = at(night); time < at(night) + 4 * 3_600_000; time += 60_000)
        expect(Number(cron.next(time + 1)) - time).toBe(5 * 60_000 - (time % (5 * 60_000)))
    }
  })

  it('names a time that the clocks skip as much later, and one that they show twice once', () => {
    vi.stubEnv('TZ', 'Europe/Warsaw')
    expect(timesAfter('30 2 * * *', '2026-03-28T12:00:00', 3)).toEqual([
      '2026-03-29 03:30',
      '2026-03-30 02:30',
      '2026-03-31 02:30',
    ])
    expect(timesAfter('30 2 * * *', '2026-10-24T12:00:00', 3)).toEqual([
      '2026-10-25 02:30',
      '2026-10-26 02:30',
      '2026-10-27 02:30',
    ])
    expect(readCron('30 2 * * *').next(at('2026-10-24T12:00:00'))).toBe(at('2026-10-25T00:30:00Z'))
  })

  it('keeps to midnight where that is skipped', () => {
    vi.stubEnv('TZ', 'America/Santiago')
    // The clocks go from 24:00 on 5 September to 01:00.
    expect(timesAfter('0 0 * * *', '2026-09-05T12:00:00', 2)).toEqual([
      '2026-09-06 01:00',
      '2026-09-07 00:00',
    ])
    expect(timesAfter('0 * * * *', '2026-09-05T22:30:00', 3)).toEqual([
      '2026-09-05 23:00',
      '2026-09-06 01:00',
      '2026-09-06 02:00',
    ])
  })

  it('leaves nothing behind in node-cron', () => {
    const before = getTasks().size
    readCron('0 9 * * 1-5')
    expect(getTasks().size).toBe(before)
  })
})

describe('what is no cron expression', () => {
  it.each([
    ['', 'schedule.fields'],
    ['   ', 'schedule.fields'],
    ['* * * *', 'schedule.fields'],
    ['*/10 * * * * *', 'schedule.fields'],
    ['@daily', 'schedule.fields'],
    ['0 0 31 2 *', 'schedule.never'],
    ['0 0 30 2 *', 'schedule.never'],
  ])('%j is refused: %s', (expression, code) => {
    expect(() => readCron(expression)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['61 * * * *', 1, '61'],
    ['*/0 * * * *', 1, '*/0'],
    ['0 24 * * *', 2, '24'],
    ['0 0 32 * *', 3, '32'],
    ['0 0 1 13 *', 4, '13'],
    ['0 0 1 * 8', 5, '8'],
    ['0 0 1 * someday', 5, 'someday'],
    ['a b c d e', 1, 'a'],
  ])('%j says which field is wrong: the %ith', (expression, place, value) => {
    const report = expect.objectContaining({
      code: 'schedule.field',
      params: { place, value },
    })
    expect(() => readCron(expression)).toThrow(report)
  })

  it('never throws anything else, whatever is typed', () => {
    const piece = fc.constantFrom(
      '*',
      '*/5',
      '0',
      '59',
      '60',
      '-',
      ',',
      '1-5',
      'L',
      '15W',
      'MON',
      '#',
      'x',
      '31',
      '2',
      '7L',
      '?',
      '',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(' ')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (expression) => {
        try {
          readCron(expression).next(0)
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: expect.stringMatching(/^schedule\./) })
        }
      }),
      { numRuns: 500, seed: 5 },
    )
  })
})
