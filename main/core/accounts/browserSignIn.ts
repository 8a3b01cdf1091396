import type { BrowserSignIn, SignInUnderWay } from '../../../shared/accounts'
import type { Clock } from '../../../shared/clock'
import { TandemError } from '../../../shared/errors'
import type { Grant } from '../../oauth/grant'
import { type SignIn, startSignIn } from '../../oauth/signIn'
import { createTokenEndpoint, type OAuthClient } from '../../oauth/tokenEndpoint'
import type { Host } from '../host'

export interface BrowserSignInsOptions {
  url: string
  clock: Clock
  openExternal: Host['openExternal']
  onChange(): void
}

/** Sign-ins to HighLevel in the browser of the system, one at a time. */
export interface BrowserSignIns {
  underWay(): SignInUnderWay | null
  /**
   * Opens the page, and resolves when `finish` has kept the grant that came of it. `begin` gives the attempt, whose end ends it.
   * Throws `signIn.*` and what `finish` throws; `signIn.underWay` until the one before has ended.
   */
  run(
    given: Omit<BrowserSignIn, 'clientId' | 'clientSecret'>,
    client: OAuthClient,
    begin: () => AbortSignal,
    finish: (grant: Grant, attempt: AbortSignal) => Promise<void>,
  ): Promise<void>
  /** Shows the page once more. Throws `signIn.cancelled` where none is under way. */
  open(): Promise<void>
  /** Throws `signIn.cancelled`, and what `SignIn.paste` throws. */
  paste(text: string): void
}

export function createBrowserSignIns({
  url,
  clock,
  openExternal,
  onChange,
}: BrowserSignInsOptions): BrowserSignIns {
  /** The one that was begun last, until it has ended. Without a page while it starts. */
  let latest: { attempt: AbortSignal; signIn: SignIn | null } | null = null

  const waiting = (): SignIn | null => (latest && !latest.attempt.aborted ? latest.signIn : null)
  function needed(): SignIn {
    const signIn = waiting()
    if (!signIn) throw new TandemError('signIn.cancelled')
    return signIn
  }

  return {
    underWay: () => {
      const signIn = waiting()
      return signIn && { address: signIn.address, redirectUri: signIn.redirectUri, endsAt: signIn.endsAt }
    },
    run: async ({ host, access, redirectHost }, client, begin, finish) => {
      if (latest && !latest.attempt.aborted) throw new TandemError('signIn.underWay')
      const endpoint = createTokenEndpoint({ baseUrl: url, client, clock })
      const own: typeof latest = { attempt: begin(), signIn: null }
      latest = own
      try {
        const signIn = await startSignIn({
          endpoint,
          host,
          access,
          redirectHost,
          clock,
          signal: own.attempt,
        })
        own.signIn = signIn
        onChange()
        // Where the browser cannot be opened, or nobody says whether it was, the page's address is shown all the same.
        if (!own.attempt.aborted) openExternal(signIn.address).catch(() => {})
        await finish(await signIn.done, own.attempt)
      } finally {
        if (latest === own) latest = null
        onChange()
      }
    },
    open: async () => openExternal(needed().address),
    paste: (text) => needed().paste(text),
  }
}
