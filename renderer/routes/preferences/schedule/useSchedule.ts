import { useEffect, useState } from 'react'
import type { ErrorReport } from '../../../../shared/errors'
import type { ScheduleSettings, ScheduleTimes } from '../../../../shared/schedule'
import { ask } from '../../../bridge'

export interface ChosenSchedule {
  /** What was chosen last, also before it is kept. */
  schedule: ScheduleSettings
  /** Why the last choice could not be kept; what was kept before is shown again. */
  error: ErrorReport | null
  /** Keeps a choice at once. */
  choose(changes: Partial<ScheduleSettings>): Promise<boolean>
}

/** The schedule as the user changes it, one choice after the other, each shown before it is answered. */
export function useSchedule(kept: ScheduleSettings): ChosenSchedule {
  const [schedule, setSchedule] = useState(kept)
  const [error, setError] = useState<ErrorReport | null>(null)
  return {
    schedule,
    error,
    choose: async (changes) => {
      const next = { ...schedule, ...changes }
      setSchedule(next)
      const reply = await ask('schedule:save', { schedule: next })
      setError(reply.ok ? null : reply.error)
      // Unless something else was chosen meanwhile.
      if (!reply.ok) setSchedule((now) => (now === next ? schedule : now))
      return reply.ok
    },
  }
}

/** The next runs of a schedule, asked anew whenever it, or what `since` stands for, is another one. */
export function useTimes(schedule: ScheduleSettings, since: string): ScheduleTimes | null {
  const [times, setTimes] = useState<ScheduleTimes | null>(null)
  const asked = JSON.stringify(schedule)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `since` stands for changes the answer.
  useEffect(() => {
    let isWanted = true
    void ask('schedule:times', JSON.parse(asked)).then((reply) => {
      if (isWanted) setTimes(reply.ok ? reply.value : { times: [], problem: reply.error })
    })
    return () => {
      isWanted = false
    }
  }, [asked, since])
  return times
}
