import type { BrowserSignIn, HighLevelAccount, PrivateToken, SignInUnderWay } from '../../../shared/accounts'
import { type Kind, kinds } from '../../../shared/domain'
import { serviceNames, TandemError } from '../../../shared/errors'
import { type Credentials, fixedCredentials } from '../../connectors/credentials'
import { hasCode } from '../../connectors/errors'
import { type ConnectedLocation, connectHighLevel } from '../../connectors/highlevel/connect'
import { probeScopes } from '../../connectors/highlevel/scopes'
import { createRenewing } from '../../oauth/renewing'
import { sortScopes } from '../../oauth/scopes'
import { createTokenEndpoint, type OAuthClient } from '../../oauth/tokenEndpoint'
import type { Host } from '../host'
import { httpTo } from './asking'
import { createAttempts, unlessStopped } from './attempts'
import { createBrowserSignIns } from './browserSignIn'
import { type HighLevelSecret, highLevelSecret, shownOf, writableKinds } from './highlevelSecret'
import { keptIn } from './kept'
import type { DeskOptions } from './nozbeDesk'
import { clientIn, locationIn, tokenIn } from './pasted'
import { allowedBy, createScopeCheck } from './scopeCheck'

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
  /** Takes in what the vault holds. Throws `vault.*` and `disk.*`; whoever needs the token then tries again. */
  open(): Promise<void>
  /** Resolves when the user is signed in; throws `signIn.*`. The sign-in before stays until then. */
  signIn(given: BrowserSignIn): Promise<void>
  openSignIn(): Promise<void>
  paste(pasted: string): Promise<void>
  /** Stops whatever sign-in is under way; nothing of it is kept. */
  cancel(): void
  /** Throws `token.malformed`, `auth.refused`, `location.unknown`, `signIn.*`. The sign-in before stays then. */
  usePrivateToken(given: PrivateToken): Promise<void>
  signOut(): Promise<void>
  /** Asks anew what the sign-in may do, where that is due; `wasRefused`: a run met something that it may not. Never throws. */
  checkScopes(wasRefused: boolean): Promise<void>
  /** The service took the token. */
  works(): void
}

