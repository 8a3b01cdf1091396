import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Grant } from '../../../main/oauth/grant'
import { challengeOf } from '../../../main/oauth/secrets'
import { type SignIn, type SignInOptions, startSignIn } from '../../../main/oauth/signIn'
import { createTokenEndpoint } from '../../../main/oauth/tokenEndpoint'
import { systemClock, virtualClock } from '../../../shared/clock'
import { gate, json, scriptedService } from './scriptedService'

const client = { id: 'client-of-the-user', secret: 'secret-of-the-client' }
const tokens = {
  access_token: 'access-1',
  refresh_token: 'refresh-1',
  expires_in: 86_399,
  locationId: 'loc-1',
}

type Service = Awaited<ReturnType<typeof scriptedService>>
const services: Service[] = []
const taken: Server[] = []
const stops: AbortController[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort()
  for (const service of services.splice(0)) service.close()
  for (const server of taken.splice(0)) server.close()
})

async function serve(play: Parameters<typeof scriptedService>[0]): Promise<Service> {
  const service = await scriptedService(play)
  services.push(service)
  return service
}

/** Ports that another program has. */
const takePorts = (count: number): Promise<number[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      taken.push(server)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return (server.address() as AddressInfo).port
    }),
  )

interface Started {
  signIn: SignIn
  service: Service
  stop: AbortController
  /** Why it failed, or what it gave. */
  end: Promise<unknown>
  /** What the page was asked with. */
  asked: URLSearchParams
}

async function begin(
  options: Partial<SignInOptions> = {},
  play: Parameters<typeof scriptedService>[0] = (_, response) => json(response, 200, tokens),
): Promise<Started> {
  const service = await serve(play)
  const clock = options.clock ?? systemClock
  const stop = new AbortController()
  stops.push(stop)
  const signIn = await startSignIn({
    endpoint: createTokenEndpoint({ baseUrl: service.url, client, clock: systemClock }),
    host: 'standard',
    access: 'read-only',
    clock,
    signal: stop.signal,
    ports: [0],
    ...options,
  })
  const end = signIn.done.catch((thrown: unknown) => thrown)
  return { signIn, service, stop, end, asked: new URL(signIn.address).searchParams }
}

/** Where the browser is led back to, with this in the query and the right state unless given. */
const back = ({ signIn, asked }: Started, query: Record<string, string>): string =>
  `${signIn.redirectUri}?${new URLSearchParams({ state: asked.get('state') ?? '', ...query })}`

const status = async (address: string, init: RequestInit = {}) => (await fetch(address, init)).status

