import { describe, expect, it, vi } from 'vitest'
import { createBridge } from '../../../preload/bridge'
import { eventChannels, requestChannels } from '../../../shared/ipc/channels'

type Ipc = Parameters<typeof createBridge>[0]

function bridge() {
  const ipc = { invoke: vi.fn(async () => ({ ok: true })), on: vi.fn(), off: vi.fn() }
  return { ipc, bridge: createBridge(ipc as unknown as Ipc) }
}

describe('the bridge', () => {
  it('passes the requests of the contract on', async () => {
    const { ipc, bridge: made } = bridge()
    for (const channel of requestChannels) {
      expect(await made.request(channel, undefined as never)).toEqual({ ok: true })
    }
    await made.request('sync:pause', 30)
    expect(ipc.invoke).toHaveBeenLastCalledWith('sync:pause', 30)
  })

  it('refuses every other channel', async () => {
    const { ipc, bridge: made } = bridge()
    for (const channel of [
      'shell:open',
      'electron-store-get-data',
      '__ELECTRON_LOG__',
      '',
      ...eventChannels,
    ]) {
      await expect(made.request(channel as never, undefined as never)).rejects.toThrow('no channel')
    }
    for (const channel of ['anything', ...requestChannels]) {
      expect(() => made.on(channel as never, () => {})).toThrow('no channel')
    }
    expect(ipc.invoke).not.toHaveBeenCalled()
    expect(ipc.on).not.toHaveBeenCalled()
  })

  it('hands the listener what was told, not the event, until it stops listening', () => {
    const { ipc, bridge: made } = bridge()
    const listener = vi.fn()
    const stop = made.on('navigate', listener)
    const [channel, hear] = ipc.on.mock.calls[0] ?? []
    hear({ sender: 'the way to every channel' }, 'history')
    expect(channel).toBe('navigate')
    expect(listener.mock.calls).toEqual([['history']])
    stop()
    expect(ipc.off).toHaveBeenCalledWith('navigate', hear)
  })
})
