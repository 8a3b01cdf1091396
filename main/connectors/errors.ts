import type { Kind, Service } from '../../shared/domain'
import { type ErrorCode, type ErrorParams, serviceNames, TandemError } from '../../shared/errors'
import { withoutSecrets } from './scrub'

/** What an error has to say about the call that met it. */
export interface CallFacts {
  service: Service
  host: string
  operation: string
}

/** An answer that is no success. `body` is undefined when it is not JSON; `detail` holds no token. */
export interface Refusal {
  status: number
  body: unknown
  detail: string
  /** By what the service's support finds the call; null where the answer gives nothing. */
  traceId: string | null
}

/** The error for an answer that is no success. */
export function errorOfRefusal(call: CallFacts, { status, body, detail, traceId }: Refusal): TandemError {
  const { operation } = call
  const service = serviceNames[call.service]
  const error = (code: ErrorCode, params: ErrorParams) => new TandemError(code, params, { traceId })
  if (status >= 500) return error('server.failed', { service, status })
  if (status === 429) return error('rate.limited', { service })
  if (status === 401) {
    return lacksScope(detail)
      ? error('permission.refused', { service, operation, detail })
      : error('auth.refused', { service })
  }
  if (body === undefined) return notJson(call, traceId)
  if (status === 403) return error('permission.refused', { service, operation, detail })
  return error('request.refused', { service, status, detail })
}

/** HighLevel answers 401 when the token is good and a scope is missing. */
export const lacksScope = (detail: string): boolean => /scope/i.test(detail)

/** The error for a call that got no whole answer. */
export function errorOfFailure(call: CallFacts, failure: string | undefined, cause: unknown): TandemError {
  const service = serviceNames[call.service]
  switch (failure) {
    case 'ECONNABORTED':
    case 'ETIMEDOUT':
      return new TandemError('network.timeout', { service }, { cause })
    case 'ERR_CANCELED':
      return new TandemError('run.cancelled')
    default:
      if (isCertificateFailure(failure)) {
        return new TandemError('network.certificate', { host: call.host, detail: failure ?? '' }, { cause })
      }
      return new TandemError(
        'network.unreachable',
        { service, host: call.host, detail: failure ?? 'no answer' },
        { cause },
      )
  }
}

/** Node's codes for a certificate that it does not accept, before anything was sent. */
export const isCertificateFailure = (failure: string | undefined): boolean =>
  /CERT|^UNABLE_TO_|^CRL_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/.test(
    failure ?? '',
  )

/** The error for an answer that points elsewhere. Only the host is named: the rest may say who asks. */
export const redirected = ({ service }: CallFacts, detail: string): TandemError =>
  new TandemError('network.redirected', { service: serviceNames[service], detail })

export const offline = (cause: unknown): TandemError => new TandemError('network.offline', {}, { cause })

export const notJson = ({ service, host }: CallFacts, traceId: string | null): TandemError =>
  new TandemError('protocol.notJson', { service: serviceNames[service], host }, { traceId })

export const unexpected = (
  { service, operation }: CallFacts,
  detail: string,
  traceId: string | null = null,
): TandemError =>
  new TandemError('protocol.unexpected', { service: serviceNames[service], operation, detail }, { traceId })

export const goneError = (service: Service, kind: Kind, traceId: string | null = null): TandemError =>
  new TandemError('record.gone', { service: serviceNames[service], kind }, { traceId })

export const duplicateError = (service: Service, kind: Kind, traceId: string | null): TandemError =>
  new TandemError('record.duplicate', { service: serviceNames[service], kind }, { traceId })

/** A page of HTML with a 404 comes from somewhere else, and says nothing about a record. */
export const isMissing = ({ status, body }: Refusal): boolean => status === 404 && body !== undefined

export const hasCode = (error: unknown, ...codes: ErrorCode[]): error is TandemError =>
  error instanceof TandemError && codes.includes(error.code)

/** Null in place of `record.gone`. */
export async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (hasCode(error, 'record.gone')) return null
    throw error
  }
}

const longestDetail = 200

/**
 * What an error body says, whichever way it says it: `message`, `error` or `detail`, a text or a list, else raw. `clean`
 * takes out what may not be quoted, before the text is cut: half a token is still one.
 */
export function detailOf(body: unknown, raw: string, clean = withoutSecrets): string {
  const found = body === undefined ? raw : (textOf(body) ?? raw)
  const detail = clean(found).trim().replace(/\s+/g, ' ')
  return detail.length > longestDetail
    ? `${detail.slice(0, longestDetail - 1)}…`
    : detail || 'no reason given'
}

function textOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body || undefined
  if (Array.isArray(body)) return body.map(textOf).filter(Boolean).join('; ') || undefined
  if (typeof body !== 'object' || body === null) return undefined
  const { message, error, detail } = body as Record<string, unknown>
  return textOf(message) ?? textOf(error) ?? textOf(detail)
}
