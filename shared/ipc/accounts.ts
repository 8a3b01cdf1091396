import { z } from 'zod'
import { type Accounts, accesses, type BrowserSignIn, keepings, signInHosts } from '../accounts'
import { redirectHosts } from '../redirects'
import { errorReportSchema } from '../schemas'

const time = z.int()

export const accountsSchema: z.ZodType<Accounts> = z.object({
  highlevel: z
    .object({
      means: z.enum(['browser', 'private']),
      locationId: z.string(),
      locationName: z.string(),
      timezone: z.string(),
      access: z.enum(accesses),
      scopes: z.object({ granted: z.array(z.string()), missing: z.array(z.string()) }),
      signedInAt: time,
      endsAt: time.nullable(),
      renewsAt: time.nullable(),
      needsSignIn: z.boolean(),
    })
    .nullable(),
  nozbe: z
    .object({
      spaces: z.array(z.object({ id: z.string(), name: z.string(), members: z.int() })),
      tokenEnd: z.string().max(4),
      addedAt: time,
      checkedAt: time,
      needsSignIn: z.boolean(),
    })
    .nullable(),
  keeping: z.enum(keepings),
  unread: errorReportSchema.nullable(),
  signIn: z.object({ address: z.string(), redirectUri: z.string(), endsAt: time }).nullable(),
})

export const browserSignIn: z.ZodType<BrowserSignIn> = z.object({
  clientId: z.string(),
  clientSecret: z.string().nullable(),
  host: z.enum(signInHosts),
  access: z.enum(accesses),
  redirectHost: z.enum(redirectHosts),
})
