import type { MiddlewareHandler } from 'hono'
import { type Allowance, createRateLimit, type Usage } from '../rateLimit'
import { findToken } from './access'
import type { Service, Variables } from './context'
import { scopeMissing, tooMany, unauthorized } from './errors'
import type { Scope } from './scopes'
import type { AccessToken } from './state'

const versions = ['2021-04-15', '2021-07-28', '2023-02-21', 'v3']

/** 100 requests per 10 seconds, for each application or private integration; the day's are in the settings. */
const interval = { burst: 100, windowMs: 10_000 }

export type Guard = (scope: Scope) => MiddlewareHandler<{ Variables: Variables }>

/**
 * Lets a call through that has a good token with the scope, a known Version header, and allowance left, in that
 * order. Refused calls without a good token are not counted.
 */
export function createGuard(service: Service, limits: boolean): Guard {
  const { state, clock } = service
  const allowance: Allowance = {
    ...interval,
    get daily() {
      return state.settings.callsPerDay
    },
  }
  const limiters = new Map<string, ReturnType<typeof createRateLimit>>()

  const take = (token: AccessToken): Usage => {
    const who = token.clientId ?? token.id
    const limiter = limiters.get(who) ?? createRateLimit(allowance, clock)
    limiters.set(who, limiter)
    return limiter.take()
  }

  return (scope) => async (call, next) => {
    const token = authenticate(service, call.req.header('authorization'))
    if (limits) {
      const usage = take(token)
      for (const [name, value] of limitHeaders(usage, state.settings.callsPerDay)) call.header(name, value)
      if (!usage.allowed) {
        const waitMs = usage.dailyLeft > 0 ? usage.windowEndsInMs : usage.dayEndsInMs
        if (state.settings.sendsRetryAfter) call.header('Retry-After', String(Math.ceil(waitMs / 1000)))
        throw tooMany()
      }
    }
    const version = call.req.header('version')
    if (!version) throw unauthorized('version header was not found.')
    if (!versions.includes(version)) throw unauthorized('version header is invalid')
    const { scopeRefusal, scopeRefusalStatus } = state.settings
    if (!token.scopes.includes(scope)) throw scopeMissing(scopeRefusalStatus, scopeRefusal)
    call.set('token', token)
    await next()
  }
}

/** The token behind an Authorization header; a 401 in the service's words when there is none. */
export function authenticate({ state, clock }: Service, header: string | undefined): AccessToken {
  const id = /^Bearer (\S+)$/i.exec(header ?? '')?.[1]
  if (!id) throw unauthorized('Invalid JWT')
  const token = findToken(state, id, clock.now())
  if (!token) {
    throw unauthorized(
      id.startsWith('pit-') ? 'Invalid Private Integration token' : 'Invalid token: access token is invalid',
    )
  }
  return token
}

/** The daily reset is in milliseconds from now. */
const limitHeaders = (usage: Usage, callsPerDay: number): [string, string][] => [
  ['X-RateLimit-Limit-Daily', String(callsPerDay)],
  ['X-RateLimit-Daily-Remaining', String(usage.dailyLeft)],
  ['X-RateLimit-Daily-Reset', String(usage.dayEndsInMs)],
  ['X-RateLimit-Interval-Milliseconds', String(interval.windowMs)],
  ['X-RateLimit-Max', String(interval.burst)],
  ['X-RateLimit-Remaining', String(usage.burstLeft)],
]
