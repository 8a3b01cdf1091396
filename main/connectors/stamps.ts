/** Stamps are read again by this much: rows can appear late, and an edit made off-line has an earlier stamp. */
export const overlapMs = 600_000

/** The greatest stamp, or `previous` where there is none. */
export function newest(previous: number | null, stamps: Iterable<number | null | undefined>): number | null {
  let greatest = previous
  for (const stamp of stamps) {
    if (typeof stamp === 'number') greatest = Math.max(greatest ?? stamp, stamp)
  }
  return greatest
}

/** Epoch milliseconds, from a number or from ISO 8601; null when it is neither. */
export function stampOf(value: unknown): number | null {
  const stamp = typeof value === 'string' ? Date.parse(value) : value
  return typeof stamp === 'number' && Number.isFinite(stamp) ? stamp : null
}
