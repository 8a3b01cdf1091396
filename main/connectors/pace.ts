/** How many calls may start within any stretch of `intervalMs`. */
export interface Pace {
  max: number
  intervalMs: number
}

/**
 * When the next call may start, given when the earlier ones did (oldest first; epoch milliseconds). A window that slides
 * keeps to the limit wherever the service's own windows begin.
 */
export function nextStart(starts: readonly number[], pace: Pace | null, now: number): number {
  if (!pace) return now
  const oldest = starts[starts.length - Math.max(1, pace.max)]
  return oldest === undefined ? now : Math.max(now, oldest + pace.intervalMs)
}

/** The starts that still count at `now`: those within a window, and those to come of calls that wait. */
export const recentStarts = (starts: readonly number[], { intervalMs }: Pace, now: number): number[] =>
  starts.filter((start) => start > now - intervalMs)

/** What a service says of its limit in the headers of an answer. */
export interface LimitNews {
  max: number
  intervalMs: number
  /** Calls left in the service's present window. */
  remaining: number | null
}

/**
 * Calls that others (a second computer, another application) made in the window count as made now, so that Tandem
 * leaves them their share.
 */
export function withForeignCalls(starts: readonly number[], news: LimitNews, now: number): number[] {
  if (news.remaining === null) return [...starts]
  const own = recentStarts(starts, news, now).filter((start) => start <= now).length
  const foreign = Math.max(0, Math.min(news.max, news.max - news.remaining - own))
  return [...starts, ...Array<number>(foreign).fill(now)].sort((a, b) => a - b)
}

const slowest = 30_000

/** After a 429 that names no limit: half as fast. */
export const slower = (pace: Pace): Pace => ({
  ...pace,
  intervalMs: Math.min(slowest, pace.intervalMs * 2),
})

/** After an answer: a little faster again, up to `start`. */
export const faster = (pace: Pace, start: Pace): Pace => ({
  ...pace,
  intervalMs: Math.max(start.intervalMs, Math.floor(pace.intervalMs * 0.98)),
})
