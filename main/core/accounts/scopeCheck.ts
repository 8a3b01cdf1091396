import type { ScopeAccess } from '../../../shared/accounts'
import type { Clock } from '../../../shared/clock'
import { type ProbedScopes, probeScopes } from '../../connectors/highlevel/scopes'
import { type Http, inBackground } from '../../connectors/http'
import { sortScopes } from '../../oauth/scopes'
import type { HighLevelSecret } from './highlevelSecret'
import type { Kept } from './kept'

export interface ScopeCheckOptions {
  kept: Kept<HighLevelSecret>
  http: Http
  clock: Pick<Clock, 'now'>
  onChange(): void
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Asks anew what a sign-in may do, which can be changed in HighLevel at any time: daily where only asking tells, which is with
 * a private token, and after a run in which something was refused at most once an hour. Never throws.
 */
export function createScopeCheck({ kept, http, clock, onChange }: ScopeCheckOptions) {
  let askedAt = Number.NEGATIVE_INFINITY
  let isAsking = false

  const isDue = (secret: HighLevelSecret, wasRefused: boolean): boolean => {
    const age = Math.abs(clock.now() - Math.max(askedAt, secret.signedInAt))
    return wasRefused
      ? age >= hourMs || askedAt < secret.signedInAt
      : secret.means === 'private' && age >= dayMs
  }

  async function ask(secret: HighLevelSecret): Promise<void> {
    askedAt = clock.now()
    const probed = await probeScopes(inBackground(http), secret.locationId)
    await kept.change(() => {
      const now = kept.get()
      // Who signed in anew meanwhile was asked then.
      return now?.signedInAt === secret.signedInAt
        ? { ...now, ...allowedBy(now.means, now.access, probed) }
        : now
    }, onChange)
  }

  return async (wasRefused: boolean): Promise<void> => {
    const secret = kept.get()
    if (!secret || isAsking || !isDue(secret, wasRefused)) return
    isAsking = true
    await ask(secret).catch(() => {})
    isAsking = false
  }
}

/** What a sign-in may do, by what its scopes turned out to be. Pure. */
export function allowedBy(
  means: HighLevelSecret['means'],
  access: ScopeAccess,
  { granted, missing }: ProbedScopes,
): Pick<HighLevelSecret, 'access' | 'scopes'> {
  if (means === 'browser') return { access, scopes: sortScopes(access, granted) }
  return {
    access: granted.includes('contacts.write') ? 'read-write' : 'read-only',
    scopes: { granted, missing },
  }
}
