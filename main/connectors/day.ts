import { z } from 'zod'
import type { Priority } from './priority'

/** Calls of one day of a service. `endsAt`: epoch milliseconds at which the service counts anew. */
export const dayCountSchema = z.object({ used: z.int(), allowed: z.int().min(1), endsAt: z.number() })
export type DayCount = z.infer<typeof dayCountSchema>

const dayMs = 86_400_000

/** The count that applies at `now`: the present one, or an empty one when its day is over or was never begun. */
export function dayAt(day: DayCount | null, allowed: number, now: number): DayCount {
  if (day && now < day.endsAt && now >= day.endsAt - dayMs) return day
  return { used: 0, allowed: day?.allowed ?? allowed, endsAt: (Math.floor(now / dayMs) + 1) * dayMs }
}

/** What a service says of the day in the headers of an answer; null where it says nothing. */
export interface DayNews {
  allowed: number | null
  remaining: number | null
  /** Milliseconds until it counts anew. */
  resetsInMs: number | null
}

/** The service knows better, since it also counts what other computers call. */
export function withDayNews(day: DayCount, news: DayNews, now: number): DayCount {
  const allowed = news.allowed ?? day.allowed
  const { resetsInMs } = news
  return {
    allowed,
    used: news.remaining === null ? day.used : Math.max(0, allowed - news.remaining),
    endsAt: resetsInMs !== null && resetsInMs > 0 && resetsInMs <= dayMs ? now + resetsInMs : day.endsAt,
  }
}

/** Calls of a day that are left to other applications on the same location. */
export const reservedOf = (allowed: number, reserve: number): number => Math.round(allowed * reserve)

/**
 * How many calls of a day may be used before calls of this priority stop: the user may go into what is left to others,
 * and what can wait leaves half of the rest to runs.
 */
export function dayShare(allowed: number, reserve: number, priority: Priority): number {
  const own = allowed - reservedOf(allowed, reserve)
  if (priority === 'user') return allowed
  return priority === 'run' ? own : Math.floor(own / 2)
}
