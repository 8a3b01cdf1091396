import { TandemError } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'
import type { Core } from '../core'
import { type Ask, type FromCore, type Method, type Port, unpackError } from './messages'

export interface CorePort extends Port<Ask, FromCore> {
  /** Called once, when the other process is gone. */
  onEnd(listener: () => void): void
}

export interface ConnectOptions {
  /** Starts the process that serves the core. */
  start(): CorePort
  /** Told when that process ended unasked, before it is started again. */
  onCrash(): void
}

/** A process that ends more often than this in a row is not started again, in a session of the application. */
const mostCrashes = 3

/**
 * A core in a process of its own, so that a long sync never holds up tray and window. Resolves with its first state. If
 * that process ends unexpectedly it is started again: what was under way fails with `core.ended`, and the journal
 * tells the new one where to go on.
 */
export function connectCore({ start, onCrash }: ConnectOptions): Promise<Core> {
  const listeners = new Set<(state: AppState) => void>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: TandemError): void }>()
  let port: CorePort | null = null
  let state: AppState | null = null
  let nextId = 0
  let crashes = 0
  let isClosing = false
  /** Fails the start; means nothing once there is a state. */
  let giveUp: (reason: TandemError) => void = () => {}

  const ask = <T>(method: Method, input?: unknown): Promise<T> => {
    if (!port) return Promise.reject(new TandemError('core.ended'))
    const id = nextId
    nextId += 1
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
    port.send({ type: 'ask', id, method, input })
    return answer as Promise<T>
  }

  const heed = (message: FromCore): void => {
    if (message.type === 'state') {
      state = message.state
      for (const listener of listeners) listener(message.state)
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
    opened.onEnd(() => {
      port = null
      for (const asker of waiting.values()) asker.reject(new TandemError('core.ended'))
      waiting.clear()
      if (isClosing) return
      crashes += 1
      onCrash()
      if (crashes < mostCrashes) open()
      else giveUp(new TandemError('core.ended'))
    })
  }

  /** Orders need no answer; where the process is just being started again, there is nothing to stop or pause. */
  const order = (method: Method, input?: unknown): void => void ask(method, input).catch(() => {})

  return new Promise((resolve, reject) => {
    giveUp = reject
    const core: Core = {
      state: () => {
        if (!state) throw new TandemError('core.ended')
        return state
      },
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      startPractice: () => ask('startPractice'),
      sync: (trigger) => ask('sync', trigger),
      cancel: () => order('cancel'),
      pause: (minutes) => order('pause', minutes),
      resume: () => order('resume'),
      history: (query) => ask('history', query),
      close: async () => {
        isClosing = true
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
