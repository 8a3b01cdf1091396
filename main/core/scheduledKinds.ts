import { z } from 'zod'
import { type Kind, kinds } from '../../shared/domain'
import { type KindTimes, kindsDue } from '../schedule/kindsDue'
import type { MetaTable } from '../store/meta'
import type { Store } from '../store/store'
import { isFullReadingDue } from './fullReading'
import { loadSettings } from './settings'

const key = 'kindsRunAt'
const timesSchema = z.partialRecord(z.enum(kinds), z.number())

const kindTimes = (meta: MetaTable): KindTimes => meta.get(key, timesSchema) ?? {}

/** A run that begins at `now` has these kinds. */
export const noteKinds = (meta: MetaTable, had: readonly Kind[], now: number): void =>
  meta.set(key, { ...kindTimes(meta), ...Object.fromEntries(had.map((kind) => [kind, now])) })

/**
 * The kinds that a run by the clock has now; undefined for all of them. Nothing is left out of the first run, whose rules
 * end only with a whole one, nor where everything is read to find what was deleted.
 */
export function scheduledKinds(store: Store, now: number): readonly Kind[] | undefined {
  if (store.firstRun.endedIn() === null || isFullReadingDue(store, now)) return undefined
  const due = kindsDue(loadSettings(store.meta).schedule.kinds, kindTimes(store.meta), now)
  return due.length === kinds.length ? undefined : due
}
