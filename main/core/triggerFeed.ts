import type { TriggerEvent } from '../../shared/triggers'
import type { Store } from '../store/store'
import { lastCursor, type TriggerCursor, triggerCursorSchema, triggersAfter } from './triggers'

export type TriggerHandler = (event: TriggerEvent) => void | Promise<void>

/** Tells subscribers what somebody did on the services, each of them every event once. */
export interface TriggerFeed {
  /**
   * From now on, or, for a name that has subscribed before, from where that one stopped, over restarts too. A handler
   * that fails gets the same event again with the next delivery, and later ones wait until it succeeds. Returns a function
   * that ends it.
   */
  subscribe(name: string, handler: TriggerHandler): () => void
  /** Passes over what has happened so far, for a name that begins anew. */
  skip(name: string): void
  /** Hands out what is new. Resolves when every subscriber has it, or has failed; never throws. */
  deliver(): Promise<void>
}

const cursorPrefix = 'triggers.at.'

/** Nobody is told what was seen until now: after a restore that is what was told already, or never meant as news. */
export function passOver(store: Store): void {
  for (const key of store.meta.keys(cursorPrefix)) store.meta.set(key, lastCursor(store))
}

/** `onFailure` is told which subscriber failed, and why. */
export function createTriggerFeed(
  store: Store,
  onFailure: (name: string, thrown: unknown) => void = () => {},
): TriggerFeed {
  const subscribers = new Map<string, TriggerHandler>()
  const keyOf = (name: string) => `${cursorPrefix}${name}`
  const keep = (name: string, cursor: TriggerCursor) => store.meta.set(keyOf(name), cursor)

  async function deliverTo(name: string, handler: TriggerHandler): Promise<void> {
    const isSubscribed = () => subscribers.get(name) === handler
    const start = store.meta.get(keyOf(name), triggerCursorSchema) ?? lastCursor(store)
    const steps = triggersAfter(store, start)
    for (;;) {
      const step = steps.next()
      // What no event came of is passed too.
      if (step.done) return keep(name, step.value)
      if (!isSubscribed()) return
      await handler(step.value.event)
      keep(name, step.value.after)
    }
  }

  let delivering = Promise.resolve()
  return {
    subscribe: (name, handler) => {
      if (store.meta.get(keyOf(name), triggerCursorSchema) === null) keep(name, lastCursor(store))
      subscribers.set(name, handler)
      return () => {
        if (subscribers.get(name) === handler) subscribers.delete(name)
      }
    },
    skip: (name) => keep(name, lastCursor(store)),
    deliver: () => {
      // One after the other: nobody is told the same by two deliveries at once.
      delivering = delivering.then(async () => {
        for (const [name, handler] of [...subscribers]) {
          await deliverTo(name, handler).catch((thrown: unknown) => onFailure(name, thrown))
        }
      })
      return delivering
    },
  }
}
