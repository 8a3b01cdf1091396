import type { ErrorReport } from './errors'
import type { RedirectHost } from './redirects'

/**
 * How sign-ins are kept: encrypted by the key store of this computer; on disk without protection, to which the user agreed;
 * or only until Tandem ends.
 */
export const keepings = ['protected', 'unprotected', 'memory'] as const
export type Keeping = (typeof keepings)[number]

/** What a sign-in asks HighLevel for. A read-only one still gives a sync, from HighLevel to Nozbe. */
export const accesses = ['read-only', 'read-write'] as const
export type ScopeAccess = (typeof accesses)[number]

/** Where HighLevel asks the user to sign in: its own host, or that of agencies with a name of their own. */
export const signInHosts = ['standard', 'whiteLabel'] as const
export type SignInHost = (typeof signInHosts)[number]

/** A sign-in to HighLevel as it is shown. Nothing of it is secret. All times: epoch milliseconds. */
export interface HighLevelAccount {
  /** In the browser with the user's own client id, or by a private integration token. */
  means: 'browser' | 'private'
  locationId: string
  locationName: string
  timezone: string
  access: ScopeAccess
  /** What was granted, of the scopes that Tandem uses, and what was not. */
  scopes: { granted: readonly string[]; missing: readonly string[] }
  signedInAt: number
  /** When the sign-in ends unless Tandem renews it; null: never. */
  endsAt: number | null
  /** When Tandem renews the token; null: never. */
  renewsAt: number | null
  /** The service no longer takes it: the user has to sign in again. */
  needsSignIn: boolean
}

/** A connection to Nozbe as it is shown. */
export interface NozbeAccount {
  /** The spaces that the token sees. */
  spaces: readonly { id: string; name: string; members: number }[]
  /** The last four characters of the token. */
  tokenEnd: string
  addedAt: number
  /** When Nozbe last took it. */
  checkedAt: number
  needsSignIn: boolean
}

/** A sign-in that waits for the browser. */
export interface SignInUnderWay {
  /** The page that was opened, to be opened again by hand; its secrets are of no use to anyone else. */
  address: string
  /** The redirect address that HighLevel has to know. */
  redirectUri: string
  /** Epoch milliseconds. */
  endsAt: number
}

export interface Accounts {
  highlevel: HighLevelAccount | null
  nozbe: NozbeAccount | null
  keeping: Keeping
  /** Why a sign-in that is kept could not be read, and so does not show; null where none is hidden. */
  unread: ErrorReport | null
  /** Null while none is under way. */
  signIn: SignInUnderWay | null
}

/** What the user gives to sign in to HighLevel in the browser. */
export interface BrowserSignIn {
  clientId: string
  /** Null to take the one that was given before for the same client id. */
  clientSecret: string | null
  host: SignInHost
  access: ScopeAccess
  /** As the redirect addresses are registered with the app. */
  redirectHost: RedirectHost
}

export interface PrivateToken {
  token: string
  locationId: string
}
