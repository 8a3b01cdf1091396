import { useRef, useState } from 'react'
import type { ErrorReport } from '../../../../shared/errors'
import type { MatchPreview } from '../../../../shared/match'
import type { FirstRunRules } from '../../../../shared/setUp'
import { useRequest } from '../../../stores/useRequest'

export interface Match {
  /** Null before both sides were read. */
  preview: MatchPreview | null
  /** As they are chosen; the figures of the preview follow at once. */
  rules: FirstRunRules | null
  isReading: boolean
  wasCancelled: boolean
  isStarting: boolean
  /** Why it could not be read, chosen so, or started. */
  error: ErrorReport | null
  look(): Promise<void>
  cancel(): void
  choose(rules: FirstRunRules): Promise<void>
  start(): void
}

/** The match preview: read once, and counted anew with every rule that is chosen. */
export function useMatch(): Match {
  const reading = useRequest('setUp:preview')
  const stopping = useRequest('setUp:cancelPreview')
  const choosing = useRequest('setUp:rules')
  const starting = useRequest('setUp:start')
  const [preview, setPreview] = useState<MatchPreview | null>(null)
  const [chosen, setChosen] = useState<FirstRunRules | null>(null)
  const next = useRef<FirstRunRules | null>(null)
  const isChoosing = useRef(false)
  const wasCancelled = reading.error?.code === 'run.cancelled'

  /** Of choices made faster than they are counted, the last one counts. */
  const choose = async (rules: FirstRunRules) => {
    setChosen(rules)
    next.current = rules
    if (isChoosing.current) return
    isChoosing.current = true
    while (next.current) {
      const wanted = next.current
      next.current = null
      const answer = await choosing.run(wanted)
      if (answer) setPreview(answer.value)
      else next.current = null
    }
    isChoosing.current = false
    setChosen(null)
  }
  return {
    preview,
    rules: chosen ?? preview?.rules ?? null,
    isReading: reading.busy,
    wasCancelled,
    isStarting: starting.busy,
    error: (wasCancelled ? null : reading.error) ?? choosing.error ?? starting.error,
    look: async () => setPreview((await reading.run())?.value ?? null),
    cancel: () => void stopping.run(),
    choose,
    start: () => void starting.run(),
  }
}
