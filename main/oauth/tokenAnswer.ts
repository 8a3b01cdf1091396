import { z } from 'zod'
import type { Grant } from './grant'

/** A day: how long HighLevel's access tokens live. */
const usualSeconds = 86_399

/** A longer life is as good as none that ends, and its end can be shown. */
const longestMs = 366 * 86_400_000

const text = z.string().min(1).nullish().catch(null)

/**
 * An answer uses up the code or the refresh token that was sent. So only the token itself is insisted on; an answer that is
 * odd elsewhere does not cost the sign-in.
 */
export const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: text,
  expires_in: z.coerce.number().positive().catch(usualSeconds),
  scope: text,
  /** Absent where an agency was signed in. */
  locationId: text,
  companyId: text,
  userId: text,
})

type Answered = Omit<Grant, 'refreshToken' | 'locationId'> & {
  refreshToken: string | null
  locationId: string | null
}

/** The grant of an answer that came at `receivedAt`. What it does not say is as it was known before (RFC 6749, 5.1 and 6). */
export const grantOf = (
  answer: z.output<typeof tokenSchema>,
  known: Partial<Grant> & Pick<Grant, 'scopes'>,
  receivedAt: number,
): Answered => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? known.refreshToken ?? null,
  lifeMs: Math.min(longestMs, Math.max(1, Math.round(answer.expires_in * 1000))),
  receivedAt,
  scopes: answer.scope?.split(/\s+/).filter(Boolean) ?? [...known.scopes],
  locationId: answer.locationId ?? known.locationId ?? null,
  companyId: answer.companyId ?? known.companyId ?? null,
  userId: answer.userId ?? known.userId ?? null,
})
