import type { Clock } from '../../shared/clock'
import { serviceNames, TandemError } from '../../shared/errors'
import { createBudget, limitsOf } from '../connectors/budget'
import { fixedCredentials } from '../connectors/credentials'
import { detailOf, type Refusal, unexpected } from '../connectors/errors'
import { createHttp, type HttpOptions } from '../connectors/http'
import type { Grant } from './grant'
import { grantOf, tokenSchema } from './tokenAnswer'
import { withoutSecrets } from './withoutSecrets'

/** The user's own app in HighLevel. */
export interface OAuthClient {
  id: string
  secret: string
}

export interface TokenEndpointOptions extends Pick<HttpOptions, 'timeoutMs' | 'transport' | 'onCall'> {
  /** HighLevel's base address. */
  baseUrl: string
  client: OAuthClient
  clock: Clock
}

/** A code, and what it was asked for with. */
export interface Redemption {
  code: string
  verifier: string
  redirectUri: string
  scopes: readonly string[]
}

/**
 * HighLevel's tokens for codes and for refresh tokens. Each is good once, so nothing is sent a second time unless HighLevel
 * says that it did not carry it out (429). HighLevel has nothing that revokes a token: to sign out is to forget it, and
 * the user can remove the app in HighLevel.
 */
export interface TokenEndpoint {
  readonly baseUrl: string
  readonly clientId: string
  /** Throws `signIn.refused`, `signIn.noLocation`, and what a connector throws for a call that failed. */
  redeem(redemption: Redemption, signal?: AbortSignal): Promise<Grant>
  /**
   * A new grant in place of this one. Throws `auth.expired` where its refresh token is not taken any more, `signIn.refused`
   * where HighLevel has another reason, and what a connector throws for a call that failed: the refresh token may then be
   * used up or not.
   */
  renew(grant: Grant): Promise<Grant>
}

/** Throws `address.insecure`. */
export function createTokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  const { baseUrl, client, clock, timeoutMs, transport, onCall } = options
  const http = createHttp({
    service: 'highlevel',
    baseUrl,
    headersFor: () => ({ Version: '2021-07-28' }),
    credentials: fixedCredentials(''),
    clock,
    budget: createBudget({ service: 'highlevel', clock, limits: limitsOf('highlevel', baseUrl) }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(transport ? { transport } : {}),
    ...(onCall ? { onCall } : {}),
  })

  /** What the answer holds beside the tokens, and where it is silent, is `known`. */
  async function ask(
    operation: string,
    fields: Readonly<Record<string, string>>,
    known: Partial<Grant> & Pick<Grant, 'scopes'>,
    signal?: AbortSignal,
  ): Promise<Grant | { refusal: Refusal }> {
    const answer = await http.request({
      operation,
      method: 'POST',
      path: '/oauth/token',
      urlencoded: { client_id: client.id, client_secret: client.secret, user_type: 'Location', ...fields },
      schema: tokenSchema,
      refused: (refusal) => (isRefusal(refusal) ? { refusal } : undefined),
      ...(signal ? { signal } : {}),
    })
    if ('refusal' in answer) return answer
    const { refreshToken, locationId, ...rest } = grantOf(answer, known, clock.now())
    if (locationId === null) throw new TandemError('signIn.noLocation')
    if (refreshToken === null) {
      throw unexpected({ service: 'highlevel', host: http.host, operation }, 'refresh_token: required')
    }
    return { ...rest, refreshToken, locationId }
  }

  function refusedError({ status, body }: Refusal, secrets: readonly string[]): TandemError {
    const detail = detailOf(withoutSecrets(body, [client.secret, ...secrets]), '')
    return new TandemError('signIn.refused', { status, detail })
  }

  return {
    baseUrl,
    clientId: client.id,
    redeem: async ({ code, verifier, redirectUri, scopes }, signal) => {
      const fields = {
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: redirectUri,
      }
      const outcome = await ask('oauth.redeem', fields, { scopes: [...scopes] }, signal)
      if ('refusal' in outcome) throw refusedError(outcome.refusal, [code, verifier])
      return outcome
    },
    renew: async (grant) => {
      const fields = { grant_type: 'refresh_token', refresh_token: grant.refreshToken }
      const outcome = await ask('oauth.renew', fields, grant)
      if (!('refusal' in outcome)) return outcome
      throw isOver(outcome.refusal)
        ? new TandemError('auth.expired', { service: serviceNames.highlevel })
        : refusedError(outcome.refusal, [grant.refreshToken])
    },
  }
}

/** HighLevel itself looked at the request and did not want it. */
const isRefusal = ({ status, body }: Refusal): boolean =>
  status >= 400 && status < 500 && status !== 429 && body !== undefined

/**
 * Whether the refresh token, or the app's id and secret, are not taken any more. A 400 can have other reasons, such as
 * “Location is not active”, which may pass.
 */
const isOver = ({ status, body }: Refusal): boolean =>
  status === 401 || (status === 400 && over.test(JSON.stringify(body)))
const over =
  /invalid.?grant|\btoken\b.*\b(invalid|expired|revoked|used)\b|\b(invalid|expired|revoked|unknown)\b.*\btoken\b/i
