import { TandemError } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'
import type { TriggerEvent } from '../../../shared/triggers'
import type { Core } from '../core'
import { type Ask, type FromCore, type Method, type Port, unpackError } from './messages'

export interface CorePort extends Port<Ask, FromCore> {
  /** Called once, when the other process is gone. */
  onEnd(listener: (exitCode: number) => void): void
}

export interface ConnectOptions {
  /** Starts the process that serves the core. */
  start(): CorePort
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
export function connectCore({ start, onCrash }: ConnectOptions): Promise<Core> {
  const listeners = new Set<(state: AppState) => void>()
  const triggerListeners = new Set<(event: TriggerEvent) => void>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: TandemError): void }>()
  let port: CorePort | null = null
  let state: AppState | null = null
  let nextId = 0
  let crashes = 0
  let isClosing = false
  let failStart: (reason: TandemError) => void = () => {}

  const ask = <T>(method: Method, input?: unknown): Promise<T> => {
    if (!port) return Promise.reject(new TandemError('core.ended'))
    const id = nextId
    nextId += 1
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
    port.send({ type: 'ask', id, method, input })
    return answer as Promise<T>
  }

  const tell = (next: AppState): void => {
    // A run that has ended, whoever asked for it, shows that the process works.
    if (state && next.lastRun?.runId !== state.lastRun?.runId) crashes = 0
    state = next
    for (const listener of listeners) listener(next)
  }

  const giveUp = (): void => {
    const reason = new TandemError('core.ended')
    if (state) tell({ ...state, status: 'error', error: reason.report(), progress: null, nextRunAt: null })
    else failStart(reason)
  }

  const heed = (message: FromCore): void => {
    if (message.type === 'state') {
      tell(message.state)
      return
    }
    if (message.type === 'trigger') {
      for (const listener of triggerListeners) listener(message.event)
      return
    }
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'answer') asker?.resolve(message.value)
    else asker?.reject(unpackError(message.error))
  }

  const open = (): void => {
    const opened = start()
    port = opened
    opened.onMessage(heed)
    opened.onEnd((exitCode) => {
      port = null
      for (const asker of waiting.values()) asker.reject(new TandemError('core.ended'))
      waiting.clear()
      if (isClosing) return
      crashes += 1
      onCrash(exitCode)
      if (crashes < mostCrashes) open()
      else giveUp()
    })
  }

  /** Orders need no answer; where the process is just being started again, there is nothing to stop or pause. */
  const order = (method: Method, input?: unknown): void => void ask(method, input).catch(() => {})

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
      cancel: () => order('cancel'),
      pause: (minutes) => order('pause', minutes),
      resume: () => order('resume'),
      history: (query) => ask('history', query),
      signIn: (given) => ask('signIn', given),
      openSignIn: () => ask('openSignIn'),
      pasteSignIn: (pasted) => ask('pasteSignIn', pasted),
      cancelSignIn: () => order('cancelSignIn'),
      usePrivateToken: (given) => ask('usePrivateToken', given),
      useNozbeToken: (token) => ask('useNozbeToken', token),
      signOut: (service) => ask('signOut', service),
      keepUnprotected: (isAllowed) => ask('keepUnprotected', isAllowed),
      setUpChoices: () => ask('setUpChoices'),
      findContacts: (words) => ask('findContacts', words),
      setUp: (answers) => ask('setUp', answers),
      previewFirstRun: () => ask('previewFirstRun'),
      startFirstRun: () => ask('startFirstRun'),
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
