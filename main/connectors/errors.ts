import type { Kind, Service } from '../../shared/domain'
import { type ErrorCode, serviceNames, TandemError } from '../../shared/errors'

/** What an error has to say about the call that met it. */
export interface CallFacts {
  service: Service
  host: string
  operation: string
}

/** An answer that is no success. `body` is undefined when it is not JSON. */
export interface Refusal {
  status: number
  body: unknown
  detail: string
}

/** The error for an answer that is no success. */
export function errorOfRefusal(call: CallFacts, { status, body, detail }: Refusal): TandemError {
  const { operation } = call
  const service = serviceNames[call.service]
  if (status >= 500) return new TandemError('server.failed', { service, status })
  if (status === 429) return new TandemError('rate.limited', { service })
  if (status === 401) {
    // HighLevel answers 401 when the token is good and a scope is missing.
    return /scope/i.test(detail)
      ? new TandemError('permission.refused', { service, operation, detail })
      : new TandemError('auth.refused', { service })
  }
  if (body === undefined) return notJson(call)
  if (status === 403) return new TandemError('permission.refused', { service, operation, detail })
  return new TandemError('request.refused', { service, status, detail })
}

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

export const notJson = ({ service, host }: CallFacts): TandemError =>
  new TandemError('protocol.notJson', { service: serviceNames[service], host })

export const unexpected = ({ service, operation }: CallFacts, detail: string): TandemError =>
  new TandemError('protocol.unexpected', { service: serviceNames[service], operation, detail })

export const goneError = (service: Service, kind: Kind): TandemError =>
  new TandemError('record.gone', { service: serviceNames[service], kind })

export const duplicateError = (service: Service, kind: Kind): TandemError =>
  new TandemError('record.duplicate', { service: serviceNames[service], kind })

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

/** What an error body says, whichever way it says it: `message`, `error` or `detail`, a text or a list, else raw. */
export function detailOf(body: unknown, raw: string): string {
  const found = body === undefined ? raw : (textOf(body) ?? raw)
  const detail = found.trim().replace(/\s+/g, ' ')
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
