import { type Clock, systemClock } from '../../shared/clock'
import type { PerService } from '../../shared/domain'
import { type ErrorReport, reportOf, serviceNames, TandemError } from '../../shared/errors'
import type { RunReport } from '../../shared/report'
import type { AppState } from '../../shared/state'
import type { TriggerEvent } from '../../shared/triggers'
import type { Network } from '../schedule/network'
import { createSchedule } from '../schedule/schedule'
import { scheduleTimes } from '../schedule/times'
import { createAccounts } from './accounts/accounts'
import { appStateOf } from './appState'
import { createCatalogueDesk } from './catalogue/desk'
import type { ConnectionOptions } from './connection'
import type { Core } from './core'
import { currentOf, draftStep } from './current'
import { createDataDesk } from './data/desk'
import { reopenAfter } from './data/reopen'
import { systemFacts } from './data/systemFacts'
import { createHistoryDesk } from './historyDesk/desk'
import type { Host } from './host'
import { checkAll } from './localChecks'
import { createMappingCalls } from './mappingDesk/calls'
import { paced } from './paced'
import { practiceId } from './paths'
import { type OpenWorkspace, openPracticeWorkspace } from './practiceWorkspace'
import { createPreviewDesk } from './preview/desk'
import { openRealWorkspace } from './realWorkspace'
import { createRunner } from './runner'
import { scheduledKinds } from './scheduledKinds'
import type { SessionOptions } from './session'
import { saveSettings } from './settings'
import { createSetUpDesk } from './setUpDesk'
import { createTriggerFeed, type TriggerFeed } from './triggerFeed'
import { createWaitingDesk } from './waiting/desk'
import { waitingContacts } from './waitingContacts'
import { createWorkspaceHolder } from './workspaceHolder'
import { followSettings, freeNetwork, needsNetwork } from './workspaceSchedule'

export interface CoreOptions {
  dataDir: string
  host: Host
  /** Base addresses of the user's own services. */
  urls: PerService<string>
  clock?: Clock
  /** Default: a network that is there and costs nothing. */
  network?: Network
  /** Told of every attempt of a call, for the log. */
  onCall?: ConnectionOptions['onCall']
}

/** The subscriber by whose name the core itself follows what happens. */
const ownFeed = 'core'

/** Throws `workspace.missing`. */
function needed<T>(found: T | undefined): T {
  if (found === undefined) throw new TandemError('workspace.missing')
  return found
}

/** How long quitting waits for the write under way, in milliseconds. */
const patience = 3_000

