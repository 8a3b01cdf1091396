import type { Clock } from '../../shared/clock'

/** Progress is told at most so often, in milliseconds. */
const pace = 100

/** Tells of the first step, and then of so many as the pace allows. The last one has to be told by whoever ends. */
export function paced(clock: Clock, tell: () => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return () => {
    const now = clock.now()
    if (now >= toldAt && now - toldAt < pace) return
    toldAt = now
    tell()
  }
}
