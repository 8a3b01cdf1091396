import { createHash } from 'node:crypto'
import { z } from 'zod'
import { alphanumeric } from '../../random'
import { accessTokenSeconds, refreshTokenMs } from '../access'
import { type App, answer, type Call, type Service } from '../context'
import { badRequest, unauthorized } from '../errors'
import { authenticate } from '../guard'
import type { AuthorizationCode } from '../state'
import { checked, filled } from '../validate'

const tokenBody = z.strictObject({
  client_id: filled,
  client_secret: filled,
  grant_type: z.enum(['authorization_code', 'refresh_token', 'client_credentials']),
  code: z.string().optional(),
  code_verifier: z.string().optional(),
  refresh_token: z.string().optional(),
  user_type: z.enum(['Company', 'Location']).optional(),
  redirect_uri: z.string().optional(),
})
type TokenBody = z.output<typeof tokenBody>

interface Grant {
  clientId: string
  scopes: string[]
  userId: string | null
}

/** Tokens for codes and for refresh tokens, form-encoded. Both are good once: the second use is a 400. */
export function tokenRoutes(app: App, service: Service): void {
  const { state, clock, random } = service

  app.post('/oauth/token', async (call) => {
    const body = checked(tokenBody, await readForm(call))
    if (state.clients.get(body.client_id)?.secret !== body.client_secret) {
      throw unauthorized('Invalid client credentials!')
    }
    return answer(call, issue(body.grant_type === 'refresh_token' ? redeemRefresh(body) : redeemCode(body)))
  })

  /** These two want an agency's token; the practice location gives out none. */
  const refuseLocationToken = (call: Call) => {
    authenticate(service, call.req.header('authorization'))
    throw unauthorized('This authClass type is not allowed to access this scope.')
  }
  app.post('/oauth/locationToken', refuseLocationToken)
  app.get('/oauth/installedLocations', refuseLocationToken)

  function redeemCode({
    grant_type,
    code: id = '',
    client_id,
    redirect_uri,
    code_verifier,
  }: TokenBody): Grant {
    if (grant_type === 'client_credentials') throw badRequest('Invalid grant: unauthorized grant type')
    const code = state.codes.get(id)
    state.codes.delete(id)
    if (!code || code.clientId !== client_id || code.expiresAt <= clock.now()) {
      throw badRequest('Invalid grant: authorization code is invalid')
    }
    if (redirect_uri !== undefined && redirect_uri !== code.redirectUri) {
      throw badRequest('Invalid grant: redirect uri is invalid')
    }
    if (!verifies(code.challenge, code_verifier)) {
      throw badRequest('Invalid grant: code verifier is invalid')
    }
    return code
  }

  function redeemRefresh({ refresh_token: id = '', client_id }: TokenBody): Grant {
    const token = state.refreshTokens.get(id)
    if (!token || token.clientId !== client_id || token.expiresAt <= clock.now()) {
      throw badRequest('Invalid grant: refresh token is invalid')
    }
    state.refreshTokens.delete(id)
    return token
  }

  function issue({ clientId, scopes, userId }: Grant): Record<string, unknown> {
    const now = clock.now()
    for (const token of [...state.tokens.all()]) {
      if (token.expiresAt !== null && token.expiresAt <= now) state.tokens.delete(token.id)
    }
    const grant = { clientId, scopes, userId }
    const access = state.tokens.put({
      ...grant,
      id: random.id(alphanumeric, 96),
      expiresAt: now + accessTokenSeconds * 1000,
    })
    const refresh = state.refreshTokens.put({
      ...grant,
      id: random.id(alphanumeric, 64),
      expiresAt: now + refreshTokenMs,
    })
    return {
      access_token: access.id,
      token_type: 'Bearer',
      expires_in: accessTokenSeconds,
      refresh_token: refresh.id,
      scope: scopes.join(' '),
      userType: 'Location',
      locationId: state.location.id,
      companyId: state.location.companyId,
      userId: userId ?? '',
    }
  }
}

/** A body that is not form-encoded is read as empty. */
async function readForm(call: Call): Promise<Record<string, unknown>> {
  const type = call.req.header('content-type')
  return type?.includes('application/x-www-form-urlencoded') ? await call.req.parseBody() : {}
}

/** Whether the verifier fits the challenge, when there was one. */
function verifies(challenge: AuthorizationCode['challenge'], verifier: string | undefined): boolean {
  if (!challenge) return true
  if (verifier === undefined) return false
  const shown =
    challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url')
  return shown === challenge.value
}
