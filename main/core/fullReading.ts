import { z } from 'zod'
import type { Store } from '../store/store'

const dayMs = 86_400_000
const key = 'fullReadingAt'

/** What was deleted is only found by listing everything, which is done once a day. A clock set back makes it due. */
export function isFullReadingDue(store: Store, now: number): boolean {
  const last = store.meta.get(key, z.number())
  return last === null || now < last || now - last >= dayMs
}

/** Whether everything was read at least once. */
export const hasReadAll = (store: Store): boolean => store.meta.get(key, z.number()) !== null

export const noteFullReading = (store: Store, now: number): void => store.meta.set(key, now)

/** What is kept in step, or how people are matched, has changed: the next run looks at everything. */
export const forgetFullReading = (store: Store): void => store.meta.set(key, null)
