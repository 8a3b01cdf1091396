import { z } from 'zod'

/** What a sign-in gave, as it is kept. */
export const grantSchema = z.object({
  accessToken: z.string(),
  /** Good once. */
  refreshToken: z.string(),
  /** How long the access token lives, in milliseconds. */
  lifeMs: z.number().positive(),
  /** When the answer came, by the clock of this computer. Epoch milliseconds. */
  receivedAt: z.number(),
  scopes: z.array(z.string()),
  locationId: z.string(),
  companyId: z.string().nullable(),
  userId: z.string().nullable(),
})
export type Grant = z.output<typeof grantSchema>

const hour = 3_600_000

/** At what age an access token is replaced: with a tenth of its life left, and not sooner than an hour before its end. */
export const renewalAge = ({ lifeMs }: Grant): number => lifeMs - Math.min(lifeMs / 10, hour)

/** When the access token ends, and when Tandem renews it, by the clock of this computer. Epoch milliseconds. */
export const endsAt = (grant: Grant): number => grant.receivedAt + grant.lifeMs
export const renewsAt = (grant: Grant): number => grant.receivedAt + renewalAge(grant)
