import { useState } from 'react'
import type { ErrorReport } from '../../shared/errors'
import type { RequestChannel } from '../../shared/ipc/channels'
import type { RequestInput, RequestOutput } from '../../shared/ipc/contract'
import { ask } from '../bridge'

type InputOf<C extends RequestChannel> = RequestInput<C> extends undefined ? [] : [input: RequestInput<C>]

export interface RequestState<C extends RequestChannel> {
  busy: boolean
  /** Why the last one failed; null while it has not. */
  error: ErrorReport | null
  /** Asks once at a time. Null where it failed, or is under way already. */
  run(...input: InputOf<C>): Promise<{ value: RequestOutput<C> } | null>
}

/** One request of a form: what was typed stays in the form, whatever comes of it. */
export function useRequest<C extends RequestChannel>(channel: C): RequestState<C> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ErrorReport | null>(null)
  return {
    busy,
    error,
    run: async (...input) => {
      if (busy) return null
      setBusy(true)
      setError(null)
      const reply = await ask(channel, ...input)
      setBusy(false)
      if (reply.ok) return { value: reply.value }
      setError(reply.error)
      return null
    },
  }
}
