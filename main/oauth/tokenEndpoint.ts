import type { Clock } from '../../shared/clock'
import { serviceNames, TandemError } from '../../shared/errors'
import { createBudget, limitsOf } from '../connectors/budget'
import { fixedCredentials } from '../connectors/credentials'
import { type CallFacts, detailOf, notJson, type Refusal, unexpected } from '../connectors/errors'
import { createHttp, type HttpOptions } from '../connectors/http'
import type { Grant } from './grant'
import { cleaned, cleanTrace, withoutSent } from './quoted'
import { grantOf, tokenSchema } from './tokenAnswer'

/** The user's own app in HighLevel. */
export interface OAuthClient {
  id: string
  secret: string
}

export interface TokenEndpointOptions extends Pick<HttpOptions, 'timeoutMs' | 'deadlineMs'> {
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
export function createTokenEndpoint({
  baseUrl,
  client,
  clock,
  ...waiting
}: TokenEndpointOptions): TokenEndpoint {
  const http = createHttp({
    service: 'highlevel',
    baseUrl,
    headersFor: () => ({ Version: '2021-07-28' }),
    credentials: fixedCredentials(''),
    clock,
    budget: createBudget({ service: 'highlevel', clock, limits: limitsOf('highlevel', baseUrl) }),
    ...waiting,
  })

  /**
   * A new grant. Of what it does not say, `known` has it. `isOver` tells of a refusal whether the sign-in has ended. `secrets`
   * are those among the fields: they are in no error.
   */
  async function ask({ operation, fields, secrets, known, isOver, signal }: Question): Promise<Grant> {
    const call: CallFacts = { service: 'highlevel', host: http.host, operation }
    const clean = withoutSent([client.secret, ...secrets])
    try {
      const answer = await http.request({
        operation,
        method: 'POST',
        path: '/oauth/token',
        urlencoded: { client_id: client.id, client_secret: client.secret, user_type: 'Location', ...fields },
        schema: tokenSchema,
        refused: (refusal) => (isRefusal(refusal) ? { refusal } : undefined),
        ...(signal ? { signal } : {}),
      })
      if ('refusal' in answer) throw refusedError(call, answer.refusal, isOver, clean)
      const { refreshToken, locationId, ...rest } = grantOf(answer, known, clock.now())
      if (locationId === null) throw new TandemError('signIn.noLocation')
      if (refreshToken === null) throw unexpected(call, 'refresh_token: required')
      return { ...rest, refreshToken, locationId }
    } catch (thrown) {
      throw thrown instanceof TandemError ? cleaned(thrown, clean) : thrown
    }
  }

  return {
    baseUrl,
    clientId: client.id,
    redeem: async ({ code, verifier, redirectUri, scopes }, signal) =>
      ask({
        operation: 'oauth.redeem',
        fields: {
          grant_type: 'authorization_code',
          code,
          code_verifier: verifier,
          redirect_uri: redirectUri,
        },
        secrets: [code, verifier],
        known: { scopes: [...scopes] },
        isOver: () => false,
        signal,
      }),
    renew: async (grant) =>
      ask({
        operation: 'oauth.renew',
        fields: { grant_type: 'refresh_token', refresh_token: grant.refreshToken },
        secrets: [grant.refreshToken],
        known: grant,
        isOver,
      }),
  }
}

interface Question {
  operation: string
  fields: Readonly<Record<string, string>>
  secrets: readonly string[]
  known: Partial<Grant> & Pick<Grant, 'scopes'>
  isOver: (refusal: Pick<Refusal, 'status' | 'body'>) => boolean
  signal?: AbortSignal | undefined
}

function refusedError(
  call: CallFacts,
  { status, body, traceId: given }: Refusal,
  isOver: Question['isOver'],
  clean: (text: string) => string,
): TandemError {
  const traceId = cleanTrace(given, clean)
  // A page comes from somewhere in between, and says nothing about the sign-in.
  if (body === undefined) return notJson(call, traceId)
  return isOver({ status, body })
    ? new TandemError('auth.expired', { service: serviceNames.highlevel }, { traceId })
    : new TandemError('signIn.refused', { status, detail: detailOf(body, '', clean) }, { traceId })
}

/** The request was not wanted, by HighLevel itself or by what is in between. */
const isRefusal = ({ status }: Refusal): boolean => status >= 400 && status < 500 && status !== 429

/**
 * Whether the refresh token, or the app's id and secret, are not taken any more. A 400 can have other reasons, such as
 * “Location is not active”, which may pass.
 */
const isOver = ({ status, body }: Pick<Refusal, 'status' | 'body'>): boolean =>
  status === 401 || (status === 400 && over.test(JSON.stringify(body)))
const over =
  /invalid.?grant|(\b|_)token\b.*\b(invalid|expired|revoked|used)\b|\b(invalid|expired|revoked|unknown)\b.*(\b|_)token\b/i
