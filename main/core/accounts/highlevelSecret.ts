import { z } from 'zod'
import { accesses, type HighLevelAccount, signInHosts } from '../../../shared/accounts'
import type { Kind } from '../../../shared/domain'
import { kinds } from '../../../shared/domain'
import { type HighLevelScope, missingEffects, writeScopes } from '../../../shared/scopes'
import { endsAt, grantSchema, renewsAt } from '../../oauth/grant'

const common = {
  locationId: z.string(),
  locationName: z.string(),
  timezone: z.string(),
  access: z.enum(accesses),
  scopes: z.object({ granted: z.array(z.string()), missing: z.array(z.string()) }),
  signedInAt: z.number(),
}

/** A sign-in to HighLevel as the vault keeps it. */
export const highLevelSecret = z.discriminatedUnion('means', [
  z.object({ means: z.literal('private'), token: z.string(), ...common }),
  z.object({
    means: z.literal('browser'),
    clientId: z.string(),
    clientSecret: z.string(),
    host: z.enum(signInHosts),
    grant: grantSchema,
    ...common,
  }),
])
export type HighLevelSecret = z.output<typeof highLevelSecret>

/** HighLevel's refresh tokens live for a year, in milliseconds. */
const refreshLifeMs = 365 * 24 * 3_600_000

/** What of a sign-in may be shown. Pure. */
export function shownOf(secret: HighLevelSecret, needsSignIn: boolean): HighLevelAccount {
  const { means, locationId, locationName, timezone, access, scopes, signedInAt } = secret
  const times =
    secret.means === 'browser'
      ? {
          // Each renewal brings a refresh token that is good for another year.
          endsAt: Math.max(endsAt(secret.grant), secret.grant.receivedAt + refreshLifeMs),
          renewsAt: renewsAt(secret.grant),
        }
      : { endsAt: null, renewsAt: null }
  return { means, locationId, locationName, timezone, access, scopes, signedInAt, ...times, needsSignIn }
}

const isWriteScope = (scope: string): boolean => writeScopes.some((known) => known === scope)

/** Which kinds a sign-in may write. Pure. */
export function writableKinds({ access, scopes }: Pick<HighLevelSecret, 'access' | 'scopes'>): Kind[] {
  const missing = access === 'read-only' ? [...writeScopes] : scopes.missing.filter(isWriteScope)
  const { readOnly } = missingEffects(missing as HighLevelScope[])
  return kinds.filter((kind) => !readOnly.includes(kind))
}
