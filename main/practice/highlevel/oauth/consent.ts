import { alphanumeric } from '../../random'
import { codeMs } from '../access'
import type { App, Service } from '../context'
import { allScopes } from '../scopes'
import type { Client } from '../state'
import { consentPage, refusalPage } from './page'
import { type ConsentRequest, consentSchema } from './request'

/** The page where a person lets an application into the location; Allow leads back with a code, Deny with an error. */
export function consentRoutes(app: App, service: Service): void {
  const { state, random, clock } = service

  for (const path of ['/v2/oauth/chooselocation', '/oauth/chooselocation'] as const) {
    app.get(path, (call) => {
      const request = readRequest(call.req.query())
      return 'problem' in request
        ? call.html(refusalPage(request.problem), 400)
        : call.html(consentPage(request, request.client.name, state.location.name))
    })

    app.post(path, async (call) => {
      const { decision, ...form } = await call.req.parseBody()
      const request = readRequest(form)
      if ('problem' in request) return call.html(refusalPage(request.problem), 400)
      const back = new URL(request.redirect_uri)
      if (request.state !== undefined) back.searchParams.set('state', request.state)
      if (decision === 'allow') back.searchParams.set('code', newCode(request))
      else back.searchParams.set('error', 'access_denied')
      return call.redirect(back.href, 302)
    })
  }

  function readRequest(input: unknown): (ConsentRequest & { client: Client }) | { problem: string } {
    const result = consentSchema.safeParse(input)
    if (!result.success) {
      return { problem: `The address is not complete: ${String(result.error.issues[0]?.path[0])}.` }
    }
    const request = result.data
    const client = state.clients.get(request.client_id)
    if (!client) return { problem: `No integration found with the id: ${request.client_id}` }
    if (!mayReturnTo(client, request.redirect_uri)) {
      return { problem: `The redirect address ${request.redirect_uri} is not registered.` }
    }
    const unknown = request.scope.split(' ').find((scope) => !allScopes.some((known) => known === scope))
    if (unknown !== undefined) return { problem: `There is no scope ${unknown}.` }
    return { ...request, client }
  }

  function newCode(request: ConsentRequest): string {
    const { code_challenge: value, code_challenge_method: method = 'plain' } = request
    const users = [...state.users.all()]
    return state.codes.put({
      id: random.id(alphanumeric, 40),
      clientId: request.client_id,
      redirectUri: request.redirect_uri,
      scopes: request.scope.split(' '),
      userId: (users.find(({ role }) => role === 'admin') ?? users[0])?.id ?? null,
      challenge: value === undefined ? null : { value, method },
      expiresAt: clock.now() + codeMs,
    }).id
  }
}

function mayReturnTo(client: Client, address: string): boolean {
  if (!URL.canParse(address)) return false
  if (client.redirectUris.length > 0) return client.redirectUris.includes(address)
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')
}
