const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  formatters.set(zone, made)
  return made
}

export interface ZonedTime {
  /** `2026-05-03`. */
  date: string
  /** `10:30:00`. */
  time: string
  /** `+01:00`. */
  offset: string
}

/** What the clock on the wall of an IANA zone says at an instant (ISO 8601 or epoch milliseconds). */
export function zonedTime(instant: string | number, zone: string): ZonedTime {
  const parts = new Map(
    formatter(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}:${get('second')}`,
    offset: get('timeZoneName').slice('GMT'.length) || '+00:00',
  }
}

/** `2026-05-03T10:30:00+01:00`. */
export function withOffset(instant: string | number, zone: string): string {
  const { date, time, offset } = zonedTime(instant, zone)
  return `${date}T${time}${offset}`
}

/** `2026-05-03 10:30:00`, without a zone. */
export function withoutZone(instant: string | number, zone: string): string {
  const { date, time } = zonedTime(instant, zone)
  return `${date} ${time}`
}

/** The instant, in epoch milliseconds, at which the wall clock of the zone shows `date` and `time`. */
export function instantOf(date: string, time: string, zone: string): number {
  const guess = Date.parse(`${date}T${time}Z`)
  const offsetAt = (instant: number) => {
    const wall = zonedTime(instant, zone)
    return Date.parse(`${wall.date}T${wall.time}Z`) - Math.floor(instant / 1000) * 1000
  }
  return guess - offsetAt(guess - offsetAt(guess))
}
