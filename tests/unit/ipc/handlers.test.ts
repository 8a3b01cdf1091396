import { describe, expect, it, vi } from 'vitest'
import type { Core } from '../../../main/core/core'
import { historyHandlers } from '../../../main/ipc/handlers/historyHandlers'
import { stateHandlers } from '../../../main/ipc/handlers/stateHandlers'
import { syncHandlers } from '../../../main/ipc/handlers/syncHandlers'
import { TandemError } from '../../../shared/errors'
import { appState } from '../app/appState'

const page = { total: 0, all: 0, first: null, entries: [] }
const core = {
  state: vi.fn(() => appState()),
  startPractice: vi.fn(async () => ({})),
  sync: vi.fn(async () => ({})),
  cancel: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
  history: vi.fn(() => page),
} as unknown as Core

describe('the handlers', () => {
  it('tell the state, and that the page is there', () => {
    const onAsked = vi.fn()
    expect(stateHandlers(core, onAsked)['state:get']()).toEqual(appState())
    expect(onAsked).toHaveBeenCalledTimes(1)
  })

  it('start, stop and pause runs', async () => {
    const handlers = syncHandlers(core)
    expect(await handlers['practice:start']()).toBeUndefined()
    expect(core.startPractice).toHaveBeenCalled()
    expect(await handlers['sync:start']()).toBeUndefined()
    expect(core.sync).toHaveBeenCalledWith('manual')
    handlers['sync:cancel']()
    expect(core.cancel).toHaveBeenCalled()
    handlers['sync:pause'](null)
    expect(core.pause).toHaveBeenCalledWith(null)
    handlers['sync:resume']()
    expect(core.resume).toHaveBeenCalled()
  })

  it('let a failed run fail the request', async () => {
    vi.mocked(core.sync).mockRejectedValueOnce(new TandemError('workspace.missing'))
    await expect(syncHandlers(core)['sync:start']()).rejects.toMatchObject({ code: 'workspace.missing' })
  })

  it('look things up in the history', () => {
    const query = { search: 'x', kind: null, to: null, since: null, offset: 0, limit: 10 }
    expect(historyHandlers(core)['history:list'](query)).toBe(page)
    expect(core.history).toHaveBeenCalledWith(query)
  })
})
