import { describe, expect, it, vi } from 'vitest'
import type { Core } from '../../../main/core/core'
import { historyHandlers } from '../../../main/ipc/handlers/historyHandlers'
import { scheduleHandlers } from '../../../main/ipc/handlers/scheduleHandlers'
import { setUpHandlers } from '../../../main/ipc/handlers/setUpHandlers'
import { stateHandlers } from '../../../main/ipc/handlers/stateHandlers'
import { syncHandlers } from '../../../main/ipc/handlers/syncHandlers'
import { TandemError } from '../../../shared/errors'
import { usualSchedule } from '../../../shared/schedule'
import type { AppState } from '../../../shared/state'
import { appState, progress } from '../app/appState'

const page = { total: 0, all: 0, first: null, entries: [] }
const core = {
  state: vi.fn(() => appState()),
  startPractice: vi.fn(async () => ({})),
  sync: vi.fn(async () => ({})),
  cancel: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
  scheduleTimes: vi.fn(async () => ({ times: [1], problem: null })),
  saveRunSettings: vi.fn(async () => {}),
  history: vi.fn(() => page),
} as unknown as Core
const opened = Promise.resolve(core)

describe('the handlers', () => {
  it('hear that the page is there at once, and tell the state when there is one', async () => {
    const onAsked = vi.fn()
    let open: (core: Core) => void = () => {}
    const opening = new Promise<Core>((resolve) => {
      open = resolve
    })
    const answer = stateHandlers(opening, onAsked)['state:get']()
    expect(onAsked).toHaveBeenCalledTimes(1)
    open(core)
    expect(await answer).toEqual(appState())
  })

  it('start, stop and pause runs', async () => {
    const handlers = syncHandlers(opened)
    expect(await handlers['practice:start']()).toBeUndefined()
    expect(core.startPractice).toHaveBeenCalled()
    expect(await handlers['sync:start']()).toBeUndefined()
    expect(core.sync).toHaveBeenCalledWith('manual')
    await handlers['sync:cancel']()
    expect(core.cancel).toHaveBeenCalled()
    await handlers['sync:pause'](null)
    expect(core.pause).toHaveBeenCalledWith(null)
    await handlers['sync:resume']()
    expect(core.resume).toHaveBeenCalled()
  })

  it('try a schedule, and keep it', async () => {
    const handlers = scheduleHandlers(opened)
    expect(await handlers['schedule:times'](usualSchedule)).toEqual({ times: [1], problem: null })
    expect(core.scheduleTimes).toHaveBeenCalledWith(usualSchedule)
    expect(await handlers['schedule:save']({ reserve: 0.5 })).toBeUndefined()
    expect(core.saveRunSettings).toHaveBeenCalledWith({ reserve: 0.5 })
  })

  it('answer a stop when the run has ended', async () => {
    const listeners = new Set<(state: AppState) => void>()
    const change = (state: AppState) => {
      for (const listener of listeners) listener(state)
    }
    const running = {
      ...core,
      state: () => appState({ progress }),
      onChange: (listener: (state: AppState) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    } as unknown as Core
    const onAnswer = vi.fn()
    const answer = syncHandlers(Promise.resolve(running))['sync:cancel']().then(onAnswer)
    await vi.waitFor(() => expect(listeners.size).toBe(1))
    change(appState({ progress }))
    await Promise.resolve()
    expect(onAnswer).not.toHaveBeenCalled()
    change(appState())
    await answer
    expect(listeners.size).toBe(0)
  })

  it('answer the start of the first run as soon as it has begun, or what kept it from beginning', async () => {
    let tell: (state: AppState) => void = () => {}
    const stopListening = vi.fn()
    const startFirstRun = vi.fn<Core['startFirstRun']>(() => new Promise(() => {}))
    const onChange = (listener: (state: AppState) => void) => {
      tell = listener
      return stopListening
    }
    const start = setUpHandlers(Promise.resolve({ ...core, startFirstRun, onChange }))['setUp:start']
    const onAnswer = vi.fn()
    const answer = start().then(onAnswer)
    await vi.waitFor(() => expect(startFirstRun).toHaveBeenCalled())
    tell(appState({ setUp: 'firstRun' }))
    await Promise.resolve()
    expect(onAnswer).not.toHaveBeenCalled()
    tell(appState({ setUp: 'done' }))
    await answer

    startFirstRun.mockRejectedValueOnce(new TandemError('workspace.missing'))
    await expect(start()).rejects.toMatchObject({ code: 'workspace.missing' })
    await vi.waitFor(() => expect(stopListening).toHaveBeenCalledTimes(1))
  })

  it('let a failed run fail the request', async () => {
    vi.mocked(core.sync).mockRejectedValueOnce(new TandemError('workspace.missing'))
    await expect(syncHandlers(opened)['sync:start']()).rejects.toMatchObject({ code: 'workspace.missing' })
  })

  it('look things up in the history', async () => {
    const query = { search: 'x', kind: null, to: null, since: null, offset: 0, limit: 10 }
    expect(await historyHandlers(opened, async () => null)['history:list'](query)).toBe(page)
    expect(core.history).toHaveBeenCalledWith(query)
  })

  it('export what the filters let through, where the user chooses, and nothing where that is cancelled', async () => {
    const exportHistory = vi.fn(async () => 3)
    const choose = vi.fn().mockResolvedValueOnce('/a/history.csv').mockResolvedValueOnce(null)
    const handlers = historyHandlers(Promise.resolve({ ...core, exportHistory }), choose)
    const what = { search: 'x', kind: null, to: null, since: null, format: 'csv' } as const
    expect(await handlers['history:export'](what)).toEqual({ file: '/a/history.csv', rows: 3 })
    expect(choose).toHaveBeenCalledWith('tandem-history', 'csv')
    expect(exportHistory).toHaveBeenCalledWith({ what, file: '/a/history.csv' })
    expect(await handlers['history:export'](what)).toBeNull()
    expect(exportHistory).toHaveBeenCalledTimes(1)
  })
})
