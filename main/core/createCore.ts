import { z } from 'zod'
import { type Clock, systemClock } from '../../shared/clock'
import type { PerService, Trigger } from '../../shared/domain'
import { type ErrorReport, reportOf, serviceNames, TandemError } from '../../shared/errors'
import type { RunReport } from '../../shared/report'
import type { AppState, RunProgress } from '../../shared/state'
import type { TriggerEvent } from '../../shared/triggers'
import { createSchedule } from '../schedule/schedule'
import { createAccounts } from './accounts/accounts'
import { appStateOf } from './appState'
import type { ConnectionOptions } from './connection'
import type { Core } from './core'
import { currentOf } from './current'
import type { Host } from './host'
import { practiceId } from './paths'
import { type OpenWorkspace, openPracticeWorkspace } from './practiceWorkspace'
import { openRealWorkspace } from './realWorkspace'
import type { SessionOptions } from './session'
import { createSetUpDesk } from './setUpDesk'
import { createTriggerFeed, type TriggerFeed } from './triggerFeed'

export interface CoreOptions {
  dataDir: string
  host: Host
  /** Base addresses of the user's own services. */
  urls: PerService<string>
  clock?: Clock
  /** Minutes between scheduled runs. */
  minutes?: number
  /** Told of every attempt of a call, for the log. */
  onCall?: ConnectionOptions['onCall']
}

/** Progress is told at most so often, in milliseconds: a run has thousands of steps. */
const progressPace = 100

/** The subscriber by whose name the core itself follows what happens. */
const ownFeed = 'core'

const pauseKey = 'pausedUntil'
const storedPause = ({ store }: OpenWorkspace): number | null => store.meta.get(pauseKey, z.int().nullable())

/** How long quitting waits for the write under way, in milliseconds. */
const patience = 3_000

/** Opens what was set up in the data folder, if anything, and starts the schedule. What cannot be opened is in the state. */
export async function createCore({
  dataDir,
  host,
  urls,
  clock = systemClock,
  minutes = 5,
  onCall,
}: CoreOptions): Promise<Core> {
  const listeners = new Set<(state: AppState) => void>()
  const triggerListeners = new Set<(event: TriggerEvent) => void>()
  let open: OpenWorkspace | null = null
  let feed: TriggerFeed | null = null
  let failure: ErrorReport | null = null
  let progress: RunProgress | null = null
  let run: { done: Promise<RunReport>; cancel: AbortController } | null = null
  let toldAt = 0
  let stopped = new AbortController()
  let probing: Promise<void> | null = null

  const current = currentOf(dataDir)
  const accounts = createAccounts({
    host,
    clock,
    urls,
    wantedLocation: () => (open && !open.practice ? open.session.workspace.highlevel.locationId : null),
    onChange: () => tell(),
  })
  const real: SessionOptions = {
    access: accounts.access,
    clock,
    writable: accounts.writable,
    onCall: (service, call) => {
      if (call.status !== null && call.status < 400) accounts.works(service)
      onCall?.(service, call)
    },
  }
  const setUp = createSetUpDesk({
    dataDir,
    session: real,
    locationId: () => {
      const id = accounts.locationId()
      if (id === null) throw new TandemError('auth.missing', { service: serviceNames.highlevel })
      return id
    },
    draft: { id: () => current.get().draft, keep: (draft) => current.set({ draft }) },
    current: () => open,
    onChanged: reopen,
  })

  const state = () =>
    appStateOf({
      open,
      progress,
      failure,
      schedule,
      scheduleMinutes: minutes,
      now: clock.now(),
      accounts: accounts.shown(),
      hasDraft: current.get().draft !== null,
    })

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
      probe(session)
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

  /** Beside the runs, which do not wait for it. */
  function probe(session: OpenWorkspace['session']): void {
    probing ??= session.probe(stopped.signal).finally(() => {
      probing = null
    })
  }

  /** Works with a workspace from now on. */
  function take(workspace: OpenWorkspace): void {
    open = workspace
    current.set({ open: workspace.practice ? practiceId : workspace.session.workspace.id })
    feed = createTriggerFeed(workspace.store)
    if (triggerListeners.size > 0) feed.subscribe(ownFeed, tellTrigger)
    failure = null
  }

  async function putAway(): Promise<void> {
    run?.cancel.abort()
    stopped.abort()
    await run?.done.catch(() => {})
    await probing
    stopped = new AbortController()
    const closing = open
    open = null
    feed = null
    await closing?.close()
  }

  const openById = (id: string): Promise<OpenWorkspace> =>
    id === practiceId ? openPracticeWorkspace(dataDir, clock, onCall) : openRealWorkspace(dataDir, id, real)

  let opening: Promise<void> | null = null
  const opened = (id: string) => {
    opening ??= openById(id)
      .then(take)
      .catch((thrown: unknown) => {
        failure = reportOf(thrown)
        throw thrown
      })
      .finally(() => {
        opening = null
        tell()
      })
    return opening
  }

  /** Answers of the open workspace were changed: the next run goes by them. */
  async function reopen(): Promise<void> {
    const id = current.get().open
    if (!open || id === null) return
    await putAway()
    await opened(id)
  }

  // A failure at the start is in the state, and the next scheduled run tries again.
  await accounts.open().catch((thrown: unknown) => {
    failure = reportOf(thrown)
  })
  const first = current.get().open
  if (first !== null) await opened(first).catch(() => {})

  const schedule = createSchedule({
    minutes,
    clock,
    pausedUntil: open ? storedPause(open) : null,
    run: async () => {
      const id = current.get().open
      if (!open && id !== null) await opened(id)
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
      // Where a workspace that was set up could not be opened, this is how the window tries again.
      if (!open) await opened(current.get().open ?? practiceId)
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
    signIn: accounts.signIn,
    openSignIn: accounts.openSignIn,
    pasteSignIn: accounts.pasteSignIn,
    cancelSignIn: accounts.cancelSignIn,
    usePrivateToken: accounts.usePrivateToken,
    useNozbeToken: accounts.useNozbeToken,
    signOut: async (service) => {
      if (open && !open.practice) run?.cancel.abort()
      await accounts.signOut(service)
    },
    keepUnprotected: accounts.keepUnprotected,
    setUpChoices: setUp.choices,
    findContacts: setUp.findContacts,
    setUp: async (answers) => {
      const warnings = await setUp.save(answers)
      tell()
      return warnings
    },
    previewFirstRun: setUp.preview,
    startFirstRun: async () => {
      const workspace = await setUp.finish()
      await putAway()
      take(workspace)
      return sync('manual')
    },
    close: async () => {
      schedule.stop()
      accounts.cancelSignIn()
      await setUp.close()
      run?.cancel.abort()
      stopped.abort()
      // A write under way ends first; but who quits does not wait for a service that is away. The journal knows.
      await Promise.race([Promise.all([run?.done.catch(() => {}), probing]), clock.sleep(patience)])
      const closing = open
      open = null
      await closing?.close()
    },
  }
}
