import { type Kind, kinds } from '../../shared/domain'
import type { ScheduleSettings } from '../../shared/schedule'
import { slowKinds } from '../../shared/schedule'

const minute = 60_000
/** A run begins some moments after its time, now more and now less: a kind is not left out for that. */
const slack = minute / 2

/** When a run last had a kind, in epoch milliseconds; absent where none had it yet. */
export type KindTimes = Partial<Record<Kind, number>>

/**
 * The kinds of a run that begins now: those whose interval is over. A time in the future is of a clock that was wrong, and
 * counts as none.
 */
export function kindsDue(
  intervals: ScheduleSettings['kinds'],
  last: KindTimes,
  now: number,
): readonly Kind[] {
  const waits = slowKinds.filter((kind) => {
    const [interval, before] = [intervals[kind], last[kind]]
    return (
      interval !== null && before !== undefined && before <= now && now - before < interval * minute - slack
    )
  })
  return kinds.filter((kind) => !waits.some((waiting) => waiting === kind))
}
