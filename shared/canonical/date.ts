/**
 * A birthday in canonical form, `1990-05-03`, from an epoch in milliseconds or a text that begins with year, month and
 * day; null when it is no date.
 */
export function dateOf(value: string | number): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? isoDate(value) : null
  const parts = /^(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(value.trim())
  if (!parts) return null
  const [, year = '', , month = '', day = ''] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = Date.parse(`${date}T00:00:00Z`)
  return isoDate(instant) === date ? date : null
}

const isoDate = (instant: number): string | null => {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}
