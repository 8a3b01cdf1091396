import type { DayOfChanges } from '../../../shared/state'
import type { Database } from '../database'
import { statement } from '../rows'

export interface HistoryPerDay {
  /**
   * Records changed per day from `since` (epoch milliseconds) on, in the zone of this computer; days without any are left
   * out. Asked for many times a second while a run writes, so that the days before the last one are counted once.
   */
  perDay(since: number): DayOfChanges[]
  /** An entry of this time was added or removed. */
  touch(at: number): void
}

export function historyPerDay(db: Database): HistoryPerDay {
  const newest = statement<{ at: number | null }>(db, 'SELECT max(at) AS at FROM history')
  const between = statement<DayOfChanges>(
    db,
    `SELECT date(at / 1000, 'unixepoch', 'localtime') AS day,
       count(DISTINCT CASE service WHEN 'nozbe' THEN run_id || record_id END) AS toNozbe,
       count(DISTINCT CASE service WHEN 'highlevel' THEN run_id || record_id END) AS toHighlevel
     FROM history WHERE at >= ? AND at < ? AND op <> 'link' GROUP BY day ORDER BY day`,
  )
  let past: { since: string; until: number; days: DayOfChanges[] } | null = null

  return {
    perDay: (since) => {
      const last = newest.get()?.at
      if (last == null) return []
      const until = midnightBefore(last)
      const firstDay = new Date(since).toDateString()
      if (past?.until !== until || past.since !== firstDay) {
        past = { since: firstDay, until, days: between.all(since, until) }
      }
      return [...past.days, ...between.all(Math.max(since, until), Number.MAX_SAFE_INTEGER)]
    },
    touch: (at) => {
      if (past && at < past.until) past = null
    },
  }
}

const midnightBefore = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