/** The user's sign-in to HighLevel: one at a time, kept in the vault. */
export function createHighLevelDesk(options: HighLevelDeskOptions): HighLevelDesk {
  const { vault, url, clock, onChange, openExternal, wantedLocation } = options
  const kept = keptIn(vault, 'highlevel', highLevelSecret, taken)
  const attempts = createAttempts()
  const browser = createBrowserSignIns({ url, clock, openExternal, onChange })
  /** Of what is kept; another one for each sign-in, and the same after a renewal. */
  let credentials: Credentials | null = null
  let needsSignIn = false

  function taken(): void {
    const secret = kept.get()
    credentials = secret && (secret.means === 'private' ? fixedCredentials(secret.token) : renewing(secret))
    needsSignIn = false
    onChange()
  }

  function renewing({ clientId, clientSecret, grant }: HighLevelSecret & { means: 'browser' }): Credentials {
    const own = createRenewing({
      endpoint: createTokenEndpoint({ baseUrl: url, client: { id: clientId, secret: clientSecret }, clock }),
      grant,
      clock,
      save: (renewed) =>
        kept.change(() => {
          const secret = kept.get()
          // Who signed out meanwhile stays signed out, and who signed in anew keeps that sign-in.
          if (credentials !== own || secret?.means !== 'browser') throw missing()
          return { ...secret, grant: renewed, scopes: sortScopes(secret.access, renewed.scopes) }
        }, onChange),
    })
    return own
  }

  function needSignIn(): void {
    if (needsSignIn) return
    needsSignIn = true
    onChange()
  }

  /** What credentials say, which also tells whether the user has to sign in again. */
  async function told<T>(work: Promise<T>, asked: Credentials): Promise<T> {
    try {
      return await work
    } catch (thrown) {
      if (credentials === asked && hasCode(thrown, 'auth.expired')) needSignIn()
      throw thrown
    }
  }

  async function token(signal?: AbortSignal): Promise<string> {
    await kept.open()
    const asked = credentials
    if (!asked) throw missing()
    const [answer] = await Promise.allSettled([told(asked.token(signal), asked)])
    // Where another sign-in, or none, took the place of that one, its answer is of no use.
    if (credentials !== asked) return token(signal)
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  }

  async function refused(token: string): Promise<boolean> {
    const secret = kept.get()
    const asked = credentials
    if (!secret || !asked) return false
    if (secret.means === 'private' && secret.token !== token) return true
    const [isReplaced] = await Promise.allSettled([told(asked.refused(token), asked)])
    if (credentials !== asked) return credentials !== null
    if (isReplaced.status === 'rejected') throw isReplaced.reason
    if (!isReplaced.value) needSignIn()
    return isReplaced.value
  }

  /** The location, where the sign-in is of the one that the workspace belongs to. */
  async function locationOf(locationId: string, own: Credentials): Promise<ConnectedLocation> {
    const wanted = wantedLocation()
    if (wanted !== null && wanted !== locationId) {
      throw new TandemError('signIn.otherLocation', { found: locationId, wanted })
    }
    return connectHighLevel(httpTo('highlevel', { url, credentials: own }, clock), locationId)
  }

  const facts = ({ id, name, timezone }: ConnectedLocation) => ({
    locationId: id,
    locationName: name,
    timezone,
    signedInAt: clock.now(),
  })

  const keep = (secret: HighLevelSecret, attempt: AbortSignal): Promise<void> =>
    kept.change(() => {
      unlessStopped(attempt)
      return secret
    }, taken)

  /** The app's secret need not be given again. */
  function clientOf({ clientId, clientSecret }: BrowserSignIn): OAuthClient {
    const known = kept.get()
    const isKnown = known?.means === 'browser' && known.clientId === clientId.trim()
    return clientIn(clientId, clientSecret ?? (isKnown ? known.clientSecret : ''))
  }

  return {
    credentials: { token, refused },
    shown: () => {
      const secret = kept.get()
      return secret && shownOf(secret, needsSignIn)
    },
    writable: () => {
      const secret = kept.get()
      return secret ? writableKinds(secret) : kinds
    },
    underWay: browser.underWay,
    open: kept.open,
    signIn: async (given) => {
      const { host, access } = given
      const client = clientOf(given)
      await browser.run(given, client, attempts.begin, async (grant, attempt) => {
        const location = await locationOf(grant.locationId, fixedCredentials(grant.accessToken))
        const scopes = sortScopes(access, grant.scopes)
        const { id: clientId, secret: clientSecret } = client
        await keep(
          { means: 'browser', clientId, clientSecret, host, access, grant, scopes, ...facts(location) },
          attempt,
        )
      })
    },
    openSignIn: browser.open,
    paste: async (pasted) => browser.paste(pasted),
    cancel: () => {
      attempts.stop()
      onChange()
    },
    usePrivateToken: async (given) => {
      const token = tokenIn('highlevel', given.token)
      const locationId = locationIn(given.locationId)
      const attempt = attempts.begin()
      const own = fixedCredentials(token)
      const location = await locationOf(locationId, own)
      const probed = await probeScopes(httpTo('highlevel', { url, credentials: own }, clock), location.id)
      const allowed = allowedBy('private', 'read-write', probed)
      await keep({ means: 'private', token, ...allowed, ...facts(location) }, attempt)
    },
    signOut: async () => {
      attempts.stop()
      await kept.change(() => null, taken)
    },
    checkScopes: createScopeCheck({
      kept,
      http: httpTo('highlevel', { url, credentials: { token, refused } }, clock),
      clock,
      onChange,
    }),
    works: () => {
      if (!needsSignIn) return
      needsSignIn = false
      onChange()
    },
  }
}

const missing = () => new TandemError('auth.missing', { service: serviceNames.highlevel })
