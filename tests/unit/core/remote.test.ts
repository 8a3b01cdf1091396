import { describe, expect, it, vi } from 'vitest'
import type { Core } from '../../../main/core/core'
import { type CorePort, connectCore } from '../../../main/core/remote/connect'
import { serveCore } from '../../../main/core/remote/serve'
import { TandemError } from '../../../shared/errors'
import type { TriggerEvent } from '../../../shared/triggers'
import { memoryHost } from '../../memoryHost'
import { appState, progress } from '../app/appState'
import { fakeCore, stateOf } from './fakeCore'
import { line } from './line'

const syncing = appState({ status: 'syncing', progress })

async function connected(core: Core) {
  const lines = [line(), line(), line()]
  const onCrash = vi.fn()
  let started = 0
  const start = () => {
    const opened = lines[started] ?? line()
    started += 1
    void serveCore(async () => core, opened.far)
    return opened.near
  }
  return {
    remote: await connectCore({ start, host: memoryHost(), onCrash }),
    lines,
    onCrash,
    started: () => started,
  }
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

  it('tells what happens on the services', async () => {
    const core = fakeCore()
    const { remote } = await connected(core)
    const told = new Promise((resolve) => remote.onTrigger(resolve))
    const event = { id: 'history-4', name: 'task.completed' } as TriggerEvent
    core.happen(event)
    expect(await told).toEqual(event)
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

  it('fails with the error it met, sentence, remedy and trace id included', async () => {
    const error = new TandemError('auth.refused', { service: 'Nozbe' }, { traceId: 'ab-12' })
    const sync = async () => {
      throw error
    }
    const { remote } = await connected(fakeCore({ sync }))
    const failure = await remote.sync('manual').catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(TandemError)
    expect((failure as TandemError).report()).toEqual(error.report())
  })

  it('is started again when its process ends; what was under way fails plainly', async () => {
    const never = () => new Promise<never>(() => {})
    const { remote, lines, onCrash, started } = await connected(fakeCore({ sync: never }))
    const running = remote.sync('manual')
    lines[0]?.end()
    await expect(running).rejects.toMatchObject({ code: 'core.ended' })
    expect(onCrash).toHaveBeenCalledExactlyOnceWith(1)
    expect(started()).toBe(2)
    await expect(
      remote.history({ search: '', kind: null, to: null, since: null, offset: 0, limit: 1 }),
    ).resolves.toMatchObject({ total: 1 })
  })

  it('goes on with what was cut off, where it was told that Tandem had started', async () => {
    const core = fakeCore()
    const { remote, lines } = await connected(core)
    lines[0]?.end()
    remote.started()
    await vi.waitFor(() => expect(core.started).toHaveBeenCalledTimes(1))
    lines[1]?.end()
    await vi.waitFor(() => expect(core.started).toHaveBeenCalledTimes(2))
  })

  it('is not started again when it was closed', async () => {
    const { remote, lines, started } = await connected(fakeCore())
    await remote.close()
    lines[0]?.end()
    expect(started()).toBe(1)
  })

  it('is left alone after its third end in a row, and says so in its state', async () => {
    const { remote, lines, started } = await connected(fakeCore({ state: () => syncing }))
    const told = vi.fn()
    remote.onChange(told)
    lines[0]?.end()
    lines[1]?.end()
    expect(told).not.toHaveBeenCalled()
    lines[2]?.end()
    expect(started()).toBe(3)
    const ended = new TandemError('core.ended').report()
    expect(remote.state()).toEqual({
      ...syncing,
      status: 'error',
      error: ended,
      progress: null,
      nextRunAt: null,
    })
    expect(told).toHaveBeenCalledExactlyOnceWith(remote.state())
    await expect(remote.sync('manual')).rejects.toMatchObject({ code: 'core.ended' })
  })

  it('starts counting anew when a run has ended', async () => {
    const core = fakeCore()
    const { remote, lines, started } = await connected(core)
    const next = () => new Promise<void>((resolve) => remote.onChange(() => resolve()))
    for (const [index, { end }] of lines.entries()) {
      const isThere = next()
      end()
      await isThere
      const hasRun = next()
      core.change(stateOf(0, index + 2))
      await hasRun
    }
    expect(started()).toBe(4)
    expect(remote.state().error).toBeUndefined()
  })

  it('fails to start when its process never gets as far as a state', async () => {
    const start = vi.fn(
      (): CorePort => ({
        send: () => {},
        onMessage: () => {},
        onEnd: (listener) => void setTimeout(() => listener(1)),
      }),
    )
    await expect(connectCore({ start, host: memoryHost(), onCrash: () => {} })).rejects.toMatchObject({
      code: 'core.ended',
    })
    expect(start).toHaveBeenCalledTimes(3)
  })
})
