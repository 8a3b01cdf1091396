import { describe, expect, it } from 'vitest'
import { callsSince, createBudget, limitsOf } from '../../../main/connectors/budget'
import {
  type DayCount,
  dayAt,
  dayCountSchema,
  dayShare,
  reservedOf,
  withDayNews,
} from '../../../main/connectors/day'
import { nextStart, recentStarts, slower, withForeignCalls } from '../../../main/connectors/pace'
import { type Priority, priorityNow, withPriority } from '../../../main/connectors/priority'
import { type Clock, virtualClock } from '../../../shared/clock'

const start = Date.parse('2026-05-03T10:00:00Z')
const dayMs = 86_400_000

describe('the pace', () => {
  const pace = { max: 3, intervalMs: 1000 }

  it('lets so many calls start at once, and the next when the first is a window old', () => {
    expect(nextStart([100, 200], pace, 300)).toBe(300)
    expect(nextStart([100, 200, 250], pace, 300)).toBe(1100)
    expect(nextStart([100, 200, 250, 1100], pace, 300)).toBe(1200)
    expect(nextStart([100, 200, 250], null, 300)).toBe(300)
  })

  it('forgets calls that are a window old, and none that are still to come', () => {
    expect(recentStarts([0, 500, 1400, 9_000], pace, 1200)).toEqual([500, 1400, 9_000])
  })

  it('counts the calls of others as made now', () => {
    expect(withForeignCalls([900], { ...pace, remaining: 0 }, 1000)).toEqual([900, 1000, 1000])
    expect(withForeignCalls([900], { ...pace, remaining: 2 }, 1000)).toEqual([900])
    expect(withForeignCalls([900, 950, 960], { ...pace, remaining: 2 }, 1000)).toEqual([900, 950, 960])
  })

  it('takes no call that still waits for one that the service counted', () => {
    expect(withForeignCalls([900, 1500], { ...pace, remaining: 1 }, 1000)).toEqual([900, 1000, 1500])
  })

  it('halves after a 429 that names no limit, but does not stop', () => {
    expect(slower(pace)).toEqual({ max: 3, intervalMs: 2000 })
    expect(slower({ max: 3, intervalMs: 30_000 }).intervalMs).toBe(30_000)
  })
})

describe('the day', () => {
  const day = { used: 5, allowed: 10, endsAt: start + 1000 }

  it('ends when it ends, and also when the clock was set far back', () => {
    expect(dayAt(day, 10, start)).toBe(day)
    expect(dayAt(day, 10, start + 1000)).toMatchObject({ used: 0, allowed: 10 })
    expect(dayAt(day, 10, start - 365 * dayMs)).toMatchObject({ used: 0 })
    expect(dayAt(null, 10, start).endsAt).toBe(Date.parse('2026-05-04T00:00:00Z'))
  })

  it('of which nothing would ever be allowed is not taken up again', () => {
    expect(dayCountSchema.safeParse(day).success).toBe(true)
    expect(dayCountSchema.safeParse({ ...day, allowed: 0 }).success).toBe(false)
  })

  it('is what the service says it is', () => {
    const news = { allowed: 200, remaining: 150, resetsInMs: 60_000 }
    expect(withDayNews(day, news, start)).toEqual({ used: 50, allowed: 200, endsAt: start + 60_000 })
    expect(withDayNews(day, { allowed: null, remaining: null, resetsInMs: null }, start)).toEqual(day)
  })
})

describe('the share of a day', () => {
  it.each<[Priority, number, number]>([
    ['user', 0.2, 200_000],
    ['run', 0.2, 160_000],
    ['background', 0.2, 80_000],
    ['run', 0, 200_000],
    ['background', 0.9, 10_000],
  ])('of %s, where %d is left to others, is %i calls', (priority, reserve, calls) => {
    expect(dayShare(200_000, reserve, priority)).toBe(calls)
  })

  it('and what is left to others are all of the day', () => {
    for (const allowed of [1, 7, 101, 200_000])
      expect(dayShare(allowed, 0.3, 'run') + reservedOf(allowed, 0.3)).toBe(allowed)
  })
})