/** The status line that a server answers these lines with, which no browser would send. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })

const isPending = async (end: Promise<unknown>) => {
  const pending = Symbol('pending')
  return (await Promise.race([end, systemClock.sleep(30).then(() => pending)])) === pending
}

describe('a sign-in in the browser', () => {
  it('gives a grant for the code that the browser brings, with the verifier of its challenge', async () => {
    const started = await begin()
    const { service, asked, signIn } = started
    expect(asked.get('redirect_uri')).toBe(signIn.redirectUri)
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(await status(back(started, { code: 'the-code' }))).toBe(200)
    expect(await signIn.done).toMatchObject({ accessToken: 'access-1', locationId: 'loc-1' })
    const [{ form } = { form: {} as Record<string, string> }] = service.asked
    expect(form).toMatchObject({ code: 'the-code', redirect_uri: signIn.redirectUri })
    expect(challengeOf(form.code_verifier ?? '')).toBe(asked.get('code_challenge'))
  })

  it('names this computer by its name where that is what was registered', async () => {
    const started = await begin({ redirectHost: 'localhost' })
    expect(started.signIn.redirectUri).toMatch(/^http:\/\/localhost:\d+\/oauth\/highlevel$/)
    const byNumber = back(started, { code: 'c' }).replace('localhost', '127.0.0.1')
    expect(await status(byNumber)).toBe(404)
    expect(await status(back(started, { code: 'c' }))).toBe(200)
    expect(await started.signIn.done).toMatchObject({ locationId: 'loc-1' })
  })

  it('is over when the user does not allow it', async () => {
    const started = await begin()
    expect(await status(back(started, { error: 'access_denied' }))).toBe(200)
    expect(await started.end).toMatchObject({ code: 'signIn.denied' })
    expect(started.service.asked).toEqual([])
  })

  it('tells what else HighLevel says on the page, without what looks like a secret', async () => {
    const started = await begin()
    const error_description = 'No such scope, client_secret=abcdef0123456789abcdef'
    await status(back(started, { error: 'invalid_scope', error_description }))
    const end = await started.end
    expect(end).toMatchObject({ code: 'signIn.refused', params: { status: 'invalid_scope' } })
    expect(String(end)).toContain('No such scope')
    expect(String(end)).not.toContain('abcdef0123456789')
  })

  it.each([
    [{ ...tokens, locationId: null, userType: 'Company' }, 200, 'signIn.noLocation', ''],
    [{ message: 'Location is not active' }, 400, 'signIn.refused', 'Location is not active'],
    [{ message: 'Invalid grant: authorization code is invalid' }, 400, 'signIn.refused', 'code is invalid'],
  ])('fails with what HighLevel answers %j', async (body, answered, code, text) => {
    const started = await begin({}, (_, response) => json(response, answered, body))
    await status(back(started, { code: 'the-code' }))
    const end = await started.end
    expect(end).toMatchObject({ code })
    expect(String(end)).toContain(text)
    expect(started.service.asked).toHaveLength(1)
  })
})

describe('what does not belong to a sign-in', () => {
  it('is not used, and ends nothing', async () => {
    const started = await begin()
    const { signIn, end, service } = started
    const ours = back(started, { code: 'the-code' })
    const port = Number(new URL(signIn.redirectUri).port)
    for (const query of [
      '?code=x',
      '?code=x&state=',
      '?code=x&state=guessed',
      `?state=${started.asked.get('state')}`,
      `?code=&state=${started.asked.get('state')}`,
      `?code=a&code=b&state=${started.asked.get('state')}`,
      `?code=a&state=guessed&state=${started.asked.get('state')}`,
      '?error=access_denied',
      '',
    ]) {
      expect(await status(signIn.redirectUri + query), query).toBe(400)
    }
    expect(await status(ours.replace('/oauth/highlevel', '/oauth/HIGHLEVEL'))).toBe(404)
    expect(await status(ours.replace('/oauth/highlevel', '/'))).toBe(404)
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) expect(await status(ours, { method })).toBe(405)
    const target = new URL(ours).pathname + new URL(ours).search
    for (const host of ['evil.example', `localhost:${port}`, `127.0.0.1.evil.example:${port}`, '127.0.0.1']) {
      const answer = await raw(port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(answer, host).toContain(' 404 ')
    }
    expect(await raw(port, `GET ${target} HTTP/1.0\r\n\r\n`)).toContain(' 404 ')
    expect(await isPending(end)).toBe(true)
    expect(service.asked).toEqual([])
    expect(await status(ours)).toBe(200)
    expect(await signIn.done).toMatchObject({ locationId: 'loc-1' })
  })

  it('is not used where it comes a second time, as long as the code is redeemed and after', async () => {
    const redeemed = gate()
    const started = await begin({}, async (_, response) => {
      await redeemed.opened
      json(response, 200, tokens)
    })
    const ours = back(started, { code: 'the-code' })
    const [first, second] = await Promise.allSettled([status(ours), status(ours)])
    const answers = [first, second].map((one) => (one.status === 'fulfilled' ? one.value : 'closed'))
    expect(answers.filter((one) => one === 200)).toHaveLength(1)
    await vi.waitFor(() => expect(started.service.asked).toHaveLength(1))
    await expect(status(back(started, { error: 'access_denied' }))).rejects.toThrow()
    started.signIn.paste('another-code-0123456789')
    redeemed.open()
    expect(await started.signIn.done).toMatchObject({ locationId: 'loc-1' })
    expect(started.service.asked.map(({ form }) => form.code)).toEqual(['the-code'])
  })

  it('may belong to another sign-in at the same time, which it reaches on its own port', async () => {
    const [port = 0] = await takePorts(1)
    const one = await begin()
    const other = await begin({ ports: [port, Number(new URL(one.signIn.redirectUri).port), 0] })
    expect(other.signIn.redirectUri).not.toBe(one.signIn.redirectUri)
    const state = other.asked.get('state') ?? ''
    expect(state).not.toBe(one.asked.get('state'))
    expect(await status(back(one, { code: 'code-of-other', state }))).toBe(400)
    expect(() => one.signIn.paste(back(other, { code: 'code-of-other' }))).toThrow(
      expect.objectContaining({ code: 'signIn.foreign' }),
    )
    await status(back(other, { code: 'code-of-other' }))
    await status(back(one, { code: 'code-of-one' }))
    await Promise.all([one.signIn.done, other.signIn.done])
    expect(one.service.asked.map(({ form }) => form.code)).toEqual(['code-of-one'])
    expect(other.service.asked.map(({ form }) => form.code)).toEqual(['code-of-other'])
  })
})

describe('a sign-in that nobody finishes', () => {
  it('ends after some minutes, and its port is free again', async () => {
    const late = gate()
    const clock = virtualClock(1_000)
    const slept = vi.spyOn(clock, 'sleep').mockImplementation(() => late.opened)
    const started = await begin({ clock })
    const { signIn, end } = started
    expect(signIn.endsAt).toBe(301_000)
    expect(slept).toHaveBeenCalledWith(300_000, expect.anything())
    expect(await isPending(end)).toBe(true)
    late.open()
    expect(await end).toMatchObject({ code: 'signIn.timedOut', params: { minutes: 5 } })
    await expect(status(back(started, { code: 'late' }))).rejects.toThrow()
    const again = await begin({ ports: [Number(new URL(signIn.redirectUri).port)] })
    expect(again.signIn.redirectUri).toBe(signIn.redirectUri)
  })

  it('says so where the browser had nowhere to come back to', async () => {
    const ports = await takePorts(3)
    const { end, signIn } = await begin({ ports, clock: virtualClock(0) })
    expect(new URL(signIn.redirectUri).port).toBe(String(ports[0]))
    expect(await end).toMatchObject({ code: 'signIn.portsTaken', params: { ports: ports.join(', ') } })
  })

  it('can be finished by hand all the same', async () => {
    const started = await begin({ ports: await takePorts(3) })
    expect(() => started.signIn.paste('one two')).toThrow(
      expect.objectContaining({ code: 'signIn.unreadable' }),
    )
    started.signIn.paste(back(started, { code: 'pasted-code' }))
    expect(await started.signIn.done).toMatchObject({ locationId: 'loc-1' })
    expect(started.service.asked.map(({ form }) => form.code)).toEqual(['pasted-code'])
  })

  it('is stopped by the user: before the browser comes back, and while the code is redeemed', async () => {
    const waiting = await begin()
    waiting.stop.abort()
    expect(await waiting.end).toMatchObject({ code: 'signIn.cancelled' })
    await expect(status(back(waiting, { code: 'late' }))).rejects.toThrow()

    const redeeming = await begin({}, () => new Promise(() => {}))
    await status(back(redeeming, { code: 'the-code' }))
    await vi.waitFor(() => expect(redeeming.service.asked).toHaveLength(1))
    redeeming.stop.abort()
    expect(await redeeming.end).toMatchObject({ code: 'signIn.cancelled' })
  })

  it('is stopped before it begins', async () => {
    const stop = new AbortController()
    stop.abort()
    const { end } = await begin({ signal: stop.signal })
    expect(await end).toMatchObject({ code: 'signIn.cancelled' })
  })
})

describe('a code that is pasted by itself', () => {
  it.each([
    ['4f0c9a7e5b1d4c589d2f7a6be0c41d95', '4f0c9a7e5b1d4c589d2f7a6be0c41d95'],
    ['  4f0c9a7e5b1d/4c58+9d2f==\n', '4f0c9a7e5b1d/4c58+9d2f=='],
    ['4f0c9a7e5b1d%2F4c58%3D%3D', '4f0c9a7e5b1d/4c58=='],
  ])('%j is redeemed', async (pasted, code) => {
    const { signIn, service } = await begin()
    signIn.paste(pasted)
    const grant: Grant = await signIn.done
    expect(grant.accessToken).toBe('access-1')
    expect(service.asked[0]?.form.code).toBe(code)
  })
})
