import { afterEach } from 'vitest'
import { createBudget, limitsOf } from '../../main/connectors/budget'
import { fixedCredentials } from '../../main/connectors/credentials'
import { highLevelHeaders } from '../../main/connectors/highlevel/client'
import { connectHighLevel } from '../../main/connectors/highlevel/connect'
import { createHighLevelPort } from '../../main/connectors/highlevel/port'
import { createHttp, type Http, type HttpOptions } from '../../main/connectors/http'
import { nozbeHeaders } from '../../main/connectors/nozbe/client'
import { type ConnectedSpace, connectNozbe } from '../../main/connectors/nozbe/connect'
import { createNozbePort, type NozbeHome } from '../../main/connectors/nozbe/port'
import { type Practice, startPractice } from '../../main/practice/index'
import { alphanumeric, createRandom, type Random } from '../../main/practice/random'
import type { Definitions, KnownRecords, ServicePort } from '../../main/sync/ports'
import { type VirtualClock, virtualClock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import { watched } from './openapi/watch'
import { type SentRequest, sentRequest } from './pieces'

export * from './pieces'

const zone = 'Europe/Dublin'
const open: Practice[] = []

afterEach(async () => {
  for (const practice of open.splice(0)) await practice.close()
})

export interface World {
  practice: Practice
  clock: VirtualClock
  random: Random
  http: Record<Service, Http>
  highlevel: ServicePort
  nozbe: ServicePort
  space: ConnectedSpace
  /** Layout `section`: the project that holds the contacts. */
  projectId: string
  memberId: string
  /** What the connectors sent since the world was made. */
  sent: SentRequest[]
  /** The operations of the connectors that were called. */
  operations: ReadonlySet<string>
  /** What both ports take the workspace to have of its own. */
  definitions: Definitions
}

/** Both ports on practice services without sockets, and with little in them. */
export async function createWorld(
  options: { contacts?: number; overSockets?: boolean; layout?: NozbeHome['layout'] } = {},
): Promise<World> {
  const clock = virtualClock(Date.parse('2026-05-04T08:00:00Z'))
  const practice = await startPractice({ contacts: options.contacts ?? 6, clock })
  open.push(practice)
  const { highlevelState, nozbeState } = practice
  highlevelState.location = { ...highlevelState.location, timezone: zone, country: 'IE' }
  const sent: SentRequest[] = []
  const operations = new Set<string>()
  const definitions: Definitions = { customFields: [], people: [] }
  const random = createRandom(7)

  const httpOf = (service: Service): Http => {
    const { url } = practice[service]
    if (options.overSockets) return httpTo({ practice, clock, random }, service, { timeoutMs: 200 })
    return httpTo({ practice, clock, random }, service, {
      transport: async (request) => {
        const one = await sentRequest(service, url, request.clone())
        sent.push(one)
        return watched(request, one, practice.transport)
      },
      onCall: ({ operation }) => void operations.add(operation),
    })
  }
  const http = { highlevel: httpOf('highlevel'), nozbe: httpOf('nozbe') }
  const location = await connectHighLevel(http.highlevel, practice.highlevel.locationId)
  const { layout = 'section' } = options
  const choice = { teamId: practice.nozbe.teamId, layout, projectName: 'Contract contacts' }
  const space = await connectNozbe(http.nozbe, choice)
  nozbeState.settings.refusesUnknown = true
  return {
    practice,
    clock,
    random,
    http,
    highlevel: createHighLevelPort({
      http: http.highlevel,
      location,
      clock,
      definitions: () => definitions,
    }),
    nozbe: createNozbePort({
      http: http.nozbe,
      ...homeOf(space),
      teamId: space.teamId,
      memberId: space.memberId,
      zone,
      definitions: () => definitions,
    }),
    space,
    projectId: space.projectId ?? '',
    memberId: space.memberId,
    sent,
    operations,
    definitions,
  }
}

export const anId = (random: Random): string => random.id(alphanumeric, 16)

/** A service as one computer reaches it. */
export function httpTo(
  { practice, clock, random }: Pick<World, 'practice' | 'clock' | 'random'>,
  service: Service,
  how: Pick<HttpOptions, 'transport' | 'timeoutMs' | 'onCall'>,
): Http {
  const { url, token } = practice[service]
  return createHttp({
    service,
    baseUrl: url,
    headersFor: service === 'highlevel' ? highLevelHeaders : nozbeHeaders,
    credentials: fixedCredentials(token),
    clock,
    budget: createBudget({ service, clock, limits: limitsOf(service, url) }),
    random: random.next,
    ...how,
  })
}

export const homeOf = ({ projectId, groupId }: ConnectedSpace): NozbeHome =>
  groupId === null
    ? { layout: 'section', projectId: projectId ?? '', groupId }
    : { layout: 'project', projectId: null, groupId }

/** What a connector is told of a store in which nothing is. */
export const nothingKnown: KnownRecords = { byId: () => undefined, byPart: () => undefined }
