import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { type Loopback, listen } from '../../../main/oauth/loopback'

const path = '/oauth/highlevel'
const queries: string[] = []
let loopback: Loopback | null = null
let taken: Server | null = null

const open = async (ports: readonly number[] = [0]) => {
  loopback = await listen({
    ports,
    host: '127.0.0.1',
    onAnswer: (query) => {
      queries.push(query.toString())
      return query.get('state') === 'right'
    },
  })
  return loopback
}

afterEach(() => {
  loopback?.close()
  taken?.close()
  loopback = null
  taken = null
  queries.length = 0
})

const at = (rest: string) => `http://127.0.0.1:${loopback?.port}${rest}`

/** Whether somebody listens there. */
const isThere = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host, () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })

/** What a server answers to these lines, which no browser would send. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('close', () => resolve(answer))
  })

describe('the server that the browser comes back to', () => {
  it('takes the answer, and shows a page that keeps and tells nothing', async () => {
    await open()
    const answer = await fetch(at(`${path}?code=c&state=right`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).not.toContain('code=c')
  })

  it('is not disturbed by other paths, methods, hosts and states', async () => {
    const { port = 0 } = (await open()) ?? {}
    expect((await fetch(at('/'))).status).toBe(404)
    expect((await fetch(at(`${path}/more?code=c&state=right`))).status).toBe(404)
    expect((await fetch(at(`${path}?code=c&state=right`), { method: 'POST' })).status).toBe(405)
    expect((await fetch(at(`${path}?code=c&state=wrong`))).status).toBe(400)
    const foreign = `GET ${path}?code=c&state=right HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`
    expect(await raw(port, foreign)).toContain(' 404 ')
    expect(queries).toEqual(['code=c&state=wrong'])
    expect((await fetch(at(`${path}?code=c&state=right`))).status).toBe(200)
  })

  it('is on this computer only, on the first port that is free; where none is there is none', async () => {
    taken = createServer()
    await new Promise<void>((resolve) => taken?.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    expect(await open([port])).toBeNull()
    expect((await open([port, 0]))?.port).not.toBe(port)
  })

  it('cannot be reached by another address than that of the loopback', async () => {
    const { port = 0 } = (await open()) ?? {}
    const others = Object.values(networkInterfaces())
      .flat()
      .map((address) => address?.address ?? '')
      .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'))
    for (const host of ['127.0.0.2', ...others]) {
      expect(await isThere(host, port), host).toBe(false)
    }
    expect(await isThere('127.0.0.1', port)).toBe(true)
  })

  it('answers the browser while others hold connections open', async () => {
    const { port = 0 } = (await open()) ?? {}
    const slow = Array.from({ length: 60 }, () => connect(port, '127.0.0.1'))
    for (const socket of slow) {
      socket.on('error', () => {})
      socket.write('GET ')
    }
    expect((await fetch(at(`${path}?code=c&state=right`))).status).toBe(200)
    for (const socket of slow) socket.destroy()
  })
})
