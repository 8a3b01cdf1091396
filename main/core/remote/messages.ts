import { type ErrorCode, type ErrorParams, reportOf, TandemError } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'
import type { TriggerEvent } from '../../../shared/triggers'
import type { Core } from '../core'
import type { Host, Vault } from '../host'

/** What may be asked of a core in another process. */
export type CoreCalls = Omit<Core, 'state' | 'onChange' | 'onTrigger'>

/** What a core may ask of the application around it, in another process. */
export interface HostCalls {
  keeping: Vault['keeping']
  read: Vault['read']
  write(given: { name: string; secret: string | null }): Promise<void>
  allowUnprotected: Vault['allowUnprotected']
  hasTray: Host['hasTray']
  openExternal: Host['openExternal']
}

/** A question to the other side: `method` of its `Calls`, by an id of the asker's own. */
export interface Ask<Calls> {
  type: 'ask'
  id: number
  method: keyof Calls
  input: unknown
}

/** What the other side answers to the question of that id. */
export type Reply =
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'failure'; id: number; error: SentError }

/** An error on its way between processes, where only plain data passes. */
export interface SentError {
  code: ErrorCode
  params: ErrorParams
  traceId: string | null
}

export type FromCore =
  | { type: 'state'; state: AppState }
  | { type: 'trigger'; event: TriggerEvent }
  | Ask<HostCalls>
  | Reply

export type ToCore = Ask<CoreCalls> | Reply

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
