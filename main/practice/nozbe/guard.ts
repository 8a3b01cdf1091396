import type { Context, MiddlewareHandler } from 'hono'
import { type Allowance, createRateLimit } from '../rateLimit'
import { authenticate, type Viewer } from './access'
import { Refusal } from './errors'
import type { Service } from './resource'

type Env = { Variables: { viewer: Viewer } }

/** Lets a request through that has a good token and, where the settings have a rate limit, allowance left. */
export function createGuard({ state, clock }: Service): MiddlewareHandler<Env> {
  let allowance: Allowance | null = null
  let limiters = new Map<string, ReturnType<typeof createRateLimit>>()

  const take = (request: Context<Env>, viewer: Viewer) => {
    const { rateLimit, sendsRetryAfter } = state.settings
    if (rateLimit !== allowance) {
      allowance = rateLimit
      limiters = new Map()
    }
    if (!allowance) return
    const limiter = limiters.get(viewer.userId) ?? createRateLimit(allowance, clock)
    limiters.set(viewer.userId, limiter)
    const usage = limiter.take()
    if (usage.allowed) return
    const waitMs = usage.dailyLeft > 0 ? usage.windowEndsInMs : usage.dayEndsInMs
    if (sendsRetryAfter) request.header('Retry-After', String(Math.ceil(waitMs / 1000)))
    throw new Refusal(429, 'Too many requests')
  }

  return async (request, next) => {
    const viewer = authenticate(state, request.req.header('authorization'))
    take(request, viewer)
    request.set('viewer', viewer)
    await next()
  }
}
