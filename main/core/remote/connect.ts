import { TandemError } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'
import type { TriggerEvent } from '../../../shared/triggers'
import type { Core } from '../core'
import type { Host } from '../host'
import { createAnswering } from './answering'
import { type Asking, createAsking } from './asking'
import { callsOf } from './host'
import type { CoreCalls, FromCore, Port, ToCore } from './messages'

export interface CorePort extends Port<ToCore, FromCore> {
  /** Called once, when the other process is gone. */
  onEnd(listener: (exitCode: number) => void): void
}

export interface ConnectOptions {
  /** Starts the process that serves the core. */
  start(): CorePort
  /** What the core in that process asks of this one. */
  host: Host
  /** Told when that process ended unasked, before it is started again. */
  onCrash(exitCode: number): void
}

/** A process that ends this often without getting through a run is not started again. */
const mostCrashes = 3

/**
 * A core in a process of its own, so that a long sync never holds up tray and window. Resolves with its first state. If
 * that process ends unexpectedly it is started again: what was under way fails with `core.ended`, and the journal
 * tells the new one where to go on. When that does not help, its last state stays, with `core.ended` as its error.
 */
export function connectCore({ start, host, onCrash }: ConnectOptions): Promise<Core> {
  const listeners = new Set<(state: AppState) => void>()
  const triggerListeners = new Set<(event: TriggerEvent) => void>()
  let asking: Asking<CoreCalls> | null = null
  let state: AppState | null = null
  let crashes = 0
  let isStarted = false
  let isClosing = false
  let failStart: (reason: TandemError) => void = () => {}

  const ask: Asking<CoreCalls>['ask'] = (method, ...given) =>
    asking ? asking.ask(method, ...given) : Promise.reject(new TandemError('core.ended'))

  const tell = (next: AppState): void => {
    // A run that has ended, whoever asked for it, shows that the process works.
    if (state && next.lastRun?.runId !== state.lastRun?.runId) crashes = 0
    state = next
    for (const listener of listeners) listener(next)
  }

  const giveUp = (): void => {
    const reason = new TandemError('core.ended')
    if (state)
      tell({
        ...state,
        status: 'error',
        error: reason.report(),
        progress: null,
        reading: null,
        nextRunAt: null,
      })
    else failStart(reason)
  }

  const open = (): void => {
    const port = start()
    const opened = createAsking<CoreCalls>(port.send)
    const answer = createAnswering(callsOf(host), (reply) => {
      // Nobody waits for it any more when the process that asked is gone.
      if (asking === opened) port.send(reply)
    })
    asking = opened
    port.onMessage((message) => {
      if (message.type === 'state') tell(message.state)
      else if (message.type === 'trigger') for (const listener of triggerListeners) listener(message.event)
      else if (message.type === 'ask') void answer(message)
      else opened.heed(message)
    })
    port.onEnd((exitCode) => {
      asking = null
      opened.end()
      if (isClosing) return
      crashes += 1
      onCrash(exitCode)
      if (crashes < mostCrashes) {
        open()
        // A run that was cut off goes on now, and not at the next time of the schedule.
        if (isStarted) order(ask('started'))
      } else giveUp()
    })
  }

  /** Orders need no answer; where the process is just being started again, there is nothing to stop or pause. */
  const order = (asked: Promise<void>): void => void asked.catch(() => {})

  return new Promise((resolve, reject) => {
    failStart = reject
    const core: Core = {
      state: () => {
        if (!state) throw new TandemError('core.ended')
        return state
      },
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      onTrigger: (listener) => {
        triggerListeners.add(listener)
        return () => triggerListeners.delete(listener)
      },
      startPractice: () => ask('startPractice'),
      sync: (trigger) => ask('sync', trigger),
      cancel: () => order(ask('cancel')),
      started: () => {
        isStarted = true
        order(ask('started'))
      },
      woke: () => order(ask('woke')),
      scheduleTimes: (schedule) => ask('scheduleTimes', schedule),
      saveRunSettings: (settings) => ask('saveRunSettings', settings),
      pause: (minutes) => order(ask('pause', minutes)),
      resume: () => order(ask('resume')),
      history: (query) => ask('history', query),
      record: (given) => ask('record', given),
      openRecord: (given) => ask('openRecord', given),
      planUndo: (target) => ask('planUndo', target),
      undo: (target) => ask('undo', target),
      exportHistory: (given) => ask('exportHistory', given),
      recipes: () => ask('recipes'),
      changeRecipe: (change) => ask('changeRecipe', change),
      testRecipe: (given) => ask('testRecipe', given),
      decideRecipe: (given) => ask('decideRecipe', given),
      removeRecipe: (id) => ask('removeRecipe', id),
      recipeActions: () => ask('recipeActions'),
      recipeContacts: (words) => ask('recipeContacts', words),
      signIn: (given) => ask('signIn', given),
      openSignIn: () => ask('openSignIn'),
      pasteSignIn: (pasted) => ask('pasteSignIn', pasted),
      cancelSignIn: () => order(ask('cancelSignIn')),
      usePrivateToken: (given) => ask('usePrivateToken', given),
      useNozbeToken: (token) => ask('useNozbeToken', token),
      signOut: (service) => ask('signOut', service),
      keepUnprotected: (isAllowed) => ask('keepUnprotected', isAllowed),
      waitingContacts: () => ask('waitingContacts'),
      waitingList: () => ask('waitingList'),
      planResolutions: (resolutions) => ask('planResolutions', resolutions),
      resolveWaiting: (given) => ask('resolveWaiting', given),
      decideWaiting: (given) => ask('decideWaiting', given),
      takeBackDecision: () => ask('takeBackDecision'),
      matchWaiting: (given) => ask('matchWaiting', given),
      openContact: (id) => ask('openContact', id),
      readPreview: () => ask('readPreview'),
      cancelPreview: () => order(ask('cancelPreview')),
      isPreviewCurrent: (id) => ask('isPreviewCurrent', id),
      runPreview: (keys) => ask('runPreview', keys),
      setUpChoices: () => ask('setUpChoices'),
      findContacts: (words) => ask('findContacts', words),
      setUp: (answers) => ask('setUp', answers),
      setUpLayout: (answers) => ask('setUpLayout', answers),
      previewFirstRun: () => ask('previewFirstRun'),
      cancelFirstRunPreview: () => ask('cancelFirstRunPreview'),
      setFirstRunRules: (rules) => ask('setFirstRunRules', rules),
      matchRows: (query) => ask('matchRows', query),
      startFirstRun: () => ask('startFirstRun'),
      catalogue: () => ask('catalogue'),
      tryRead: (given) => ask('tryRead', given),
      cancelTry: () => ask('cancelTry'),
      mapping: () => ask('mapping'),
      mappingEffect: (draft) => ask('mappingEffect', draft),
      previewContact: (given) => ask('previewContact', given),
      saveMapping: (draft) => ask('saveMapping', draft),
      saveDueRule: (rule) => ask('saveDueRule', rule),
      people: () => ask('people'),
      savePeople: (pairs) => ask('savePeople', pairs),
      safety: () => ask('safety'),
      saveSafety: (settings) => ask('saveSafety', settings),
      backups: () => ask('backups'),
      keepBackups: (count) => ask('keepBackups', count),
      backUp: () => ask('backUp'),
      restore: (name) => ask('restore', name),
      allBackups: () => ask('allBackups'),
      restoreOf: (given) => ask('restoreOf', given),
      exportTo: (given) => ask('exportTo', given),
      wipe: (given) => ask('wipe', given),
      diagnose: () => ask('diagnose'),
      bundle: () => ask('bundle'),
      close: async () => {
        isClosing = true
        // A process that has ended has nothing open.
        await ask('close').catch(() => {})
      },
    }
    open()
    const stopWaiting = core.onChange(() => {
      stopWaiting()
      resolve(core)
    })
  })
}
