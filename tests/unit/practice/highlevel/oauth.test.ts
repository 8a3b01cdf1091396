import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { L, world } from './world'

const redirect = 'http://127.0.0.1:4711/callback'
const scope = 'contacts.readonly locations.readonly'

function signIn() {
  const w = world()
  const [client] = w.state.clients.all()
  if (!client) throw new Error('no client')

  const address = (more: Record<string, string> = {}) =>
    `/v2/oauth/chooselocation?${new URLSearchParams({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: redirect,
      scope,
      state: 'st/ate+1',
      ...more,
    })}`

  /** Opens the page and presses a button, with the form's own fields. */
  async function press(decision: 'allow' | 'deny', more: Record<string, string> = {}): Promise<URL> {
    const page = await (await w.app.request(address(more))).text()
    const fields = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    const form = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]))
    form.set('decision', decision)
    const response = await w.app.request('/v2/oauth/chooselocation', { method: 'POST', body: form })
    expect(response.status).toBe(302)
    return new URL(response.headers.get('location') ?? '')
  }

  async function token(fields: Record<string, string>) {
    const form = new URLSearchParams({
      client_id: client?.id ?? '',
      client_secret: client?.secret ?? '',
      ...fields,
    })
    const response = await w.app.request('/oauth/token', { method: 'POST', body: form })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  const exchange = async (more: Record<string, string> = {}, asked: Record<string, string> = {}) => {
    const code = (await press('allow', asked)).searchParams.get('code') ?? ''
    return token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      user_type: 'Location',
      ...more,
    })
  }
  const refresh = (refresh_token: unknown) =>
    token({ grant_type: 'refresh_token', refresh_token: String(refresh_token) })

  return { ...w, client, address, press, token, exchange, refresh }
}

describe('the consent page', () => {
  it('asks in plain, labelled HTML, with and without /v2', async () => {
    const { app, address } = signIn()
    for (const path of [address(), address().replace('/v2', '')]) {
      const response = await app.request(path)
      const page = await response.text()
      expect(response.status).toBe(200)
      expect(page).toContain('<html lang="en">')
      expect(page).toContain('<h1>Allow Tandem to work with Liffey Studio?</h1>')
      expect(page).toContain('<code>contacts.readonly</code>')
      expect(page).toMatch(/<button[^>]*value="allow">Allow<\/button>\s*<button[^>]*value="deny">Deny/)
    }
  })

  it('writes nothing of the address into the page unescaped', async () => {
    const { app, address } = signIn()
    const page = await (await app.request(address({ state: '"><script>x</script>' }))).text()
    expect(page).not.toContain('<script>')
  })

  it('leads back with a code and the state, or with a denial', async () => {
    const { press } = signIn()
    const allowed = await press('allow')
    expect(allowed.origin + allowed.pathname).toBe(redirect)
    expect(allowed.searchParams.get('state')).toBe('st/ate+1')
    expect(allowed.searchParams.get('code')).toMatch(/^\w{40}$/)
    const denied = await press('deny')
    expect(Object.fromEntries(denied.searchParams)).toEqual({ state: 'st/ate+1', error: 'access_denied' })
  })

  it.each([
    [{ client_id: 'other' }, 'No integration found with the id: other'],
    [{ redirect_uri: 'https://elsewhere.example/' }, 'is not registered'],
    [{ response_type: 'token' }, 'response_type'],
    [{ scope: 'contacts.readonly everything' }, 'There is no scope everything.'],
  ])('refuses %j', async (more, text) => {
    const { app, address } = signIn()
    const response = await app.request(address(more as Record<string, string>))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(text)
  })

  it('holds a client with registered addresses to them', async () => {
    const { app, address, client, state } = signIn()
    state.clients.put({ ...client, redirectUris: ['http://localhost:5000/callback'] })
    expect((await app.request(address())).status).toBe(400)
    expect((await app.request(address({ redirect_uri: 'http://localhost:5000/callback' }))).status).toBe(200)
  })
})

