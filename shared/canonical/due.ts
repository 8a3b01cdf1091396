import { z } from 'zod'
import { addDays, dateIn, instantAt, startOfDay } from './zone'

/**
 * A due date in canonical form is a day, `2026-05-03`, or an instant in UTC to the second, `2026-05-03T09:30:00Z`.
 * The start of a day in the location's zone means that day: HighLevel has no other way to say it.
 */
export function dueAt(instant: number, zone: string): string {
  const date = dateIn(instant, zone)
  return startOfDay(date, zone) === instant ? date : isoSeconds(instant)
}

/** Epoch milliseconds of a canonical due date, for a day those of its start in the zone; null when it is none. */
export function instantOfDue(due: string, zone: string): number | null {
  const instant = isDay(due) ? startOfDay(due, zone) : Date.parse(due)
  return Number.isNaN(instant) ? null : instant
}

export const isDay = (due: string): boolean => /^\d{4}-\d\d-\d\d$/.test(due)

/** HighLevel refuses milliseconds. */
export const isoSeconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

export const dueRuleSchema = z.strictObject({
  /** Days after the day on which it is made up, by the service's clock. */
  daysAfter: z.int().min(0).max(365),
  /** Full hour in the location's zone. */
  hour: z.int().min(0).max(23),
})

/** When a task is due that has no due date, on a service that demands one. */
export type DueRule = z.output<typeof dueRuleSchema>

export const defaultDueRule: DueRule = { daysAfter: 3, hour: 9 }

export const syntheticDue = (now: number, rule: DueRule, zone: string): string =>
  isoSeconds(instantAt(addDays(dateIn(now, zone), rule.daysAfter), rule.hour, zone))
