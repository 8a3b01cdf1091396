import { type ErrorCode, type ErrorParams, reportOf, TandemError } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'
import type { TriggerEvent } from '../../../shared/triggers'
import type { Core } from '../core'

/** What may be asked of a core in another process. */
export type Method = Exclude<keyof Core, 'state' | 'onChange' | 'onTrigger'>

export interface Ask {
  type: 'ask'
  id: number
  method: Method
  input: unknown
}

/** An error on its way between processes, where only plain data passes. */
export interface SentError {
  code: ErrorCode
  params: ErrorParams
  traceId: string | null
}

export type FromCore =
  | { type: 'state'; state: AppState }
  | { type: 'trigger'; event: TriggerEvent }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'failure'; id: number; error: SentError }

/** One end of a line between two processes. */
export interface Port<Out, In> {
  send(message: Out): void
  onMessage(listener: (message: In) => void): void
}

export function packError(thrown: unknown): SentError {
  const { code, params, traceId } = reportOf(thrown)
  return { code, params, traceId }
}

export const unpackError = ({ code, params, traceId }: SentError): TandemError =>
  new TandemError(code, params, { traceId })
