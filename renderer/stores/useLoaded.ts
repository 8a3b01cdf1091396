import { useEffect, useState } from 'react'
import type { ErrorReport } from '../../shared/errors'
import type { RequestChannel } from '../../shared/ipc/channels'
import type { RequestInput, RequestOutput } from '../../shared/ipc/contract'
import { ask } from '../bridge'

/** Requests that ask for nothing but an answer. */
type Getter = { [C in RequestChannel]: RequestInput<C> extends undefined ? C : never }[RequestChannel]

interface Loaded<C extends Getter> {
  /** Null until the first answer has come. */
  value: RequestOutput<C> | null
  error: ErrorReport | null
  /** Takes what is newer than the answer. */
  setValue(value: RequestOutput<C>): void
}

/** What the main process has of something, asked for once when the component appears. */
export function useLoaded<C extends Getter>(channel: C): Loaded<C> {
  const [value, setValue] = useState<RequestOutput<C> | null>(null)
  const [error, setError] = useState<ErrorReport | null>(null)
  useEffect(() => {
    let isWanted = true
    void (ask as (channel: C) => ReturnType<typeof ask<C>>)(channel).then((reply) => {
      if (!isWanted) return
      if (reply.ok) setValue((known) => known ?? reply.value)
      else setError(reply.error)
    })
    return () => {
      isWanted = false
    }
  }, [channel])
  return { value, error, setValue }
}
