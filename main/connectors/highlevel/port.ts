import { type DueRule, defaultDueRule } from '../../../shared/canonical/due'
import type { Clock } from '../../../shared/clock'
import type { RemoteRecord, ServicePort } from '../../sync/ports'
import type { Http } from '../http'
import { createHighLevelClient } from './client'
import { demandedBy } from './demanded'
import { createFinder } from './find'
import { createReader } from './reader'
import { contactRecord, fitContact, type LocationFacts, type RowContext, taskRecord } from './transform'
import { createWriter } from './writer'

export interface HighLevelPortOptions {
  http: Http
  location: LocationFacts
  clock: Clock
  /** Where HighLevel's pages are, which a white label may have elsewhere. */
  appUrl?: string
  /** For tasks without a due date, since HighLevel demands one. */
  dueRule?: DueRule
  /** How long after a write a search may not show it yet. Default 30 s. */
  indexLagMs?: number
}

/** HighLevel as the engine sees it: one location. */
export function createHighLevelPort(options: HighLevelPortOptions): ServicePort {
  const { http, location, clock, dueRule = defaultDueRule, indexLagMs = 30_000 } = options
  const context: RowContext = { location, appUrl: options.appUrl ?? 'https://app.gohighlevel.com' }
  const client = createHighLevelClient(http, location.id)
  const finder = createFinder({ client, context, clock, indexLagMs })
  const demanded: ServicePort['demanded'] = (kind, op, asked) =>
    demandedBy(kind, op, asked, { rule: dueRule, zone: location.timezone, now: clock.now() })
  const writer = createWriter({ client, finder, context, clock, demanded })
  const reader = createReader(http, client, context)

  return {
    service: 'highlevel',
    observe: reader.observe,
    get: async ({ kind, id, parentId }): Promise<RemoteRecord | null> => {
      if (kind === 'contact') {
        const row = await client.getContact(id)
        return row && contactRecord(row, 'whole', context)
      }
      const row = parentId === null ? null : await client.getTask(parentId, id)
      return row && taskRecord(row, 'whole', context, parentId)
    },
    // HighLevel makes its ids itself.
    keysFor: () => ({}),
    demanded,
    create: (draft, _keys, journal, isLinked) => writer.create(draft, journal, isLinked),
    update: (current, changes, _peer, journal) => writer.update(current, changes, journal),
    settle: (draft, _keys, isLinked, sentAt, signal) => finder.settle(draft, isLinked, sentAt, signal),
    fit: (kind, field, value) =>
      kind === 'contact' && typeof value === 'string' ? fitContact(field, value) : value,
    cost: (kind, op, fields) => {
      const looksForDuplicate = kind === 'contact' && (fields.includes('email') || fields.includes('phone'))
      if (op === 'create') return looksForDuplicate ? 2 : 1
      return kind === 'contact' && fields.includes('name') ? 3 : 2
    },
  }
}
