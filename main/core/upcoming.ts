import { z } from 'zod'
import type { TriggerEvent } from '../../shared/triggers'
import type { Store } from '../store/store'
import { labelsOf } from '../sync/execute/addToHistory'
import type { StoredRecord } from '../sync/syncStore'

const noted = z.object({
  number: z.int(),
  at: z.number(),
  recordId: z.string(),
  start: z.string(),
  contact: z.string(),
  title: z.string().nullable(),
})
type Noted = z.output<typeof noted>

const key = 'triggers.upcoming'
const bookSchema = z.object({ last: z.int(), noted: z.array(noted) })

const hourMs = 3_600_000
/** What has begun so long ago is forgotten, however the clock was set meanwhile. */
const keptMs = 30 * 24 * hourMs

/**
 * Notes the appointments that begin within so many hours, each once for the time at which it begins: one that is moved
 * is noted again.
 */
export function noteUpcoming(store: Store, now: number, hours: number): void {
  const book = store.meta.get(key, bookSchema) ?? { last: 0, noted: [] }
  const kept = book.noted.filter(({ start }) => Date.parse(start) > now - keptMs)
  const nameOf = ({ recordId, start }: Pick<Noted, 'recordId' | 'start'>) => `${recordId} ${start}`
  const known = new Set(kept.map(nameOf))
  let { last } = book
  for (const record of store.records.known('highlevel', 'appointment', null)) {
    const { id: recordId } = record
    const start = startOf(record)
    if (start === null || known.has(nameOf({ recordId, start }))) continue
    const begins = Date.parse(start)
    if (!(begins > now && begins <= now + hours * hourMs)) continue
    last += 1
    kept.push({ number: last, at: now, recordId, start, ...labelsOf(store, 'highlevel', record) })
  }
  if (last > book.last || kept.length < book.noted.length) store.meta.set(key, { last, noted: kept })
}

/** When it takes place; null where it does not. */
function startOf({ fields: { start, status }, state }: StoredRecord): string | null {
  const isOff = status === 'cancelled' || status === 'noshow' || status === 'invalid'
  return state === 'live' && !isOff && typeof start === 'string' ? start : null
}

/** The number of the appointment noted last; 0 where there is none. */
export const lastUpcoming = ({ meta }: Pick<Store, 'meta'>): number => meta.get(key, bookSchema)?.last ?? 0

/** The appointments noted after the one of that number, in their order. */
export function upcomingSince({ meta }: Pick<Store, 'meta'>, number: number): [number, TriggerEvent][] {
  const book = meta.get(key, bookSchema)
  return (book?.noted ?? []).filter((one) => one.number > number).map((one) => [one.number, eventOf(one)])
}

const eventOf = ({ at, recordId, start, contact, title }: Noted): TriggerEvent => ({
  id: `upcoming-${recordId}-${start}`,
  name: 'appointment.upcoming',
  at,
  service: 'highlevel',
  kind: 'appointment',
  recordId,
  contact,
  title,
  field: 'start',
  before: null,
  after: start,
})
