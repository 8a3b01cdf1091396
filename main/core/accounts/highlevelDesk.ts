import type { BrowserSignIn, HighLevelAccount, PrivateToken, SignInUnderWay } from '../../../shared/accounts'
import { type Kind, kinds } from '../../../shared/domain'
import { serviceNames, TandemError } from '../../../shared/errors'
import { type Credentials, fixedCredentials } from '../../connectors/credentials'
import { type ConnectedLocation, connectHighLevel } from '../../connectors/highlevel/connect'
import { probeScopes } from '../../connectors/highlevel/scopes'
import type { Grant } from '../../oauth/grant'
import { createRenewing, type RenewingCredentials } from '../../oauth/renewing'
import { sortScopes } from '../../oauth/scopes'
import { type SignIn, startSignIn } from '../../oauth/signIn'
import { createTokenEndpoint } from '../../oauth/tokenEndpoint'
import type { Host } from '../host'
import { httpTo } from './asking'
import { type HighLevelSecret, highLevelSecret, shownOf, writableKinds } from './highlevelSecret'
import type { DeskOptions } from './nozbeDesk'
import { tokenIn } from './pasted'
import { secretIn } from './secret'

export interface HighLevelDeskOptions extends DeskOptions {
  openExternal: Host['openExternal']
  /** The location that the workspace belongs to; null before there is one. */
  wantedLocation(): string | null
}

export interface HighLevelDesk {
  credentials: Credentials
  shown(): HighLevelAccount | null
  writable(): readonly Kind[]
  underWay(): SignInUnderWay | null
  open(): Promise<void>
  /** Resolves when the user is signed in; throws `signIn.*`. The sign-in before stays until then. */
  signIn(given: BrowserSignIn): Promise<void>
  openSignIn(): Promise<void>
  paste(pasted: string): Promise<void>
  cancel(): void
  /** Throws `token.malformed`, `auth.refused`, `location.unknown`. */
  usePrivateToken(given: PrivateToken): Promise<void>
  signOut(): Promise<void>
  /** The service took the token. */
  works(): void
}

/** The user's sign-in to HighLevel: one at a time, kept in the vault. */
export function createHighLevelDesk(options: HighLevelDeskOptions): HighLevelDesk {
  const { vault, url, clock, onChange, openExternal, wantedLocation } = options
  const secret = secretIn(vault, 'highlevel', highLevelSecret)
  let current: HighLevelSecret | null = null
  let inner: Credentials | null = null
  let needsSignIn = false
  let flow: SignIn | null = null
  let isStarting = false

  /** A renewed grant is on disk before it is used. */
  function renewing(signedIn: HighLevelSecret & { means: 'browser' }): RenewingCredentials {
    const { clientId, clientSecret, grant } = signedIn
    return createRenewing({
      endpoint: createTokenEndpoint({ baseUrl: url, client: { id: clientId, secret: clientSecret }, clock }),
      grant,
      clock,
      save: async (renewed) => {
        // Who signed out meanwhile stays signed out.
        if (current?.means !== 'browser' || current.clientId !== clientId) return
        const next = { ...current, grant: renewed }
        await secret.save(next)
        current = next
        onChange()
      },
    })
  }

  function take(next: HighLevelSecret | null): void {
    current = next
    needsSignIn = false
    inner = next === null ? null : next.means === 'private' ? fixedCredentials(next.token) : renewing(next)
    onChange()
  }

  async function keep(next: HighLevelSecret): Promise<void> {
    await secret.save(next)
    take(next)
  }

  function needSignIn(): void {
    if (needsSignIn) return
    needsSignIn = true
    onChange()
  }

  /** The location, where the sign-in is of the one that the workspace belongs to. */
  async function locationOf(locationId: string, credentials: Credentials): Promise<ConnectedLocation> {
    const wanted = wantedLocation()
    if (wanted !== null && wanted !== locationId) {
      throw new TandemError('signIn.otherLocation', { found: locationId, wanted })
    }
    return connectHighLevel(httpTo('highlevel', { url, credentials }, clock), locationId)
  }

  const facts = ({ id, name, timezone }: ConnectedLocation) => ({
    locationId: id,
    locationName: name,
    timezone,
    signedInAt: clock.now(),
  })

  async function finish(given: BrowserSignIn, clientSecret: string, grant: Grant): Promise<void> {
    const location = await locationOf(grant.locationId, fixedCredentials(grant.accessToken))
    await keep({
      means: 'browser',
      clientId: given.clientId.trim(),
      clientSecret,
      host: given.host,
      access: given.access,
      grant,
      scopes: sortScopes(given.access, grant.scopes),
      ...facts(location),
    })
  }

  const missing = () => new TandemError('auth.missing', { service: serviceNames.highlevel })
  const running = (): SignIn => {
    if (!flow) throw new TandemError('signIn.cancelled')
    return flow
  }

  return {
    credentials: {
      token: async (signal) => {
        if (!inner) throw missing()
        try {
          return await inner.token(signal)
        } catch (thrown) {
          if (thrown instanceof TandemError && thrown.code === 'auth.expired') needSignIn()
          throw thrown
        }
      },
      refused: async (token) => {
        const isReplaced = await (inner?.refused(token) ?? false)
        if (!isReplaced) needSignIn()
        return isReplaced
      },
    },
    shown: () => current && shownOf(current, needsSignIn),
    writable: () => (current ? writableKinds(current) : kinds),
    underWay: () =>
      flow && { address: flow.address, redirectUri: flow.redirectUri, endsAt: Math.round(flow.endsAt) },
    open: async () => take(await secret.load()),
    signIn: async (given) => {
      if (isStarting) throw new TandemError('signIn.underWay')
      isStarting = true
      try {
        const known = current?.means === 'browser' ? current.clientSecret : null
        const clientSecret = tokenIn('highlevel', given.clientSecret ?? known ?? '')
        const client = { id: tokenIn('highlevel', given.clientId), secret: clientSecret }
        const endpoint = createTokenEndpoint({ baseUrl: url, client, clock })
        const { host, access, redirectHost } = given
        flow = await startSignIn({ endpoint, host, access, redirectHost, clock })
        onChange()
        // Where the browser cannot be opened, the page's address is shown all the same.
        await openExternal(flow.address).catch(() => {})
        await finish(given, clientSecret, await flow.done)
      } finally {
        flow = null
        isStarting = false
        onChange()
      }
    },
    openSignIn: async () => openExternal(running().address),
    paste: async (pasted) => running().paste(pasted),
    cancel: () => flow?.cancel(),
    usePrivateToken: async (given) => {
      const token = tokenIn('highlevel', given.token)
      const credentials = fixedCredentials(token)
      const location = await locationOf(given.locationId.trim(), credentials)
      const http = httpTo('highlevel', { url, credentials }, clock)
      const { granted, missing: lacking } = await probeScopes(http, location.id)
      const access = granted.includes('contacts.write') ? 'read-write' : 'read-only'
      await keep({
        means: 'private',
        token,
        access,
        scopes: { granted, missing: lacking },
        ...facts(location),
      })
    },
    signOut: async () => {
      flow?.cancel()
      await secret.save(null)
      take(null)
    },
    works: () => {
      if (!needsSignIn) return
      needsSignIn = false
      onChange()
    },
  }
}
