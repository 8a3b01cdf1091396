import { z } from 'zod'
import type { TriggerEvent } from '../../shared/triggers'
import type { Store } from '../store/store'
import { triggerOf } from '../sync/triggers'
import { lastUpcoming, upcomingSince } from './upcoming'

/** How far somebody has followed the events: the last entry of history, and the last appointment that was announced. */
export interface TriggerCursor {
  history: number
  upcoming: number
}

export const triggerCursorSchema = z.object({ history: z.int(), upcoming: z.int() })

/** An event, and where to go on after it. */
export interface TriggerStep {
  event: TriggerEvent
  after: TriggerCursor
}

/** Past everything that has happened so far. */
export const lastCursor = (store: Store): TriggerCursor => ({
  history: store.history.lastId(),
  upcoming: lastUpcoming(store),
})

const entriesAtOnce = 500

/** The events after a cursor: changes as they were seen, then the appointments that were announced. Reads the store only. */
export function* triggersAfter(store: Store, cursor: TriggerCursor): Generator<TriggerStep, TriggerCursor> {
  let after = cursor
  for (;;) {
    const entries = store.history.since(after.history, entriesAtOnce)
    for (const entry of entries) {
      after = { ...after, history: entry.id }
      const event = triggerOf(entry)
      if (event) yield { event, after }
    }
    if (entries.length < entriesAtOnce) break
  }
  for (const [upcoming, event] of upcomingSince(store, after.upcoming)) {
    after = { ...after, upcoming }
    yield { event, after }
  }
  return after
}
