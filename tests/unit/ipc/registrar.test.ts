import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Handlers, registerRequests } from '../../../main/ipc/registrar'
import { TandemError } from '../../../shared/errors'
import { type RequestChannel, requestChannels } from '../../../shared/ipc/channels'
import { appState } from '../app/appState'

type Listener = Parameters<Parameters<typeof registerRequests>[0]['ipc']['handle']>[1]
type Event = Parameters<Listener>[0]

const listeners = new Map<string, Listener>()
const onFailure = vi.fn()
const mainFrame = { url: 'tandem://app/index.html' }
const ourContents = { mainFrame }
const asPage = event({})

function event(changes: { sender?: unknown; senderFrame?: unknown }): Event {
  return { sender: ourContents, senderFrame: mainFrame, ...changes } as unknown as Event
}

/** Channels that the test does not ask. */
const others = Object.fromEntries(requestChannels.map((channel) => [channel, vi.fn()])) as unknown as Handlers

const handlers: Handlers = {
  ...others,
  'state:get': vi.fn(() => appState()),
  'practice:start': vi.fn(async () => undefined),
  'sync:start': vi.fn(async () => undefined),
  'sync:cancel': vi.fn(() => undefined),
  'sync:pause': vi.fn(() => undefined),
  'sync:resume': vi.fn(() => undefined),
  'history:list': vi.fn(() => ({ total: 0, all: 0, first: null, entries: [] })),
}

const ask = async (channel: RequestChannel, input?: unknown, from = asPage) => {
  const listener = listeners.get(channel)
  if (!listener) throw new Error(`${channel} is not registered`)
  return listener(from, input)
}

beforeEach(() => {
  vi.clearAllMocks()
  listeners.clear()
  registerRequests({
    ipc: { handle: (channel, listener) => void listeners.set(channel, listener) },
    handlers,
    isOurs: (contents) => (contents as unknown) === ourContents,
    onFailure,
  })
})

describe('the registrar', () => {
  it('registers the channels of the contract', () => {
    expect([...listeners.keys()]).toEqual([...requestChannels])
  })

  it('hands a request on and answers it', async () => {
    expect(await ask('sync:pause', 30)).toEqual({ ok: true, value: undefined })
    expect(handlers['sync:pause']).toHaveBeenCalledWith(30)
    expect(await ask('state:get')).toEqual({ ok: true, value: appState() })
  })

  it('hands on whatever a user pastes, however long: what is wrong with it is said in plain words there', async () => {
    const token = 'x'.repeat(1_000_000)
    const app = { host: 'standard', access: 'read-only', redirectHost: '127.0.0.1' } as const
    const given = [
      ['account:nozbeToken', token],
      ['account:paste', token],
      ['account:privateToken', { token, locationId: token }],
      ['account:signIn', { ...app, clientId: token, clientSecret: token }],
    ] as const
    for (const [channel, input] of given) {
      expect(await ask(channel, input)).toMatchObject({ ok: true })
      expect(handlers[channel]).toHaveBeenCalledWith(input)
    }
  })

  it.each([
    ['another window', event({ sender: { mainFrame } })],
    ['a frame in the page', event({ senderFrame: { url: mainFrame.url } })],
    ['a frame that is gone', event({ senderFrame: null })],
  ])('refuses %s', async (_who, from) => {
    const reply = await ask('sync:start', undefined, from)
    expect(reply).toEqual({ ok: false, error: expect.objectContaining({ code: 'unexpected' }) })
    expect(handlers['sync:start']).not.toHaveBeenCalled()
    expect(onFailure).toHaveBeenCalledWith('sync:start', expect.any(TandemError))
  })

  it('refuses the page once it shows another address', async () => {
    const elsewhere = { url: 'https://example.com/' }
    const reply = await ask(
      'state:get',
      undefined,
      event({ sender: { mainFrame: elsewhere }, senderFrame: elsewhere }),
    )
    expect(reply).toMatchObject({ ok: false })
  })

  it.each([
    ['sync:pause', -5],
    ['sync:pause', '30'],
    ['sync:start', { anything: true }],
    ['history:list', { search: 'Ada', limit: 1e9 }],
  ] as const)('refuses %s with the wrong input', async (channel, input) => {
    const reply = await ask(channel, input)
    expect(reply).toMatchObject({ ok: false })
    expect(handlers[channel]).not.toHaveBeenCalled()
    expect(JSON.stringify(reply)).not.toContain('Ada')
  })

  it('names the wrong place of an answer, and lets nothing of it out', async () => {
    vi.mocked(handlers['state:get']).mockReturnValueOnce({
      ...appState(),
      unfiled: 'Ada' as unknown as number,
    })
    const reply = await ask('state:get')
    expect(reply).toMatchObject({ ok: false, error: { message: expect.stringContaining('(unfiled)') } })
    expect(JSON.stringify(reply)).not.toContain('Ada')
  })

  it('keeps to itself what the contract does not name', async () => {
    vi.mocked(handlers['state:get']).mockReturnValueOnce({ ...appState(), token: 'secret' } as never)
    expect(JSON.stringify(await ask('state:get'))).not.toContain('secret')
  })

  it('answers what a handler throws as a report with its remedy', async () => {
    vi.mocked(handlers['sync:start']).mockRejectedValueOnce(new TandemError('workspace.missing'))
    expect(await ask('sync:start')).toEqual({
      ok: false,
      error: new TandemError('workspace.missing').report(),
    })
    expect(onFailure).toHaveBeenCalledTimes(1)
  })
})
