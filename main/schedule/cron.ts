import { createTask, validateDetailed } from 'node-cron'
import { TandemError } from '../../shared/errors'

/** The times that a cron expression names, in the zone of this computer. */
export interface Cron {
  /** Hours and minutes of the days that it names. */
  hours: readonly number[]
  minutes: readonly number[]
  /** The first of its times at or after `from`, both epoch milliseconds; null where there is none in 40 years. */
  next(from: number): number | null
}

const minute = 60_000
/** A 29 February on a given day of the week comes back after 40 years at the latest. */
const longestWait = 40
const fieldNames = ['minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek']

/**
 * Reads an expression of five fields by the rules of node-cron: names, steps, lists, `L`, `W` and `#` included, and a day has
 * to fit both as day of the month and of the week. Throws `schedule.fields`, `schedule.field`, `schedule.never`.
 *
 * As cron does it: where every hour is named, runs go on evenly while the clocks change; else each time is there once that
 * day, and one that is skipped comes as much later as the clocks were put forward.
 */
export function readCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== fieldNames.length) throw new TandemError('schedule.fields')
  const fields = fieldsOf(parts)
  const hours = ascending(fields.hour)
  const minutes = ascending(fields.minute)
  const isHourly = hours.length === 24
  const isDay = dayTest(parts.slice(2))
  return {
    hours,
    minutes,
    next: (from) => {
      const start = Math.ceil(from / minute) * minute
      const lastYear = new Date(start).getFullYear() + longestWait
      for (let day = new Date(start); day.getFullYear() <= lastYear; day = nextDay(day)) {
        if (!fields.month.includes(day.getMonth() + 1)) {
          // To the last day of the month.
          day.setMonth(day.getMonth() + 1, 0)
          continue
        }
        if (!isDay(day)) continue
        const time = isHourly ? evenTime(day, minutes, start) : wallTime(day, hours, minutes, start)
        if (time !== null) return time
      }
      return null
    },
  }
}

function fieldsOf(parts: readonly string[]) {
  const { fields, errors } = validateDetailed(parts.join(' '))
  if (fields) return fields
  // In any month it would be right: it is a 31 February.
  const [minuteOfHour, hour, day, , weekday] = parts
  const isOfMonth = validateDetailed([minuteOfHour, hour, day, '*', weekday].join(' ')).valid
  const place = fieldNames.indexOf(errors[0]?.field ?? '')
  if (place < 0 || (fieldNames[place] === 'dayOfMonth' && isOfMonth)) throw new TandemError('schedule.never')
  throw new TandemError('schedule.field', { place: place + 1, value: parts[place] ?? '' })
}

/** Whether a day, whatever the hour, is named by the last three fields. */
function dayTest(dayFields: readonly string[]): (day: Date) => boolean {
  const task = createTask(`* * * ${dayFields.join(' ')}`, () => {}, { timezone: 'UTC' })
  // It is asked, and never runs; else the list of all tasks would keep it.
  void task.destroy()
  return (day) => task.match(new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate(), 12)))
}

const midnight = (day: Date, later = 0): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + later)

const nextDay = (day: Date): Date => midnight(day, 1)

/** The first minute of the day that shows one of these on the clock, from `start` on. */
function evenTime(day: Date, minutes: readonly number[], start: number): number | null {
  const end = nextDay(day).getTime()
  for (let time = Math.max(start, midnight(day).getTime()); time < end; time += minute)
    if (minutes.includes(new Date(time).getMinutes())) return time
  return null
}

function wallTime(
  day: Date,
  hours: readonly number[],
  minutes: readonly number[],
  start: number,
): number | null {
  let first: number | null = null
  for (const hour of hours) {
    for (const minuteOfHour of minutes) {
      const time = new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minuteOfHour).getTime()
      if (time >= start && (first === null || time < first)) first = time
    }
  }
  return first
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
