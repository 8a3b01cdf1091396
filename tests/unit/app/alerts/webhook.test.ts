import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { alertFacts } from '../../../../main/app/alerts/facts'
import { postAlert, webhookAddress } from '../../../../main/app/alerts/webhook'
import { reportOf } from '../../../../shared/errors'
import { appState, now } from '../appState'

const facts = alertFacts({ event: 'test', failedRuns: 0, state: appState(), version: '0.1.0', now })

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/s3cret`
}

describe('webhookAddress', () => {
  it.each([
    'https://example.com/hook?key=1',
    'http://127.0.0.1:8000/',
    'http://localhost/hook',
    'http://[::1]/',
  ])('takes %s', (address) => expect(webhookAddress(` ${address} `)).toBe(address))

  it.each([
    'http://example.com/hook',
    'http://127.0.0.1.example.com/',
    'http://localhost@example.com/',
    'https://user:word@example.com/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.com/hook',
    '',
  ])('refuses %s', (address) =>
    expect(() => webhookAddress(address)).toThrow(expect.objectContaining({ code: 'alert.address' })),
  )
})

describe('postAlert', () => {
  it('posts the facts as JSON, and nothing that names Tandem’s user', async () => {
    let got: { method: string | undefined; body: unknown; headers: IncomingMessage['headers'] } | null = null
    const address = await serve(async (request, response) => {
      got = { method: request.method, headers: request.headers, body: JSON.parse(await text(request)) }
      response.end('thanks')
    })
    await postAlert(address, facts)
    expect(got).toMatchObject({
      method: 'POST',
      body: facts,
      headers: { 'content-type': 'application/json' },
    })
    expect(got).not.toHaveProperty('headers.cookie')
    expect(got).not.toHaveProperty('headers.authorization')
  })

  it.each([400, 404, 500])('says that it was answered with %i, once asked once', async (status) => {
    let asked = 0
    const address = await serve((_request, response) => {
      asked += 1
      response.writeHead(status).end('no s3cret')
    })
    const report = await postAlert(address, facts).then(() => null, reportOf)
    expect(report).toMatchObject({ code: 'alert.webhook', params: { detail: String(status) } })
    expect(asked).toBe(1)
  })

  it('follows no redirect', async () => {
    const asked: (string | undefined)[] = []
    const address = await serve((request, response) => {
      asked.push(request.url)
      response.writeHead(307, { Location: '/elsewhere' }).end()
    })
    await expect(postAlert(address, facts)).rejects.toMatchObject({ code: 'alert.webhook' })
    expect(asked).toEqual(['/hook/s3cret'])
  })

  it('gives up on a server that does not answer, and on none at all, without quoting the address', async () => {
    const address = await serve(() => {})
    const silent = await postAlert(address, facts, 50).then(() => null, reportOf)
    expect(silent).toMatchObject({ code: 'alert.webhook', params: { detail: 'no answer' } })
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
    const nobody = await postAlert(address, facts).then(() => null, reportOf)
    expect(nobody).toMatchObject({ code: 'alert.webhook', params: { detail: 'nothing answers there' } })
    expect(JSON.stringify([silent, nobody])).not.toContain('s3cret')
  })
})
