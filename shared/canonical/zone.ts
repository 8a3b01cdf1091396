const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

/** What the wall clock of an IANA zone shows at an instant, as if that were UTC. Milliseconds are dropped. */
function wallClock(instant: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const offsetAt = (instant: number, zone: string): number =>
  wallClock(instant, zone) - Math.floor(instant / 1000) * 1000

/** The date in the zone at an instant (epoch milliseconds): `2026-05-03`. */
export const dateIn = (instant: number, zone: string): string =>
  new Date(wallClock(instant, zone)).toISOString().slice(0, 10)

const dayMs = 86_400_000
const hourMs = 3_600_000

/**
 * The instant at which the wall clock of the zone shows the date and the full hour; the first one where the clock shows
 * it twice. Where it is never shown, because the clock leaps over it, the instant just as long after the leap.
 */
export function instantAt(date: string, hour: number, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + hour * hourMs
  const before = offsetAt(wanted - dayMs, zone)
  const after = offsetAt(wanted + dayMs, zone)
  const shown = [wanted - before, wanted - after].filter((instant) => wallClock(instant, zone) === wanted)
  return shown.length > 0 ? Math.min(...shown) : wanted - before
}

export const startOfDay = (date: string, zone: string): number => instantAt(date, 0, zone)

/** `days` may be negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
