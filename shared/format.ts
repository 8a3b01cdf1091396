/** Numbers, lists, dates and times as the user's locale writes them. Times are epoch milliseconds. */
export interface Format {
  /** The tag that it was made for. */
  locale: string
  number(value: number): string
  /** `20%`, from 0.2. */
  percent(share: number): string
  /** `red, green, blue`, `czerwony, zielony i niebieski` */
  list(items: readonly string[]): string
  /** Which of two names comes first. */
  compare(a: string, b: string): number
  /** `14:32` */
  time(at: number): string
  /** `14:32:09` */
  timeWithSeconds(at: number): string
  /** `12 May` */
  day(at: number): string
  /** `Thu 14 May`, `Mon, 4 Jan 2027`: with the year where it is not that of `now`. */
  weekday(at: number, now: number): string
  /** `Thu 14 May, 16:30`, with the year where it is not that of `now`. */
  weekdayTime(at: number, now: number): string
  /** `2 September 2025` */
  date(at: number): string
  /** `Tuesday 12 May 2026 at 14:32:09` */
  exact(at: number): string
  /** `3 min ago`, `yesterday`; `at` is in the past and at least a minute away. */
  ago(at: number, now: number): string
  /** Whether the clock has twelve hours, so that times are longer. */
  twelveHours: boolean
}

const minute = 60_000
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const

/** In the time zone of this computer. */
export function createFormat(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  const weekday = { weekday: 'short', day: 'numeric', month: 'short' } as const

  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const lists = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const collator = new Intl.Collator(locale, { numeric: true })
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' })
  const time = dates(clock)
  const timeWithSeconds = dates({ ...clock, second: '2-digit' })
  const day = dates({ day: 'numeric', month: 'short' })
  const year = dates({ year: 'numeric' })
  const weekdays = [dates(weekday), dates({ ...weekday, year: 'numeric' })] as const
  const weekdayTimes = [
    dates({ ...weekday, ...clock }),
    dates({ ...weekday, ...clock, year: 'numeric' }),
  ] as const
  const date = dates({ dateStyle: 'long' })
  const exact = dates({ dateStyle: 'full', timeStyle: 'medium' })

  const sameYear = (at: number, now: number) => year.format(at) === year.format(now)

  return {
    locale,
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
    time: (at) => time.format(at),
    timeWithSeconds: (at) => timeWithSeconds.format(at),
    day: (at) => day.format(at),
    weekday: (at, now) => weekdays[sameYear(at, now) ? 0 : 1].format(at),
    weekdayTime: (at, now) => weekdayTimes[sameYear(at, now) ? 0 : 1].format(at),
    date: (at) => date.format(at),
    exact: (at) => exact.format(at),
    ago: (at, now) => {
      const [unit, length] = units.find(([, length]) => now - at >= length) ?? (['minute', minute] as const)
      return relative.format(-Math.floor((now - at) / length), unit)
    },
    twelveHours: time.resolvedOptions().hour12 === true,
  }
}
