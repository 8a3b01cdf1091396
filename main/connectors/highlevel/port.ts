import { type DueRule, defaultDueRule } from '../../../shared/canonical/due'
import type { Clock } from '../../../shared/clock'
import type { Definitions, RemoteRecord, ServicePort } from '../../sync/ports'
import { type Scope, wholeLocation } from '../../sync/scope'
import { type Http, inBackground } from '../http'
import { freshKnowledge, type Knowledge } from '../probes/knowledge'
import { createHighLevelClient } from './client'
import { createReader } from './reading/reader'
import { appointmentRecord } from './records/appointment'
import { contactRecord } from './records/contact'
import { noteRecord } from './records/note'
import { taskRecord } from './records/task'
import type { LocationFacts, RowContext } from './records/view'
import { canHoldValue } from './values/canHold'
import { costOf } from './values/cost'
import { demandedBy } from './values/demanded'
import { fitValue } from './values/fit'
import { lagToWaitFor } from './values/indexLag'
import { impossible, type WriteContext } from './writing/context'
import { createFinder } from './writing/find'
import { createWriter } from './writing/writer'

export interface HighLevelPortOptions {
  http: Http
  location: LocationFacts
  /** This computer's, by which the journal says when a write was sent. */
  clock: Clock
  /** People and fields of the workspace, as they are known now. */
  definitions: () => Definitions
  /** Default: every contact of the location. */
  scope?: Scope
  /** Where HighLevel's pages are, which a white label may have elsewhere. */
  appUrl?: string
  /** For tasks without a due date, since HighLevel demands one; asked for at each write, since the user may change it. */
  dueRule?: () => DueRule
  /** How long after a write a search may not show it yet. Default 30 s, or longer where that was seen. */
  indexLagMs?: number
  /** What is known of how the account behaves. Default: nothing yet. */
  knowledge?: Knowledge
  /** Whether a changed appointment lets HighLevel's automations run, such as a message to the contact. Default no. */
  notify?: boolean
}

/** HighLevel as the engine sees it: one location. */
export function createHighLevelPort(options: HighLevelPortOptions): ServicePort {
  const { http, location, clock, definitions, dueRule = () => defaultDueRule, indexLagMs = 30_000 } = options
  const { knowledge = freshKnowledge() } = options
  const { scope = wholeLocation, appUrl = 'https://app.gohighlevel.com', notify = false } = options
  const rows: RowContext = { location, appUrl, definitions, scope }
  const client = createHighLevelClient(http, location.id, knowledge)
  const background = createHighLevelClient(inBackground(http), location.id, knowledge)
  const facts = (operation: string) => ({ service: http.service, host: http.host, operation })
  const demanded: ServicePort['demanded'] = (kind, asked, current) =>
    demandedBy(kind, asked, current, { rule: dueRule(), zone: location.timezone, now: http.clock.now() })
  const finder = createFinder({
    client,
    context: rows,
    clock,
    served: http.clock,
    indexLagMs: () => lagToWaitFor(knowledge, indexLagMs),
  })
  const context: WriteContext = { client, rows, demanded, knowledge }

  return {
    service: 'highlevel',
    observe: createReader({ client, background, rows, clock: http.clock, facts, knowledge }).observe,
    get: async ({ kind, id, parentId }): Promise<RemoteRecord | null> => {
      if (kind === 'contact') {
        const row = await client.getContact(id)
        return row && contactRecord(row, 'whole', rows)
      }
      if (kind === 'appointment') {
        const row = await client.getAppointment(id)
        return row && appointmentRecord(row, rows)
      }
      if (parentId === null) return null
      if (kind === 'task') {
        const row = await client.getTask(parentId, id)
        return row && taskRecord(row, 'whole', rows, parentId)
      }
      const row = await client.getNote(parentId, id)
      return row && noteRecord(row, parentId, rows)
    },
    // HighLevel makes its ids itself.
    keysFor: () => ({}),
    isCopy: () => false,
    demanded,
    ...createWriter(context, finder, clock, notify),
    archive: async () => {
      throw impossible('it has no archive for contacts')
    },
    belonging: finder.belonging,
    survivor: finder.survivor,
    settle: (draft, _keys, isLinked, sentAt, signal) => finder.settle(draft, isLinked, sentAt, signal),
    fit: (kind, field, value) => fitValue(kind, field, value, definitions().customFields),
    canHold: (kind, field, value) => canHoldValue(kind, field, value, definitions()),
    cost: costOf,
  }
}
