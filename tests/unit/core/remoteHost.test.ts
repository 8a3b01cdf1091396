import { describe, expect, it, vi } from 'vitest'
import type { Core } from '../../../main/core/core'
import type { Host } from '../../../main/core/host'
import { connectCore } from '../../../main/core/remote/connect'
import { serveCore } from '../../../main/core/remote/serve'
import { TandemError } from '../../../shared/errors'
import { memoryHost } from '../../memoryHost'
import { fakeCore } from './fakeCore'
import { line } from './line'

/** What a core in another process sees of this host, and the two ends of what is between them. */
async function seenFromAfar(host: Host) {
  const lines = [line(), line()]
  const seen: Host[] = []
  const open = async (remote: Host) => {
    seen.push(remote)
    return fakeCore()
  }
  const sent: unknown[] = []
  const start = () => {
    const { near, far } = lines[seen.length] ?? line()
    void serveCore(open, far)
    return { ...near, send: (message: Parameters<typeof near.send>[0]) => near.send(note(message)) }
  }
  const note = <T>(message: T): T => {
    sent.push(message)
    return message
  }
  const core = await connectCore({ start, host, onCrash: () => {} })
  const [remote] = seen
  if (!remote) throw new Error('No core was opened.')
  return { remote, core, sent, end: () => lines[0]?.end() }
}

describe('a host in another process', () => {
  it('keeps secrets, and forgets them', async () => {
    const host = memoryHost({ nozbe: 'old' })
    const { remote } = await seenFromAfar(host)
    expect(await remote.vault.read('nozbe')).toBe('old')
    expect(await remote.vault.read('highlevel')).toBeNull()
    await remote.vault.write('highlevel', 'new')
    await remote.vault.write('nozbe', null)
    expect([...host.secrets]).toEqual([['highlevel', 'new']])
  })

  it('says how it keeps them, and takes the agreement of the user', async () => {
    const { remote } = await seenFromAfar(memoryHost())
    expect(await remote.vault.keeping()).toBe('memory')
    await remote.vault.allowUnprotected(true)
    expect(await remote.vault.keeping()).toBe('unprotected')
    await remote.vault.allowUnprotected(false)
    expect(await remote.vault.keeping()).toBe('memory')
  })

  it('opens pages', async () => {
    const host = memoryHost()
    const { remote } = await seenFromAfar(host)
    await remote.openExternal('https://marketplace.gohighlevel.com/oauth')
    expect(host.opened).toEqual(['https://marketplace.gohighlevel.com/oauth'])
  })

  it('fails with the error that it met', async () => {
    const { vault, ...rest } = memoryHost()
    const locked = async () => {
      throw new TandemError('vault.locked')
    }
    const full = async () => {
      throw new TandemError('disk.readOnly', { folder: '/data' })
    }
    const { remote } = await seenFromAfar({ vault: { ...vault, read: locked, write: full }, ...rest })
    await expect(remote.vault.read('nozbe')).rejects.toMatchObject({ code: 'vault.locked' })
    const failure = await remote.vault.write('nozbe', 'x').catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(TandemError)
    expect((failure as TandemError).report()).toEqual(
      new TandemError('disk.readOnly', { folder: '/data' }).report(),
    )
  })

  it('tells apart what both sides ask at the same time', async () => {
    const { remote, core } = await seenFromAfar(memoryHost({ nozbe: 'secret' }))
    const query = { search: '', kind: null, to: null, since: null, offset: 0, limit: 1 }
    const [page, secret, keeping] = await Promise.all([
      core.history(query),
      remote.vault.read('nozbe'),
      remote.vault.keeping(),
    ])
    expect([page.total, secret, keeping]).toEqual([1, 'secret', 'memory'])
  })

  it('answers no process that has ended meanwhile', async () => {
    const { vault, ...rest } = memoryHost()
    let isAsked = false
    let answer: (secret: string) => void = () => {}
    const read = () => {
      isAsked = true
      return new Promise<string>((resolve) => {
        answer = resolve
      })
    }
    const { remote, sent, end } = await seenFromAfar({ vault: { ...vault, read }, ...rest })
    void remote.vault.read('nozbe')
    await vi.waitFor(() => expect(isAsked).toBe(true))
    end()
    answer('secret')
    await new Promise((resolve) => setImmediate(resolve))
    expect(sent).toEqual([])
  })
})

describe('a core that asks its host while it opens', () => {
  it('is answered, and then answers what it was asked meanwhile', async () => {
    const { near, far } = line()
    const core = fakeCore()
    let isOpen = false
    const serving = serveCore(async ({ vault }): Promise<Core> => {
      expect(await vault.read('nozbe')).toBe('secret')
      isOpen = true
      return core
    }, far)
    vi.mocked(core.sync).mockImplementation(async () => {
      expect(isOpen).toBe(true)
      throw new TandemError('workspace.missing')
    })
    // As it is after a crash: whoever holds on to the core asks before the new process has got anywhere.
    near.send({ type: 'ask', id: 7, method: 'sync', input: 'manual' })
    const answers: unknown[] = []
    const start = () => ({
      ...near,
      onMessage: (listener: Parameters<typeof near.onMessage>[0]) =>
        near.onMessage((message) => {
          if (message.type === 'failure') answers.push(message)
          else listener(message)
        }),
    })
    await connectCore({ start, host: memoryHost({ nozbe: 'secret' }), onCrash: () => {} })
    await serving
    expect(answers).toEqual([
      { type: 'failure', id: 7, error: { code: 'workspace.missing', params: {}, traceId: null } },
    ])
  })

  it('is not there when it cannot be opened', async () => {
    const failure = new TandemError('disk.full')
    const open = async () => {
      throw failure
    }
    await expect(serveCore(open, line().far)).rejects.toBe(failure)
  })
})
