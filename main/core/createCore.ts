import { z } from 'zod'
import { type Clock, systemClock } from '../../shared/clock'
import type { Trigger } from '../../shared/domain'
import { type ErrorReport, reportOf, TandemError } from '../../shared/errors'
import type { RunReport } from '../../shared/report'
import type { AppState, RunProgress } from '../../shared/state'
import type { TriggerEvent } from '../../shared/triggers'
import { createSchedule } from '../schedule/schedule'
import { appStateOf } from './appState'
import type { Core } from './core'
import type { Host } from './host'
import { hasPracticeWorkspace, type OpenWorkspace, openPracticeWorkspace } from './practiceWorkspace'
import { createTriggerFeed, type TriggerFeed } from './triggerFeed'

export interface CoreOptions {
  dataDir: string
  host: Host
  clock?: Clock
  /** Minutes between scheduled runs. */
  minutes?: number
}

/** Progress is told at most so often, in milliseconds: a run has thousands of steps. */
const progressPace = 100

/** The subscriber by whose name the core itself follows what happens. */
const ownFeed = 'core'

const pauseKey = 'pausedUntil'
const storedPause = ({ store }: OpenWorkspace): number | null => store.meta.get(pauseKey, z.int().nullable())

const notYet = () => Promise.reject(new TandemError('auth.missing', { service: 'HighLevel' }))
const unbuilt = {
  signIn: notYet,
  openSignIn: notYet,
  pasteSignIn: notYet,
  cancelSignIn: () => {},
  usePrivateToken: notYet,
  useNozbeToken: notYet,
  signOut: notYet,
  keepUnprotected: notYet,
  setUpChoices: notYet,
  findContacts: notYet,
  setUp: notYet,
  previewFirstRun: notYet,
  startFirstRun: notYet,
}

/** How long quitting waits for the write under way, in milliseconds. */
const patience = 3_000

/** Opens what was set up in the data folder, if anything, and starts the schedule. What cannot be opened is in the state. */
export async function createCore({ dataDir, clock = systemClock, minutes = 5 }: CoreOptions): Promise<Core> {
  const listeners = new Set<(state: AppState) => void>()
  const triggerListeners = new Set<(event: TriggerEvent) => void>()
  let open: OpenWorkspace | null = null
  let feed: TriggerFeed | null = null
  let failure: ErrorReport | null = null
  let progress: RunProgress | null = null
  let run: { done: Promise<RunReport>; cancel: AbortController } | null = null
  let toldAt = 0

  const state = () =>
    appStateOf({ open, progress, failure, schedule, scheduleMinutes: minutes, now: clock.now() })

  function tell(): void {
    if (listeners.size === 0) return
    toldAt = clock.now()
    const next = state()
    for (const listener of listeners) listener(next)
  }

  /** All who listen here share one place in the feed. */
  const tellTrigger = (event: TriggerEvent) => {
    for (const listener of triggerListeners) listener(event)
  }

  function sync(trigger: Trigger): Promise<RunReport> {
    if (run) return run.done
    if (!open) return Promise.reject(new TandemError('workspace.missing'))
    const cancel = new AbortController()
    const workspace = open
    // Starts in the next turn, so that it is known to be on before it can end.
    const done = Promise.resolve().then(() => runOn(workspace, trigger, cancel.signal))
    run = { done, cancel }
    return done
  }

  async function runOn(
    { session }: OpenWorkspace,
    trigger: Trigger,
    signal: AbortSignal,
  ): Promise<RunReport> {
    try {
      failure = null
      const report = await session.sync({
        trigger,
        signal,
        onProgress: (next) => {
          const isNews = progress === null || clock.now() - toldAt >= progressPace
          progress = next
          if (isNews) tell()
        },
      })
      await feed?.deliver()
      return report
    } catch (thrown) {
      failure = reportOf(thrown)
      throw thrown
    } finally {
      run = null
      progress = null
      tell()
    }
  }

  async function openPractice(): Promise<void> {
    try {
      open = await openPracticeWorkspace(dataDir, clock)
      feed = createTriggerFeed(open.store)
      if (triggerListeners.size > 0) feed.subscribe(ownFeed, tellTrigger)
      failure = null
    } catch (thrown) {
      failure = reportOf(thrown)
      throw thrown
    } finally {
      tell()
    }
  }

  let opening: Promise<void> | null = null
  const opened = () => {
    opening ??= openPractice().finally(() => {
      opening = null
    })
    return opening
  }

  // A failure at the start is in the state, and the next scheduled run tries again.
  if (hasPracticeWorkspace(dataDir)) await opened().catch(() => {})

  const schedule = createSchedule({
    minutes,
    clock,
    pausedUntil: open ? storedPause(open) : null,
    run: async () => {
      if (!open && hasPracticeWorkspace(dataDir)) await opened()
      if (open) await sync('schedule')
    },
    onChange: () => {
      open?.store.meta.set(pauseKey, schedule.pausedUntil())
      tell()
    },
  })

  return {
    state,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onTrigger: (listener) => {
      triggerListeners.add(listener)
      const stop = feed?.subscribe(ownFeed, tellTrigger)
      return () => {
        triggerListeners.delete(listener)
        if (triggerListeners.size === 0) stop?.()
      }
    },
    startPractice: async () => {
      if (!open) await opened()
      return sync('manual')
    },
    sync,
    cancel: () => run?.cancel.abort(),
    pause: (length) => schedule.pause(length),
    resume: () => {
      schedule.resume()
      // Why it failed is in the state.
      sync('resume').catch(() => {})
    },
    history: async (query) =>
      open?.store.history.page(query) ?? { total: 0, all: 0, first: null, entries: [] },
    ...unbuilt,
    close: async () => {
      schedule.stop()
      run?.cancel.abort()
      // A write under way ends first; but who quits does not wait for a service that is away. The journal knows.
      await Promise.race([run?.done.catch(() => {}), clock.sleep(patience)])
      const closing = open
      open = null
      await closing?.close()
    },
  }
}
