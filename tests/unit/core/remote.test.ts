import { describe, expect, it, vi } from 'vitest'
import type { Core } from '../../../main/core/core'
import { type CorePort, connectCore } from '../../../main/core/remote/connect'
import type { Ask, FromCore } from '../../../main/core/remote/messages'
import { serveCore } from '../../../main/core/remote/serve'
import { TandemError } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'

/** A line between two processes: what passes is copied, as it would be. */
function line() {
  const toCore: ((message: Ask) => void)[] = []
  const fromCore: ((message: FromCore) => void)[] = []
  const ends: (() => void)[] = []
  const pass = <T>(listeners: ((message: T) => void)[], message: T) =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(structuredClone(message))
    })
  const near: CorePort = {
    send: (message) => pass(toCore, message),
    onMessage: (listener) => void fromCore.push(listener),
    onEnd: (listener) => void ends.push(listener),
  }
  const far = {
    send: (message: FromCore) => pass(fromCore, message),
    onMessage: (listener: (message: Ask) => void) => void toCore.push(listener),
  }
  return { near, far, end: () => void ends.map((listener) => listener()) }
}

const stateOf = (conflicts: number) => ({ conflicts }) as AppState

function fakeCore(more: Partial<Core> = {}): Core & { change(state: AppState): void } {
  let tell: (state: AppState) => void = () => {}
  return {
    state: () => stateOf(0),
    onChange: (listener) => {
      tell = listener
      return () => {}
    },
    startPractice: vi.fn(),
    sync: vi.fn(),
    cancel: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    history: vi.fn(async () => ({ total: 1, all: 2, first: 3, entries: [] })),
    close: vi.fn(async () => {}),
    change: (state) => tell(state),
    ...more,
  }
}

async function connected(core: Core) {
  const lines = [line(), line(), line()]
  const onCrash = vi.fn()
  let started = 0
  const start = () => {
    const opened = lines[started] ?? line()
    started += 1
    serveCore(core, opened.far)
    return opened.near
  }
  return { remote: await connectCore({ start, onCrash }), lines, onCrash, started: () => started }
}

describe('a core in another process', () => {
  it('is there with its state, and tells its changes', async () => {
    const core = fakeCore()
    const { remote } = await connected(core)
    expect(remote.state()).toEqual(stateOf(0))
    const changed = new Promise((resolve) => remote.onChange(resolve))
    core.change(stateOf(2))
    expect(await changed).toEqual(stateOf(2))
    expect(remote.state()).toEqual(stateOf(2))
  })

  it('does what it is asked, and answers', async () => {
    const core = fakeCore()
    const { remote } = await connected(core)
    const query = { search: '', kind: null, to: null, since: null, offset: 0, limit: 10 }
    expect(await remote.history(query)).toMatchObject({ total: 1, all: 2 })
    expect(core.history).toHaveBeenCalledWith(query)
    remote.pause(30)
    await remote.close()
    expect(core.pause).toHaveBeenCalledWith(30)
  })

  it('fails with the error it met, sentence and remedy included', async () => {
    const sync = async () => {
      throw new TandemError('auth.refused', { service: 'Nozbe' })
    }
    const { remote } = await connected(fakeCore({ sync }))
    const failure = await remote.sync('manual').catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(TandemError)
    expect((failure as TandemError).report()).toEqual(
      new TandemError('auth.refused', { service: 'Nozbe' }).report(),
    )
  })

  it('is started again when its process ends; what was under way fails plainly', async () => {
    const never = () => new Promise<never>(() => {})
    const { remote, lines, onCrash, started } = await connected(fakeCore({ sync: never }))
    const running = remote.sync('manual')
    lines[0]?.end()
    await expect(running).rejects.toMatchObject({ code: 'core.ended' })
    expect(onCrash).toHaveBeenCalledTimes(1)
    expect(started()).toBe(2)
    await expect(
      remote.history({ search: '', kind: null, to: null, since: null, offset: 0, limit: 1 }),
    ).resolves.toMatchObject({ total: 1 })
  })

  it('is not started again when it was closed, nor for ever', async () => {
    const closed = await connected(fakeCore())
    await closed.remote.close()
    closed.lines[0]?.end()
    expect(closed.started()).toBe(1)

    const failing = await connected(fakeCore())
    for (const { end } of failing.lines) end()
    expect(failing.started()).toBe(3)
    await expect(failing.remote.sync('manual')).rejects.toMatchObject({ code: 'core.ended' })
  })
})
