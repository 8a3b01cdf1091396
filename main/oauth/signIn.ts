import type { ScopeAccess, SignInHost } from '../../shared/accounts'
import type { Clock } from '../../shared/clock'
import { TandemError } from '../../shared/errors'
import { type RedirectHost, redirectPorts, redirectUri, usualRedirectHost } from '../../shared/redirects'
import { type Answer, answerIn, readPasted, stateOf } from './answer'
import { authorizeAddress } from './authorizeAddress'
import type { Grant } from './grant'
import { listen } from './loopback'
import { scopesFor } from './scopes'
import { challengeOf, isSame, newSecret } from './secrets'
import type { TokenEndpoint } from './tokenEndpoint'

export interface SignInOptions {
  endpoint: TokenEndpoint
  host: SignInHost
  access: ScopeAccess
  clock: Clock
  /** Stops it. */
  signal: AbortSignal
  /** Those that are registered. */
  ports?: readonly number[]
  redirectHost?: RedirectHost | undefined
}

/** A sign-in that waits for the browser. */
export interface SignIn {
  /** The page to open. */
  address: string
  redirectUri: string
  /** Epoch milliseconds. */
  endsAt: number
  /**
   * Throws `signIn.denied`, `signIn.cancelled`, `signIn.timedOut`, in place of that `signIn.portsTaken` where the browser had
   * nowhere to return to and nothing was pasted, and what `TokenEndpoint.redeem` throws.
   */
  done: Promise<Grant>
  /**
   * Takes the address at which the browser ended, or its code, which carries no state. Throws `signIn.foreign` and
   * `signIn.unreadable`; the sign-in then goes on waiting.
   */
  paste(text: string): void
}

const minutes = 5

/**
 * Signs in through the browser of the system (RFC 8252), with state and PKCE. What does not carry the state is not used, and
 * ends nothing: any page that is open could send it. Where all ports are taken the user can still paste.
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const { endpoint, host, access, clock, signal } = options
  const { ports = redirectPorts, redirectHost = usualRedirectHost } = options
  const state = newSecret()
  const verifier = newSecret()
  const scopes = scopesFor[access]
  const slot = answerSlot()
  const isOurs = (query: URLSearchParams) => isSame(stateOf(query) ?? '', state)

  const loopback = await listen({
    ports,
    host: redirectHost,
    onAnswer: (query) => {
      const answer = isOurs(query) ? answerIn(query) : null
      return answer !== null && slot.put(answer)
    },
  })
  const redirect = redirectUri(loopback?.port ?? ports[0] ?? redirectPorts[0], redirectHost)

  async function code(): Promise<string> {
    const timer = new AbortController()
    const limit = clock.sleep(minutes * 60_000, AbortSignal.any([timer.signal, signal])).then(
      () => {
        throw loopback
          ? new TandemError('signIn.timedOut', { minutes })
          : new TandemError('signIn.portsTaken', { ports: ports.join(', ') })
      },
      () => {
        throw new TandemError('signIn.cancelled')
      },
    )
    try {
      const answer = await Promise.race([slot.answer, limit])
      if ('error' in answer) throw answer.error
      return answer.code
    } finally {
      slot.close()
      loopback?.close()
      timer.abort()
    }
  }

  async function grant(): Promise<Grant> {
    const redemption = { code: await code(), verifier, redirectUri: redirect, scopes }
    try {
      return await endpoint.redeem(redemption, signal)
    } catch (thrown) {
      throw signal.aborted ? new TandemError('signIn.cancelled') : thrown
    }
  }

  const done = grant()
  // Whoever waits for it hears of a failure; nobody has to.
  done.catch(() => {})
  return {
    address: authorizeAddress({
      baseUrl: endpoint.baseUrl,
      host,
      clientId: endpoint.clientId,
      redirectUri: redirect,
      scopes,
      state,
      challenge: challengeOf(verifier),
    }),
    redirectUri: redirect,
    endsAt: clock.now() + minutes * 60_000,
    done,
    paste: (text) => {
      const pasted = readPasted(text)
      const answer = pasted && ('code' in pasted ? pasted : answerIn(pasted.query))
      if (!pasted || !answer) throw new TandemError('signIn.unreadable')
      if ('query' in pasted && !isOurs(pasted.query)) throw new TandemError('signIn.foreign')
      slot.put(answer)
    },
  }
}

/** Takes one answer, once. */
function answerSlot() {
  let put: ((answer: Answer) => void) | null = null
  const answer = new Promise<Answer>((resolve) => {
    put = resolve
  })
  return {
    answer,
    /** Whether it was the one. */
    put: (given: Answer): boolean => {
      const isFirst = put !== null
      put?.(given)
      put = null
      return isFirst
    },
    close: () => {
      put = null
    },
  }
}
