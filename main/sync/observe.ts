import type { Kind, Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { differs, isStale, mergeSighting } from './merge'
import type { KnownRecords, Listed, RemoteRecord, RowProblem, ServicePort } from './ports'
import { noteSeen, type SeenContext } from './seen'
import { idOn, recordKey, type StoredRecord, type SyncStore } from './syncStore'

export interface ObserveOptions {
  complete: boolean
  /** See `ObserveRequest`. */
  kinds?: readonly Kind[]
  signal: AbortSignal
  onProgress(records: number): void
}

export interface Observation {
  /** Keys of the records that were seen. */
  sighted: Set<string>
  /** What was listed to its end. */
  listed: Listed[]
  changed: number
  problems: RowProblem[]
}

/**
 * Reads what changed on a service into the store. The cursor moves only after everything was stored, so that a reading
 * that broke off is made again.
 */
export async function observe(
  port: ServicePort,
  context: SeenContext,
  options: ObserveOptions,
): Promise<Observation> {
  const { service } = port
  const { store } = context
  const observation: Observation = { sighted: new Set(), listed: [], changed: 0, problems: [] }
  const resting = new Set(
    store.links.goneOn(service).map((link) => recordKey(service, link.kind, idOn(link, service))),
  )
  const pages = port.observe({
    cursor: store.cursors.get(service),
    complete: options.complete,
    ...(options.kinds && { kinds: options.kinds }),
    known: knownRecords(store, service),
    signal: options.signal,
  })
  let page = await pages.next()
  while (!page.done) {
    const { records, problems, listed } = page.value
    const readById = await readAgain(port, store, records, resting)
    store.transaction(() => {
      for (const seen of records) {
        const key = recordKey(service, seen.kind, seen.id)
        const current = readById.get(key)
        if (current === null) continue
        observation.sighted.add(key)
        const changed = current ? keepRead(context, service, current) : keepListed(context, service, seen)
        if (resting.has(key)) wakeLink(store, service, seen)
        if (changed) observation.changed += 1
      }
    })
    observation.problems.push(...problems)
    observation.listed.push(...listed)
    options.onProgress(observation.sighted.size)
    page = await pages.next()
  }
  store.cursors.set(service, page.value)
  return observation
}

/**
 * What Tandem read or wrote by id may be newer than a listing that shows something else, and what was deleted, or was
 * found to be gone, may still be listed: such records are read by id once more. Null for those that are gone.
 */
async function readAgain(
  port: ServicePort,
  store: SyncStore,
  listed: RemoteRecord[],
  resting: ReadonlySet<string>,
): Promise<Map<string, RemoteRecord | null>> {
  const { service } = port
  const readById = new Map<string, RemoteRecord | null>()
  for (const seen of listed) {
    const key = recordKey(service, seen.kind, seen.id)
    const known = store.records.find(service, seen.kind, seen.id)
    const isDoubtful = known && (resting.has(key) || isBehind(known, seen))
    if (known ? isDoubtful : store.tombstones.has(service, seen.kind, seen.id)) {
      // Given to another contact, it may be readable there alone.
      const current =
        (await port.get(known ?? seen)) ??
        (known && known.parentId !== seen.parentId ? await port.get(seen) : null)
      readById.set(key, current)
      if (!known && current) store.tombstones.remove(service, seen.kind, seen.id)
    }
  }
  return readById
}

const isBehind = (known: StoredRecord, seen: RemoteRecord): boolean =>
  known.ahead && !isStale(known, seen) && differs(known, mergeSighting(known, seen))

/** Stores what a listing shows of a record; true when it differs from what was known, so that it is planned. */
function keepListed(context: SeenContext, service: Service, seen: RemoteRecord): boolean {
  const { store } = context
  const known = store.records.find(service, seen.kind, seen.id)
  if (known && isStale(known, seen)) return false
  const merged = mergeSighting(known, seen)
  const changed = !known || differs(known, merged)
  if (changed) noteSeen(context, service, known, merged)
  if (changed || known?.ahead)
    store.records.save(service, merged, { dirty: changed || known?.dirty === true, ahead: false })
  if (changed) wake(store, known)
  return changed
}

/** Stores a record that was just read by id: nothing that is remembered is newer. True when it differs from that. */
export function keepRead(context: SeenContext, service: Service, current: RemoteRecord): boolean {
  const { store } = context
  const known = store.records.find(service, current.kind, current.id)
  const changed = !known || differs(known, current)
  if (changed) noteSeen(context, service, known, current)
  if (changed) store.records.save(service, current, { dirty: true, ahead: true })
  if (changed) wake(store, known)
  return changed
}

/** A change brings up again what waits for the user. */
function wake(store: SyncStore, known: StoredRecord | undefined): void {
  if (known?.standing === 'open') store.records.setStanding(known.service, known.kind, known.id, 'fresh')
}

/** A record that was gone is there again, so its link need not rest any longer. */
function wakeLink(store: SyncStore, service: Service, { kind, id }: RemoteRecord): void {
  const link = store.links.of(service, kind, id)
  if (!link) return
  store.links.setGone(link.id, service, null)
  store.records.setDirty(service, kind, id, true)
}

/** A row that could not be understood, as the error that a report lists. */
export const problemError = (
  service: Service,
  { operation, detail, traceId = null }: RowProblem,
): TandemError =>
  new TandemError('protocol.unexpected', { service: serviceNames[service], operation, detail }, { traceId })

/** What is known of a service, for a connector to tell which of several things counts. */
export const knownRecords = (store: SyncStore, service: Service): KnownRecords => ({
  byId: (kind, id) => store.records.find(service, kind, id),
  byPart: (part, id) => store.records.findByPart(service, part, id),
})