describe('a code', () => {
  it('becomes tokens for the location, with the scopes that were asked for', async () => {
    const { exchange, call, contact } = signIn()
    const { status, body } = await exchange()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 86_399,
      scope,
      userType: 'Location',
      locationId: L,
      companyId: 'company-1',
      userId: 'user-anna',
      traceId: expect.any(String),
    })
    const token = String(body.access_token)
    expect((await call('GET', `/locations/${L}`, { token })).status).toBe(200)
    expect((await call('DELETE', `/contacts/${contact().id}`, { token })).status).toBe(401)
  })

  it('is good once and for a minute', async () => {
    const { press, token, clock } = signIn()
    const code = (await press('allow')).searchParams.get('code') ?? ''
    const grant = { grant_type: 'authorization_code', code }
    expect((await token(grant)).status).toBe(200)
    expect(await token(grant)).toMatchObject({
      status: 400,
      body: { message: 'Invalid grant: authorization code is invalid' },
    })
    const late = (await press('allow')).searchParams.get('code') ?? ''
    clock.advance(60_000)
    expect((await token({ ...grant, code: late })).status).toBe(400)
  })

  it('must come back with the same redirect address', async () => {
    const { exchange } = signIn()
    expect((await exchange({ redirect_uri: 'http://127.0.0.1:1/' })).status).toBe(400)
  })

  it('is held to its PKCE challenge when there was one', async () => {
    const { exchange } = signIn()
    const verifier = 'v'.repeat(43)
    const asked = {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }
    expect((await exchange({ code_verifier: verifier }, asked)).status).toBe(200)
    expect((await exchange({ code_verifier: 'w'.repeat(43) }, asked)).status).toBe(400)
    expect((await exchange({}, asked)).status).toBe(400)
    expect((await exchange({ code_verifier: verifier })).status).toBe(200)
  })
})

describe('the token call', () => {
  it('wants a form with client id and secret', async () => {
    const { app, client, token } = signIn()
    const json = await app.request('/oauth/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ client_id: client.id }),
    })
    expect(json.status).toBe(422)
    expect((await token({ client_secret: '', grant_type: 'refresh_token' })).status).toBe(422)
    expect((await token({ client_secret: 'wrong', grant_type: 'refresh_token' })).status).toBe(401)
    expect((await token({ grant_type: 'password' })).status).toBe(422)
    expect((await token({ grant_type: 'client_credentials' })).status).toBe(400)
  })
})

describe('tokens', () => {
  it('end after 86,399 seconds of the practice clock', async () => {
    const { exchange, call, clock } = signIn()
    const token = String((await exchange()).body.access_token)
    clock.advance(86_398_999)
    expect((await call('GET', `/locations/${L}`, { token })).status).toBe(200)
    clock.advance(1)
    expect(await call('GET', `/locations/${L}`, { token })).toMatchObject({
      status: 401,
      body: { message: 'Invalid token: access token is invalid' },
    })
  })

  it('are refreshed with rotation: the old refresh token dies on use', async () => {
    const { exchange, refresh, call } = signIn()
    const first = (await exchange()).body
    const second = await refresh(first.refresh_token)
    expect(second).toMatchObject({ status: 200, body: { scope } })
    expect(second.body.refresh_token).not.toBe(first.refresh_token)
    expect(await refresh(first.refresh_token)).toMatchObject({
      status: 400,
      body: { message: 'Invalid grant: refresh token is invalid' },
    })
    expect((await refresh(second.body.refresh_token)).status).toBe(200)
    expect((await call('GET', `/locations/${L}`, { token: String(second.body.access_token) })).status).toBe(
      200,
    )
  })

  it('for refreshing last a year', async () => {
    const { exchange, refresh, clock } = signIn()
    const { refresh_token } = (await exchange()).body
    clock.advance(365 * 86_400_000)
    expect((await refresh(refresh_token)).status).toBe(400)
  })

  it('of a location cannot do what an agency can', async () => {
    const { call } = signIn()
    for (const [method, path] of [
      ['POST', '/oauth/locationToken'],
      ['GET', '/oauth/installedLocations'],
    ] as const) {
      expect(await call(method, path)).toMatchObject({
        status: 401,
        body: { message: 'This authClass type is not allowed to access this scope.' },
      })
    }
  })
})