/** Opens what was set up in the data folder, if anything, and starts the schedule. What cannot be opened is in the state. */
export async function createCore({
  dataDir,
  host,
  urls,
  clock = systemClock,
  network = freeNetwork,
  onCall,
}: CoreOptions): Promise<Core> {
  const listeners = new Set<(state: AppState) => void>()
  const triggerListeners = new Set<(event: TriggerEvent) => void>()
  let feed: TriggerFeed | null = null
  let failure: ErrorReport | null = null

  const current = currentOf(dataDir)
  const accounts = createAccounts({
    host,
    clock,
    urls,
    wantedLocation: () => realWorkspace()?.highlevel.locationId ?? null,
    wantedSpace: () => realWorkspace()?.nozbe.teamId ?? null,
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

  const realWorkspace = () => {
    const open = holder.now()
    return open && !open.practice ? open.session.workspace : null
  }

  const fail = (thrown: unknown) => {
    failure = reportOf(thrown)
  }
  const runner = createRunner({
    workspace: () => holder.now(),
    clock,
    onStart: () => {
      failure = null
    },
    onDone: async (report) => {
      // Nobody waits for it, and the next run goes by what it finds.
      if (!holder.now()?.practice) void accounts.checkScopes(report)
      await feed?.deliver()
    },
    onFailure: fail,
    onChange: () => tell(),
  })
  const openById = (id: string): Promise<OpenWorkspace> =>
    id === practiceId ? openPracticeWorkspace(dataDir, clock, onCall) : openRealWorkspace(dataDir, id, real)
  const holder = createWorkspaceHolder({
    openById,
    onTaken: (workspace) => {
      const id = workspace.practice ? practiceId : workspace.session.workspace.id
      const { draft } = current.get()
      // In one step, so that a crash never leaves what was set up in neither of the two.
      current.set({ open: id, draft: draft === id ? null : draft })
      feed = createTriggerFeed(workspace.store)
      if (triggerListeners.size > 0) feed.subscribe(ownFeed, tellTrigger)
      failure = null
      followSettings(schedule, workspace)
      tell()
    },
    onLeaving: async (forGood) => {
      // A write under way ends first; but who quits does not wait for a service that is away. The journal knows.
      await Promise.race([runner.stop(), ...(forGood ? [clock.sleep(patience)] : [])])
      feed = null
    },
    onFailure: (thrown) => {
      fail(thrown)
      tell()
    },
  })

  /** What the vault holds, where the key store was locked at the start. */
  const withAccounts =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      await accounts.open()
      return work(...given)
    }

  const setUp = createSetUpDesk({
    dataDir,
    session: real,
    locationId: () => {
      const id = accounts.locationId()
      if (id === null) throw new TandemError('auth.missing', { service: serviceNames.highlevel })
      return id
    },
    draft: {
      id: () => current.get().draft,
      keep: (draft, isScopeOpen = false) => current.set({ draft, isScopeOpen }),
    },
    current: holder.now,
    onProgress: paced(clock, () => tell()),
    onEnd: () => tell(),
    // The next run goes by the changed answers.
    onChanged: async () => {
      const id = current.get().open
      if (id !== null && holder.now()) await holder.replace(() => openById(id))
    },
  })

  const schedule = createSchedule({
    clock,
    random: Math.random,
    pausedUntil: current.get().pausedUntil,
    isOnline: () => !needsNetwork(holder.now()) || network.isOnline(),
    isMetered: async () => needsNetwork(holder.now()) && network.isMetered(),
    run: async (trigger) => {
      const id = current.get().open
      if (id !== null) await holder.ensure(id)
      const open = holder.now()
      if (open) await runner.sync(trigger, scheduledKinds(open.store, clock.now()))
    },
    onChange: () => {
      // A disk that is full costs the pause its place after a restart. It must not stop the schedule, or end this process.
      try {
        current.set({ pausedUntil: schedule.pausedUntil() })
      } catch (thrown) {
        fail(thrown)
      }
      tell()
    },
  })

  const data = createDataDesk({
    dataDir,
    now: clock.now,
    open: holder.now,
    reopenAfter: (work) => reopenAfter(holder, work, () => openById(current.get().open ?? practiceId)),
    leave: holder.leave,
    reopen: holder.ensure,
    current,
    signOut: accounts.signOut,
    check: () =>
      checkAll({
        open: holder.now(),
        failure,
        state: state(),
        isOnline: holder.now() && !needsNetwork(holder.now()) ? null : network.isOnline(),
        hasTray: host.hasTray,
      }),
    facts: () => ({ ...systemFacts(dataDir), at: clock.now(), state: state() }),
  })

  const { goOn, ...waiting } = createWaitingDesk({
    open: holder.now,
    runner,
    clock,
    openExternal: host.openExternal,
    onChange: () => tell(),
  })

  const { progress: reading, ...preview } = createPreviewDesk({
    open: holder.now,
    runner,
    clock,
    onChange: () => tell(),
  })

  const state = () =>
    appStateOf({
      open: holder.now(),
      progress: runner.progress(),
      reading: reading(),
      failure,
      schedule,
      now: clock.now(),
      accounts: accounts.shown(),
      draft: draftStep(current.get()),
      matching: setUp.match.progress(),
    })

  function tell(): void {
    if (listeners.size === 0) return
    const next = state()
    for (const listener of listeners) listener(next)
  }

  /** All who listen here share one place in the feed. */
  const tellTrigger = (event: TriggerEvent) => {
    for (const listener of triggerListeners) listener(event)
  }

  // A failure at the start is in the state, and the next scheduled run tries again. The accounts come last: a workspace that
  // could be opened ends a failure.
  const first = current.get().open
  if (first !== null) await holder.ensure(first).catch(() => {})
  await accounts.open().catch(fail)

  schedule.start()
  goOn()

  const desk = () => holder.now()?.session.recipes

  /** Who asks once more gets the same one: the draft can be handed over only once. */
  let starting: Promise<RunReport> | null = null
  const startFirstRun = async (): Promise<RunReport> => {
    const workspace = await setUp.finish()
    await holder.replace(async () => workspace)
    return runner.sync('manual')
  }

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
      await holder.ensure(current.get().open ?? practiceId)
      return runner.sync('manual')
    },
    sync: runner.sync,
    cancel: runner.cancel,
    started: schedule.started,
    woke: schedule.woke,
    scheduleTimes: async (draft) => scheduleTimes(draft, clock.now(), schedule.pausedUntil()),
    saveRunSettings: async (settings) => {
      const open = holder.now()
      if (!open) throw new TandemError('workspace.missing')
      saveSettings(open.store.meta, settings)
      if (settings.schedule) schedule.change(settings.schedule)
      tell()
    },
    pause: (length) => schedule.pause(length),
    resume: () => {
      schedule.resume()
      // Why it failed is in the state.
      runner.sync('resume').catch(() => {})
    },
    recipes: async () => desk()?.list() ?? [],
    changeRecipe: async (change) => {
      const id = needed(desk()).change(change)
      tell()
      return id
    },
    testRecipe: async (given) => needed(desk()).test(given),
    decideRecipe: async (given) => {
      needed(desk()).decide(given)
      tell()
      // Why it failed is in the state.
      if (given.decision === 'approved') runner.sync('manual').catch(() => {})
    },
    removeRecipe: async (id) => needed(desk()).remove(id),
    recipeActions: async () => desk()?.actions() ?? [],
    recipeContacts: async (words) => desk()?.contacts(words) ?? [],
    waitingContacts: async () => waitingContacts(holder.now()?.store),
    signIn: accounts.signIn,
    openSignIn: accounts.openSignIn,
    pasteSignIn: accounts.pasteSignIn,
    cancelSignIn: accounts.cancelSignIn,
    usePrivateToken: accounts.usePrivateToken,
    useNozbeToken: accounts.useNozbeToken,
    signOut: async (service) => {
      if (holder.now()?.practice === false) runner.cancel()
      await accounts.signOut(service)
    },
    keepUnprotected: accounts.keepUnprotected,
    ...waiting,
    ...preview,
    ...data,
    ...createCatalogueDesk({
      open: holder.now,
      isOnline: () => !needsNetwork(holder.now()) || network.isOnline(),
      onChange: tell,
    }),
    ...createHistoryDesk({ open: holder.now, runner, openExternal: host.openExternal, onChange: tell }),
    ...createMappingCalls({ open: holder.now, idle: runner.idle, onChange: tell }),
    wipe: async (given) => {
      await data.wipe(given).finally(tell)
    },
    setUpChoices: withAccounts(setUp.choices),
    findContacts: withAccounts(setUp.findContacts),
    setUp: withAccounts(async (answers) => {
      const warnings = await setUp.save(answers)
      tell()
      return warnings
    }),
    setUpLayout: withAccounts((answers) => setUp.saveLayout(answers).finally(tell)),
    previewFirstRun: withAccounts(setUp.match.preview),
    cancelFirstRunPreview: async () => setUp.match.stop(),
    setFirstRunRules: withAccounts(setUp.match.setRules),
    matchRows: async (query) => setUp.match.rows(query),
    startFirstRun: () => {
      starting ??= startFirstRun().finally(() => {
        starting = null
      })
      return starting
    },
    close: async () => {
      schedule.stop()
      accounts.cancelSignIn()
      await setUp.close()
      await holder.close()
    },
  }
}
