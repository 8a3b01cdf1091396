import { isoSeconds } from '../../shared/canonical/due'
import { addDays, dateIn, instantAt } from '../../shared/canonical/zone'
import type { DueOffset } from '../../shared/recipeSettings'

/** Monday to Friday. */
const isWorkingDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6
}

/** When a task is due that is made because of something at `at` (epoch milliseconds): an instant in canonical form. Pure. */
export function dueAfter(at: number, { days, working, hour }: DueOffset, zone: string): string {
  let date = dateIn(at, zone)
  let left = days
  while (working && (left > 0 || !isWorkingDay(date))) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left = Math.max(0, left - 1)
  }
  if (!working) date = addDays(date, days)
  return isoSeconds(instantAt(date, hour, zone))
}
