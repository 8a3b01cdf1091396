import type { StatusName } from '../../shared/status'

/* Geometry of Tandem's mark on a grid of 16: rings of radius 4.2 around these centres. */
export const rings = [5.45, 10.55] as const
const top = '8 4.663'
const bottom = '8 11.337'

/** What both rings share. */
export const lens = `M${top}A4.2 4.2 0 0 1 ${bottom}A4.2 4.2 0 0 1 ${top}Z`
/** What each ring has alone. */
export const outerArcs = [`M${top}A4.2 4.2 0 1 0 ${bottom}`, `M${top}A4.2 4.2 0 1 1 ${bottom}`] as const
/** Two bars in place of the lens. */
export const bars = 'M6.55 6V10M9.45 6V10'
/** What the error badge is. */
export const diamond = 'M12.2 0 15.83 3.63 12.2 7.26 8.57 3.63Z'
/** What cuts the rings while offline. */
export const slash = 'M2.8 13.9 13.2 2.1'

/** Width of the rings in grid units: 1.5 px at 16, 1.8 at 22, 2.4 from 32 on. */
export function strokeAt(size: number): number {
  const pixels = size <= 16 ? 1.5 : size <= 22 ? 1.8 : 2.4
  return (pixels * 16) / size
}

/** What the badge says: a count, empty for a plain disc, `error` for the diamond; null where there is none. */
export function badgeOf(status: StatusName, count: number): string | null {
  if (status === 'error') return 'error'
  if (status === 'attention' && count === 0) return ''
  if ((status !== 'attention' && status !== 'syncing') || count === 0) return null
  return count > 9 ? '9+' : String(count)
}