describe('the budget', () => {
  const limits = { pace: { max: 100, intervalMs: 10_000 }, callsPerDay: 1000, reserve: 0.2 }

  it('keeps a share of the window for others on the real host', async () => {
    const clock = virtualClock(start)
    const budget = createBudget({ service: 'highlevel', clock, limits })
    for (let call = 0; call < 80; call += 1) await budget.take('contacts.get')
    expect(clock.now()).toBe(start)
    await budget.take('contacts.get')
    expect(clock.now()).toBe(start + 10_000)
  })

  it('has no pace on this computer until the service names one', async () => {
    const clock = virtualClock(start)
    const url = 'http://127.0.0.1:4000'
    const budget = createBudget({ service: 'highlevel', clock, limits: limitsOf('highlevel', url) })
    for (let call = 0; call < 500; call += 1) await budget.take('contacts.get')
    expect(clock.now()).toBe(start)
    budget.heed(200, {
      'x-ratelimit-max': '5',
      'x-ratelimit-interval-milliseconds': '1000',
      'x-ratelimit-remaining': '0',
    })
    await budget.take('contacts.get')
    expect(clock.now()).toBe(start + 1000)
  })

  it('asks Nozbe twice a second, half as often after a 429, and then recovers', async () => {
    const clock = virtualClock(start)
    const url = 'https://api4.nozbe.com/v1/api'
    const budget = createBudget({ service: 'nozbe', clock, limits: limitsOf('nozbe', url) })
    const timeFor = async (calls: number) => {
      const before = clock.now()
      for (let call = 0; call < calls; call += 1) await budget.take('tasks.list')
      return clock.now() - before
    }
    expect(await timeFor(10)).toBe(4000)
    budget.heed(429, {})
    expect(await timeFor(10)).toBeGreaterThan(8000)
    for (let call = 0; call < 100; call += 1) budget.heed(200, {})
    clock.advance(60_000)
    expect(await timeFor(10)).toBe(4000)
  })

  it('stops when the day is used up, and goes on the next day', async () => {
    const clock = virtualClock(start)
    const budget = createBudget({
      service: 'nozbe',
      clock,
      limits: { pace: null, callsPerDay: 2, reserve: 0 },
    })
    await budget.take('tasks.list')
    await budget.take('tasks.list')
    await expect(budget.take('tasks.list')).rejects.toMatchObject({ code: 'rate.limited' })
    expect(budget.today()).toEqual({ used: 2, allowed: 2, reserved: 0 })
    clock.advance(dayMs)
    await budget.take('tasks.list')
    expect(budget.today()).toEqual({ used: 1, allowed: 2, reserved: 0 })
  })

  it('stops what can wait first, then a run, and the user only when nothing is left', async () => {
    const budget = createBudget({
      service: 'highlevel',
      clock: virtualClock(start),
      limits: { pace: null, callsPerDay: 10, reserve: 0.2 },
    })
    const made = async (priority: Priority) => {
      let calls = 0
      const take = () => withPriority(priority, () => budget.take('contacts.get'))
      for (; calls < 20; calls += 1) {
        const refused = await take().then(
          () => null,
          (thrown: unknown) => thrown,
        )
        if (refused === null) continue
        expect(refused).toMatchObject({ code: 'rate.limited' })
        break
      }
      return calls
    }
    expect(await made('background')).toBe(4)
    expect(await made('run')).toBe(4)
    expect(await made('user')).toBe(2)
    expect(budget.today()).toEqual({ used: 10, allowed: 10, reserved: 2 })
  })

  it('takes a call for that of a user where nobody said, and keeps to what was said inside', async () => {
    expect(priorityNow()).toBe('user')
    const inside = withPriority('run', async () => {
      await Promise.resolve()
      return [withPriority('background', priorityNow), priorityNow()]
    })
    expect(await inside).toEqual(['background', 'run'])
  })

  it('lets a call of the user go before others that wait for the pace', async () => {
    const sleeps: (() => void)[] = []
    const clock = { now: () => start, sleep: () => new Promise<void>((wake) => void sleeps.push(wake)) }
    const budget = createBudget({
      service: 'nozbe',
      clock,
      limits: { pace: { max: 1, intervalMs: 1000 }, callsPerDay: 100, reserve: 0 },
    })
    const order: string[] = []
    const call = (name: string, priority: Priority) =>
      withPriority(priority, () => budget.take('tasks.list')).then(() => void order.push(name))
    const calls = [
      call('at once', 'background'),
      call('rotation', 'background'),
      call('first of the run', 'run'),
      call('second of the run', 'run'),
      call('by hand', 'user'),
    ]
    for (const wake of sleeps) {
      wake()
      await new Promise(setImmediate)
    }
    await Promise.all(calls)
    expect(order).toEqual(['at once', 'by hand', 'first of the run', 'second of the run', 'rotation'])
  })

  const nonsense = {
    'x-ratelimit-max': '100',
    'x-ratelimit-interval-milliseconds': '10000',
    'x-ratelimit-remaining': '0',
  }

  it.each([
    ['a limit of half a call', { ...nonsense, 'x-ratelimit-max': '99.5' }],
    ['a limit beyond counting', { ...nonsense, 'x-ratelimit-max': '99999999999' }],
    ['a window of centuries', { ...nonsense, 'x-ratelimit-interval-milliseconds': '9999999999999' }],
    ['no calls at all a day', { 'x-ratelimit-limit-daily': '0' }],
    ['numbers that are none', { ...nonsense, 'x-ratelimit-max': 'NaN', 'x-ratelimit-limit-daily': '-5' }],
    [
      'a day that ends in years',
      { 'x-ratelimit-daily-remaining': '0', 'x-ratelimit-daily-reset': '999999999999' },
    ],
  ])('is not stopped for longer than a day by %s', async (_, headers) => {
    const clock = virtualClock(start)
    const budget = createBudget({ service: 'highlevel', clock, limits })
    await budget.take('contacts.get')
    budget.heed(200, headers)
    clock.advance(dayMs)
    await withPriority('run', () => budget.take('contacts.get'))
    expect(clock.now() - start - dayMs).toBeLessThanOrEqual(10_000)
  })

  it('keeps the count of the day between starts', async () => {
    const clock = virtualClock(start)
    let kept: DayCount | null = null
    const day = {
      load: () => kept,
      save: (count: DayCount) => {
        kept = count
      },
    }
    const options = {
      service: 'nozbe',
      clock,
      limits: { pace: null, callsPerDay: 10, reserve: 0 },
      day,
    } as const
    await createBudget(options).take('tasks.list')
    const again = createBudget(options)
    await again.take('tasks.list')
    expect(again.today()).toEqual({ used: 2, allowed: 10, reserved: 0 })
  })

  it('tells the calls of a run by operation', async () => {
    const budget = createBudget({
      service: 'nozbe',
      clock: virtualClock(start),
      limits: { pace: null, callsPerDay: 100, reserve: 0 },
    })
    await budget.take('tasks.list')
    const before = budget.counts()
    await budget.take('tasks.list')
    await budget.take('comments.list')
    expect(callsSince(before, budget.counts())).toEqual({
      total: 2,
      byOperation: { 'tasks.list': 1, 'comments.list': 1 },
    })
  })

  it('starts calls that are made at the same time one after the other', async () => {
    const waits: number[] = []
    const clock = { now: () => start, sleep: async (ms: number) => void waits.push(ms) }
    const budget = createBudget({
      service: 'nozbe',
      clock,
      limits: { pace: { max: 2, intervalMs: 1000 }, callsPerDay: 100, reserve: 0 },
    })
    await Promise.all(Array.from({ length: 10 }, () => budget.take('tasks.list')))
    expect(waits).toEqual([1000, 1000, 2000, 2000, 3000, 3000, 4000, 4000])
  })

  it('does not wait for the hour by which the clock was set back', async () => {
    const clock = virtualClock(start)
    const budget = createBudget({
      service: 'nozbe',
      clock,
      limits: { pace: { max: 1, intervalMs: 1000 }, callsPerDay: 100, reserve: 0 },
    })
    await budget.take('tasks.list')
    clock.advance(-3_600_000)
    const before = clock.now()
    await budget.take('tasks.list')
    expect(clock.now() - before).toBe(1000)
  })

  it('counts no call that was stopped while it waited, and keeps no place for it', async () => {
    const waits: number[] = []
    const clock: Clock = {
      now: () => start,
      sleep: (ms, signal) =>
        new Promise((_, reject) => {
          waits.push(ms)
          signal?.addEventListener('abort', () => reject(signal.reason))
        }),
    }
    const budget = createBudget({
      service: 'nozbe',
      clock,
      limits: { pace: { max: 1, intervalMs: 1000 }, callsPerDay: 100, reserve: 0 },
    })
    await budget.take('tasks.list')
    const stop = new AbortController()
    const stopped = budget.take('tasks.list', stop.signal)
    stop.abort(new Error('stopped'))
    await expect(stopped).rejects.toThrow('stopped')
    expect([budget.today().used, budget.counts().total]).toEqual([1, 1])
    void budget.take('tasks.list')
    expect(waits).toEqual([1000, 1000])
  })
})
