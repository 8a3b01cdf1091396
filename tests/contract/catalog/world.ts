import { createBudget, limitsOf } from '../../../main/connectors/budget'
import { findEntry } from '../../../main/connectors/catalog'
import { callEntry } from '../../../main/connectors/catalog/call'
import type { CatalogAction } from '../../../main/connectors/catalog/entry'
import type { CatalogPlace } from '../../../main/connectors/catalog/place'
import { fixedCredentials } from '../../../main/connectors/credentials'
import { highLevelHeaders } from '../../../main/connectors/highlevel/client'
import { createHttp, type Http } from '../../../main/connectors/http'
import { nozbeHeaders } from '../../../main/connectors/nozbe/client'
import { property } from '../../../main/connectors/rows'
import { addToken } from '../../../main/practice/highlevel/access'
import { type Practice, startPractice } from '../../../main/practice/index'
import { createRandom } from '../../../main/practice/random'
import { type VirtualClock, virtualClock } from '../../../shared/clock'
import { type Answered, answered } from '../pieces'

/** Both practice services without sockets, and what the catalogue sends them. */
export interface CatalogWorld {
  practice: Practice
  clock: VirtualClock
  place: CatalogPlace
  /** What was sent since it was last emptied, with what came back. */
  sent: Answered[]
  /** Calls an entry with a sign-in that may do only what the entry says that it needs. */
  call(entry: CatalogAction, input: unknown): Promise<unknown>
  /** Calls an entry to prepare another one, and answers an id in its answer. */
  made(name: string, input: unknown, property?: string): Promise<string>
}

export async function openWorld(): Promise<CatalogWorld> {
  const clock = virtualClock(Date.parse('2026-05-04T08:00:00Z'))
  const practice = await startPractice({ contacts: 6, clock, indexLagMs: 0 })
  const random = createRandom(5)
  const sent: Answered[] = []
  const place = { locationId: practice.highlevel.locationId, teamId: practice.nozbe.teamId }

  const httpOf = (service: 'highlevel' | 'nozbe', token: string): Http => {
    const { url } = practice[service]
    return createHttp({
      service,
      baseUrl: url,
      headersFor: service === 'highlevel' ? highLevelHeaders : nozbeHeaders,
      credentials: fixedCredentials(token),
      clock,
      budget: createBudget({ service, clock, limits: limitsOf(service, url) }),
      transport: async (request) => {
        const { response, exchange } = await answered(service, url, request, practice.transport)
        sent.push(exchange)
        return response
      },
    })
  }
  const call = ({ service, scope }: CatalogAction) =>
    scope === null
      ? httpOf(service, practice.nozbe.token)
      : httpOf(service, addToken(practice.highlevelState, random, [scope]))

  return {
    practice,
    clock,
    place,
    sent,
    call: (entry, input) => callEntry(call(entry), entry, input, place),
    made: async (name, input, within) => {
      const entry = action(name)
      const answer = await callEntry(call(entry), entry, input, place)
      const id = property(within === undefined ? answer : property(answer, within), 'id')
      if (typeof id !== 'string') throw new Error(`${name} answered no id`)
      return id
    },
  }
}

export function action(name: string): CatalogAction {
  const entry = findEntry(name)
  if (entry?.type !== 'action') throw new Error(`There is no action ${name}`)
  return entry
}

/** The first row of a table. */
export function first<T>(rows: Iterable<T>): T {
  for (const row of rows) return row
  throw new Error('The table is empty.')
}

/** Prepares what an entry needs, and answers an input for it. */
export type Example = (world: CatalogWorld) => unknown
