import type { Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { differs, isStale, mergeSighting } from './merge'
import type { KnownRecords, RemoteRecord, RowProblem, ServicePort } from './ports'
import { recordKey, type StoredRecord, type SyncStore } from './store'

export interface ObserveOptions {
  complete: boolean
  signal: AbortSignal
  onProgress(records: number): void
}

export interface Observation {
  /** Keys of the records that were seen. */
  sighted: Set<string>
  changed: number
  problems: RowProblem[]
}

/**
 * Reads what changed on a service into the store. The cursor moves only after everything was stored, so that a reading
 * that broke off is made again.
 */
export async function observe(
  port: ServicePort,
  store: SyncStore,
  options: ObserveOptions,
): Promise<Observation> {
  const { service } = port
  const observation: Observation = { sighted: new Set(), changed: 0, problems: [] }
  const resting = store.links.restingOn(service)
  const pages = port.observe({
    cursor: store.cursors.get(service),
    complete: options.complete,
    known: knownRecords(store, service),
    signal: options.signal,
  })
  let page = await pages.next()
  while (!page.done) {
    const { records, problems } = page.value
    const readById = await readAhead(port, store, records)
    store.transaction(() => {
      for (const seen of records) {
        const key = recordKey(service, seen.kind, seen.id)
        const current = readById.get(key)
        if (current === null) continue
        observation.sighted.add(key)
        const changed = current ? keepRead(store, service, current) : keepListed(store, service, seen)
        if (resting.has(key)) wakeLink(store, service, seen)
        if (changed) observation.changed += 1
      }
    })
    observation.problems.push(...problems)
    options.onProgress(observation.sighted.size)
    page = await pages.next()
  }
  store.cursors.set(service, page.value)
  return observation
}

/**
 * What Tandem read or wrote by id may be newer than a listing that shows something else: such records are read by id
 * once more. Null for those that are gone.
 */
async function readAhead(
  port: ServicePort,
  store: SyncStore,
  listed: RemoteRecord[],
): Promise<Map<string, RemoteRecord | null>> {
  const readById = new Map<string, RemoteRecord | null>()
  for (const seen of listed) {
    const known = store.records.find(port.service, seen.kind, seen.id)
    if (!known?.ahead || isStale(known, seen) || !differs(known, mergeSighting(known, seen))) continue
    readById.set(recordKey(port.service, seen.kind, seen.id), await port.get(known))
  }
  return readById
}

/** Stores what a listing shows of a record; true when it differs from what was known, so that it is planned. */
function keepListed(store: SyncStore, service: Service, seen: RemoteRecord): boolean {
  const known = store.records.find(service, seen.kind, seen.id)
  if (known && isStale(known, seen)) return false
  const merged = mergeSighting(known, seen)
  const changed = !known || differs(known, merged)
  if (changed || known?.ahead)
    store.records.save(service, merged, { dirty: changed || known?.dirty === true, ahead: false })
  if (changed) wake(store, known)
  return changed
}

/** Stores a record that was just read by id: nothing that is remembered is newer. True when it differs from that. */
export function keepRead(store: SyncStore, service: Service, current: RemoteRecord): boolean {
  const known = store.records.find(service, current.kind, current.id)
  const changed = !known || differs(known, current)
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
  store.links.setMissing(link.id, null)
  store.records.setDirty(service, kind, id, true)
}

/** A row that could not be understood, as the error that a report lists. */
export const problemError = (service: Service, { operation, detail }: RowProblem): TandemError =>
  new TandemError('protocol.unexpected', { service: serviceNames[service], operation, detail })

const knownRecords = (store: SyncStore, service: Service): KnownRecords => ({
  byId: (kind, id) => store.records.find(service, kind, id),
  byPart: (part, id) => store.records.findByPart(service, part, id),
})
