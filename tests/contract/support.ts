import { afterEach } from 'vitest'
import { createBudget, limitsOf } from '../../main/connectors/budget'
import { highLevelHeaders } from '../../main/connectors/highlevel/client'
import { connectHighLevel } from '../../main/connectors/highlevel/connect'
import { createHighLevelPort } from '../../main/connectors/highlevel/port'
import { createHttp, type Http } from '../../main/connectors/http'
import { nozbeHeaders } from '../../main/connectors/nozbe/client'
import { connectNozbe } from '../../main/connectors/nozbe/connect'
import { idsFrom } from '../../main/connectors/nozbe/ids'
import { createNozbePort } from '../../main/connectors/nozbe/port'
import { type Practice, startPractice } from '../../main/practice/index'
import { alphanumeric, createRandom, type Random } from '../../main/practice/random'
import { mergeSighting } from '../../main/sync/merge'
import type {
  Cursor,
  Draft,
  KnownRecords,
  RemoteRecord,
  RowProblem,
  ServicePort,
  WriteJournal,
} from '../../main/sync/ports'
import { type VirtualClock, virtualClock } from '../../shared/clock'
import type { Kind, Service } from '../../shared/domain'

const zone = 'Europe/Dublin'
const open: Practice[] = []

afterEach(async () => {
  for (const practice of open.splice(0)) await practice.close()
})

export interface SentRequest {
  service: Service
  method: string
  /** Below the base URL. */
  path: string
  query: URLSearchParams
  headers: Headers
  body: unknown
}

export interface World {
  practice: Practice
  clock: VirtualClock
  random: Random
  http: Record<Service, Http>
  highlevel: ServicePort
  nozbe: ServicePort
  projectId: string
  memberId: string
  /** What the connectors sent since the world was made. */
  sent: SentRequest[]
}

/** Both ports on practice services without sockets, and with little in them. */
export async function createWorld(
  options: { contacts?: number; overSockets?: boolean } = {},
): Promise<World> {
  const clock = virtualClock(Date.parse('2026-05-04T08:00:00Z'))
  const practice = await startPractice({ contacts: options.contacts ?? 6, clock })
  open.push(practice)
  const { highlevelState, nozbeState } = practice
  highlevelState.location = { ...highlevelState.location, timezone: zone, country: 'IE' }
  const sent: SentRequest[] = []
  const random = createRandom(7)

  const httpOf = (service: Service): Http => {
    const { url, token } = practice[service]
    return createHttp({
      service,
      baseUrl: url,
      headers: service === 'highlevel' ? highLevelHeaders(token) : nozbeHeaders(token),
      clock,
      budget: createBudget({ service, clock, limits: limitsOf(service, url) }),
      random: random.next,
      ...(options.overSockets
        ? { timeoutMs: 200 }
        : {
            transport: async (request: Request) => {
              sent.push(await sentRequest(service, url, request.clone()))
              return practice.transport(request)
            },
          }),
    })
  }
  const http = { highlevel: httpOf('highlevel'), nozbe: httpOf('nozbe') }
  const location = await connectHighLevel(http.highlevel, practice.highlevel.locationId)
  const choice = { teamId: practice.nozbe.teamId, projectName: 'Contract contacts' }
  const space = await connectNozbe(http.nozbe, choice)
  nozbeState.settings.refusesUnknown = true
  return {
    practice,
    clock,
    random,
    http,
    highlevel: createHighLevelPort({ http: http.highlevel, location, clock }),
    nozbe: createNozbePort({
      http: http.nozbe,
      project: { id: space.projectId },
      memberId: space.memberId,
      zone,
      clock,
      newId: idsFrom(random.int),
    }),
    projectId: space.projectId,
    memberId: space.memberId,
    sent,
  }
}

async function sentRequest(service: Service, baseUrl: string, request: Request): Promise<SentRequest> {
  const url = new URL(request.url)
  const text = await request.text()
  return {
    service,
    method: request.method,
    path: url.pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length),
    query: url.searchParams,
    headers: request.headers,
    body: text === '' ? undefined : JSON.parse(text),
  }
}

export interface Seen {
  records: RemoteRecord[]
  problems: RowProblem[]
  cursor: Cursor
}

/** Keeps what was observed, as the engine does. */
export function createMirror(port: ServicePort) {
  const records = new Map<string, RemoteRecord>()
  const known: KnownRecords = {
    byId: (kind, id) => records.get(`${kind} ${id}`),
    byPart: (part, id) => [...records.values()].find(({ parts }) => parts[part] === id),
  }
  let cursor: Cursor | null = null

  const keep = (record: RemoteRecord) => {
    const key = `${record.kind} ${record.id}`
    records.set(key, mergeSighting(records.get(key), record))
  }
  return {
    records,
    keep,
    get: (kind: Kind, id: string) => records.get(`${kind} ${id}`),
    read: async ({ complete = false } = {}): Promise<Seen> => {
      const seen: Seen = { records: [], problems: [], cursor: {} }
      const signal = new AbortController().signal
      const pages = port.observe({ cursor, complete, known, signal })
      for (;;) {
        const page = await pages.next()
        if (page.done) {
          seen.cursor = page.value
          if (seen.problems.length === 0) cursor = page.value
          return seen
        }
        seen.records.push(...page.value.records)
        seen.problems.push(...page.value.problems)
        for (const record of page.value.records) keep(record)
      }
    },
  }
}

export const recordOf = ({ records }: Seen, kind: Kind, id: string): RemoteRecord | undefined =>
  records.find((record) => record.kind === kind && record.id === id)

export function createJournal(): WriteJournal & { steps: string[]; keys: Record<string, string> } {
  const steps: string[] = []
  const keys: Record<string, string> = {}
  return {
    steps,
    keys,
    sending: (step) => void steps.push(`sending ${step}`),
    acknowledged: (step, id) => {
      steps.push(`acknowledged ${step}`)
      if (id !== undefined) keys[step] = id
    },
  }
}

export const nothingLinked = () => false

export const draft = (kind: Kind, fields: Draft['fields'], parentId: string | null = null): Draft => ({
  kind,
  parentId,
  parent: null,
  fields,
  peer: {
    id: 'peer0123456789abcdef',
    url: 'https://app.example/v2/location/loc/contacts/detail/peer0123456789abcdef',
  },
})

export const anId = (random: Random): string => random.id(alphanumeric, 16)
