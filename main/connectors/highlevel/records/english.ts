const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string, of: 'day' | 'time'): Intl.DateTimeFormat {
  const key = `${of} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...(of === 'day'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  })
  formats.set(key, made)
  return made
}

/** `3 May 2026`, in the zone; the instant in epoch milliseconds. */
export const dayText = (instant: number, zone: string): string => formatOf(zone, 'day').format(instant)

/** `09:30`, in the zone. */
export const timeText = (instant: number, zone: string): string => formatOf(zone, 'time').format(instant)
