import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBudget, limitsOf } from '../../../main/connectors/budget'
import { fixedCredentials } from '../../../main/connectors/credentials'
import { createHttp, type Http } from '../../../main/connectors/http'
import { virtualClock } from '../../../shared/clock'

type Answer = (request: Request) => Response | Promise<Response>

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

function httpTo(baseUrl: string, transport?: Answer): Http {
  const clock = virtualClock(1_000_000)
  return createHttp({
    service: 'nozbe',
    baseUrl,
    headersFor: () => ({}),
    credentials: fixedCredentials(''),
    clock,
    budget: createBudget({ service: 'nozbe', clock, limits: limitsOf('nozbe', baseUrl) }),
    ...(transport ? { transport: async (request: Request) => transport(request) } : {}),
  })
}

const inProcess = async (answer: Answer): Promise<Http> => httpTo('http://127.0.0.1:1', answer)

async function overSockets(answer: Answer): Promise<Http> {
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const body = method === 'GET' ? {} : { body: Readable.toWeb(incoming), duplex: 'half' }
    const init = { method, headers: { 'content-type': headers['content-type'] ?? '' }, ...body }
    const response = await answer(new Request(`http://127.0.0.1${url}`, init as RequestInit))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return httpTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

const bytes = new Uint8Array([0, 255, 254, 13, 10, 239, 187, 191, 65])
const base64 = Buffer.from(bytes).toString('base64')
const get = { operation: 'files.get', method: 'GET', path: '/file' } as const
const file = { ...get, answers: 'file', schema: z.string() } as const
const post = { operation: 'files.create', method: 'POST', path: '/file', schema: z.unknown() } as const

describe.each([
  ['in this process', inProcess],
  ['over sockets', overSockets],
])('%s', (_, open) => {
  it('a form arrives with its file and its texts', async () => {
    const arrived: FormData[] = []
    const http = await open(async (request) => {
      arrived.push(await request.formData())
      return Response.json({ ok: true })
    })
    const form = { file: { field: 'scan', name: 'a.bin', type: 'image/x-own', base64 }, texts: { id: 'c1' } }
    expect(await http.request({ ...post, form })).toEqual({ ok: true })
    expect(arrived[0]?.get('id')).toBe('c1')
    const sent = arrived[0]?.get('scan')
    if (!(sent instanceof File)) throw new Error('No file arrived.')
    expect(sent).toMatchObject({ name: 'a.bin', type: 'image/x-own' })
    expect(new Uint8Array(await sent.arrayBuffer())).toEqual(bytes)
  })

  it('a file comes byte by byte', async () => {
    const http = await open(() => new Response(bytes, { headers: { 'content-type': 'image/x-own' } }))
    expect(await http.request(file)).toBe(base64)
  })

  it('a refused file says why', async () => {
    const http = await open(() => Response.json({ message: 'Kein Zugriff für dich' }, { status: 403 }))
    await expect(http.request(file)).rejects.toMatchObject({
      code: 'permission.refused',
      message: expect.stringContaining('Kein Zugriff für dich'),
    })
  })

  it('a file is asked for again after a failure of the service', async () => {
    let asked = 0
    const http = await open(() => {
      asked += 1
      return asked === 1 ? new Response('busy', { status: 503 }) : new Response(bytes)
    })
    expect(await http.request(file)).toBe(base64)
  })

  it('nothing is an answer only where it may be', async () => {
    const http = await open(() => new Response(''))
    expect(await http.request({ ...post, answers: 'json or nothing' })).toBeNull()
    await expect(http.request(post)).rejects.toMatchObject({ code: 'protocol.notJson' })
  })

  it('a page instead of JSON is never taken for nothing', async () => {
    const http = await open(() => new Response('<html>'))
    const request = http.request({ ...post, answers: 'json or nothing' })
    await expect(request).rejects.toMatchObject({ code: 'protocol.notJson' })
  })
})
