import type {
  Cursor,
  Draft,
  KnownRecords,
  Listed,
  RemoteRecord,
  RowProblem,
  ServicePort,
  WriteJournal,
} from '../../main/sync/ports'
import type { Kind, Service } from '../../shared/domain'

export interface SentRequest {
  service: Service
  method: string
  /** Below the base URL. */
  path: string
  query: URLSearchParams
  headers: Headers
  body: unknown
}

export interface Answered extends SentRequest {
  status: number
  /** What the JSON of the answer says; undefined where it is none. */
  answer: unknown
}

export async function sentRequest(service: Service, baseUrl: string, request: Request): Promise<SentRequest> {
  const url = new URL(request.url)
  return {
    service,
    method: request.method,
    path: url.pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length),
    query: url.searchParams,
    headers: request.headers,
    body: await bodyOf(request),
  }
}

/** Of a form, each field with its text, and a file with its name. */
async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) {
    const text = await request.text()
    return text === '' ? undefined : JSON.parse(text)
  }
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return undefined
  return Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.name,
    ]),
  )
}

/** What came back; nothing is used up. */
export async function withAnswer(sent: SentRequest, response: Response): Promise<Answered> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const text = isJson ? await response.clone().text() : ''
  return { ...sent, status: response.status, answer: text === '' ? undefined : JSON.parse(text) }
}

/** A request with its answer, of which neither is used up. */
export async function answered(
  service: Service,
  baseUrl: string,
  request: Request,
  carry: (request: Request) => Promise<Response>,
): Promise<{ response: Response; exchange: Answered }> {
  const sent = await sentRequest(service, baseUrl, request.clone())
  const response = await carry(request)
  return { response, exchange: await withAnswer(sent, response) }
}

export interface Seen {
  records: RemoteRecord[]
  problems: RowProblem[]
  listed: Listed[]
  cursor: Cursor
}

/** Keeps what was observed, as the engine does: a field that was not seen keeps its last value. */
export function createMirror(port: ServicePort) {
  const records = new Map<string, RemoteRecord>()
  const known: KnownRecords = {
    byId: (kind, id) => records.get(`${kind} ${id}`),
    byPart: (part, id) => [...records.values()].find(({ parts }) => parts[part] === id),
  }
  let cursor: Cursor | null = null

  const keep = (record: RemoteRecord) => {
    const key = `${record.kind} ${record.id}`
    const before = records.get(key)
    const isStale = before?.stamp != null && record.stamp !== null && record.stamp < before.stamp
    if (isStale) return
    records.set(key, {
      ...record,
      stamp: record.stamp ?? before?.stamp ?? null,
      fields: { ...before?.fields, ...record.fields },
      copies: { ...before?.copies, ...record.copies },
    })
  }
  return {
    records,
    keep,
    get: (kind: Kind, id: string) => records.get(`${kind} ${id}`),
    forget: (kind: Kind, id: string) => records.delete(`${kind} ${id}`),
    /** Where the next reading goes on. */
    cursor: () => cursor,
    read: async ({ complete = false, signal = new AbortController().signal } = {}): Promise<Seen> => {
      const seen: Seen = { records: [], problems: [], listed: [], cursor: {} }
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
        seen.listed.push(...page.value.listed)
        for (const record of page.value.records) keep(record)
      }
    },
  }
}

export const recordOf = ({ records }: Seen, kind: Kind, id: string): RemoteRecord | undefined =>
  records.find((record) => record.kind === kind && record.id === id)

/** Whether a reading listed everything of a kind, of one contact where given. */
export const hasListed = ({ listed }: Seen, kind: Kind, parentId: string | null = null): boolean =>
  listed.some((one) => one.kind === kind && one.parentId === parentId)

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

export const draft = (
  kind: Kind,
  fields: Draft['fields'],
  parentId: string | null = null,
  more: Partial<Draft> = {},
): Draft => ({
  kind,
  parentId,
  parent: null,
  fields,
  byline: null,
  peer: {
    id: 'peer0123456789abcdef',
    url: 'https://app.example/v2/location/loc/contacts/detail/peer0123456789abcdef',
  },
  ...more,
})
