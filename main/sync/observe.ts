import type { Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { differs, mergeSighting } from './merge'
import type { KnownRecords, RemoteRecord, RowProblem, ServicePort } from './ports'
import type { SyncStore } from './store'

export interface ObserveOptions {
  complete: boolean
  signal: AbortSignal
  onProgress(records: number): void
}

export interface Observation {
  seen: number
  changed: number
  problems: RowProblem[]
}

/**
 * Reads what changed on a service into the store. The cursor moves only after everything was stored, and not at all
 * when a row could not be understood: the next run reads it again.
 */
export async function observe(
  port: ServicePort,
  store: SyncStore,
  options: ObserveOptions,
): Promise<Observation> {
  const { service } = port
  const observation: Observation = { seen: 0, changed: 0, problems: [] }
  const pages = port.observe({
    cursor: store.cursors.get(service),
    complete: options.complete,
    known: knownRecords(store, service),
    signal: options.signal,
  })
  let page = await pages.next()
  while (!page.done) {
    const { records, problems } = page.value
    store.transaction(() => {
      for (const record of records) if (sight(store, service, record)) observation.changed += 1
    })
    observation.seen += records.length
    observation.problems.push(...problems)
    options.onProgress(observation.seen)
    page = await pages.next()
  }
  if (observation.problems.length === 0) store.cursors.set(service, page.value)
  return observation
}

/** Stores a sighting; true when it differs from what was known, so that it is planned. */
export function sight(store: SyncStore, service: Service, seen: RemoteRecord): boolean {
  const known = store.records.find(service, seen.kind, seen.id)
  const merged = mergeSighting(known, seen)
  const changed = !known || differs(known, merged)
  if (changed) store.records.save(service, merged, true)
  return changed
}

/** A row that could not be understood, as the error that a report lists. */
export const problemError = (service: Service, { operation, detail }: RowProblem): TandemError =>
  new TandemError('protocol.unexpected', { service: serviceNames[service], operation, detail })

const knownRecords = (store: SyncStore, service: Service): KnownRecords => ({
  byId: (kind, id) => store.records.find(service, kind, id),
  byPart: (part, id) => store.records.findByPart(service, part, id),
})
