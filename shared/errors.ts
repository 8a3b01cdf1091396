import { en } from './sentences/en'
import { fill, type Params } from './sentences/fill'

/** Everything that can go wrong has a code; a new one gets its sentences in `sentences/en.ts` and `sentences/pl.ts`. */
export type ErrorCode = keyof typeof en
export type ErrorParams = Params

/** An error as it is shown, reported and stored. */
export interface ErrorReport {
  code: ErrorCode
  /** In English; `say` says it in another language. */
  message: string
  remedy: string
  params: ErrorParams
  /** By what the service's support finds the call that failed; null where it gave nothing. */
  traceId: string | null
}

export interface TandemErrorOptions extends ErrorOptions {
  traceId?: string | null
}

/** The only kind of error that Tandem throws on purpose: a code, and what to say about it. */
export class TandemError extends Error {
  override readonly name = 'TandemError'
  readonly remedy: string
  readonly traceId: string | null

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    { traceId = null, ...options }: TandemErrorOptions = {},
  ) {
    const [message, remedy] = en[code]
    super(fill(message, params), options)
    this.remedy = fill(remedy, params)
    this.traceId = traceId
  }

  report(): ErrorReport {
    const { code, message, remedy, params, traceId } = this
    return { code, message, remedy, params, traceId }
  }
}

/** Errors that concern one record, while everything else goes on. */
const ofOneRecord: readonly ErrorCode[] = [
  'request.refused',
  'record.gone',
  'record.duplicate',
  'protocol.unexpected',
]

export const concernsOneRecord = (code: ErrorCode): boolean => ofOneRecord.includes(code)

/** Any thrown value as a report; what Tandem did not throw on purpose becomes `unexpected`. */
export function reportOf(thrown: unknown): ErrorReport {
  if (thrown instanceof TandemError) return thrown.report()
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return new TandemError('unexpected', { detail }).report()
}

export const serviceNames = { highlevel: 'HighLevel', nozbe: 'Nozbe' } as const
export const errorCodes = Object.keys(en) as ErrorCode[]
