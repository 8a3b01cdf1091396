import { afterEach, beforeEach } from 'vitest'
import { createBudget, limitsOf } from '../../main/connectors/budget'
import { fixedCredentials } from '../../main/connectors/credentials'
import { highLevelHeaders } from '../../main/connectors/highlevel/client'
import { type ConnectedLocation, connectHighLevel } from '../../main/connectors/highlevel/connect'
import { type HighLevelDefinitions, readDefinitions } from '../../main/connectors/highlevel/definitions'
import { createHighLevelPort, type HighLevelPortOptions } from '../../main/connectors/highlevel/port'
import { createHttp, type Http } from '../../main/connectors/http'
import type { Appointment, Contact, CustomField, Note } from '../../main/practice/highlevel/state'
import { type Practice, startPractice } from '../../main/practice/index'
import { createRandom } from '../../main/practice/random'
import type { Definitions, RemoteRecord, ServicePort } from '../../main/sync/ports'
import { type Clock, type VirtualClock, virtualClock } from '../../shared/clock'
import type { Fields, Kind } from '../../shared/domain'
import { watched } from './openapi/watch'
import { createJournal, createMirror, draft, nothingLinked, type SentRequest, sentRequest } from './pieces'

export interface HighLevelWorld {
  practice: Practice
  clock: VirtualClock
  http: Http
  location: ConnectedLocation
  /** What the workspace has of its own; replaced by `redefine`. */
  definitions: Definitions
  highlevel: ServicePort
  /** What the connector sent since the world was made. */
  sent: SentRequest[]
  /** The operations of the connector that were called. */
  operations: Set<string>
}

export let world: HighLevelWorld
export let mirror: ReturnType<typeof createMirror>
const open: Practice[] = []

beforeEach(async () => {
  await makeWorld({ contacts: 6 })
})
afterEach(async () => {
  for (const practice of open.splice(0)) await practice.close()
})

/** A world in place of the usual one. */
export async function makeWorld({ contacts }: { contacts: number }): Promise<void> {
  const clock = virtualClock(Date.parse('2026-05-04T08:00:00Z'))
  const practice = await startPractice({ contacts, clock })
  open.push(practice)
  const state = practice.highlevelState
  state.location = { ...state.location, timezone: 'Europe/Dublin', country: 'IE' }
  const sent: SentRequest[] = []
  const operations = new Set<string>()
  const http = httpOf({ practice, clock, sent, operations })
  const location = await connectHighLevel(http, practice.highlevel.locationId)
  const definitions = definitionsOf(await readDefinitions(http, location.id))
  const highlevel = portOf({ http, location, clock }, {})
  world = { practice, clock, http, location, sent, operations, definitions, highlevel }
  mirror = createMirror(highlevel)
  sent.length = 0
}

type Reached = Pick<HighLevelWorld, 'practice' | 'sent' | 'operations'> & { clock: Clock }

/** HighLevel as a computer with this clock reaches it. */
function httpOf({ practice, clock, sent, operations }: Reached): Http {
  const { url, token } = practice.highlevel
  return createHttp({
    service: 'highlevel',
    baseUrl: url,
    headersFor: highLevelHeaders,
    credentials: fixedCredentials(token),
    clock,
    budget: createBudget({ service: 'highlevel', clock, limits: limitsOf('highlevel', url) }),
    random: createRandom(7).next,
    transport: async (request: Request) => {
      const one = await sentRequest('highlevel', url, request.clone())
      sent.push(one)
      return watched(request, one, practice.transport)
    },
    onCall: ({ operation }) => void operations.add(operation),
  })
}

const portOf = (
  base: Pick<HighLevelPortOptions, 'http' | 'location' | 'clock'>,
  more: Partial<HighLevelPortOptions>,
): ServicePort => createHighLevelPort({ ...base, definitions: () => world.definitions, ...more })

/** The port, and what it has read, made anew with other options. */
export function usePort(options: Partial<HighLevelPortOptions>): void {
  world.highlevel = portOf(world, options)
  mirror = createMirror(world.highlevel)
}

const yearMs = 365 * 86_400_000

/** The port of a computer whose clock is a year off. */
export function setComputerClock(off: 'ahead' | 'behind'): void {
  const { clock: right } = world
  const skew = off === 'ahead' ? yearMs : -yearMs
  const clock: Clock = { now: () => right.now() + skew, sleep: right.sleep }
  world.highlevel = portOf({ ...world, http: httpOf({ ...world, clock }), clock }, {})
  mirror = createMirror(world.highlevel)
}

/** Reads what the location has of its own once more. */
export async function redefine(): Promise<void> {
  world.definitions = definitionsOf(await readDefinitions(world.http, world.location.id))
}

/** Its users are the people. */
const definitionsOf = ({ customFields, users }: HighLevelDefinitions): Definitions => ({
  customFields,
  people: users.map(({ id, name }) => ({ name, highlevelId: id, nozbeId: null })),
})

export const state = () => world.practice.highlevelState
export const contacts = () => [...state().contacts.all()]
export const tasks = () => [...state().tasks.all()]
export const notes = () => [...state().notes.all()]
export const appointments = () => [...state().appointments.all()]
export const users = () => [...state().users.all()]
export const aContact = (): Contact => contacts()[0] as Contact
const stamp = () => new Date(world.clock.now()).toISOString()
export const edit = (contact: Contact, changes: Partial<Contact>) =>
  state().contacts.put({ ...contact, ...changes, dateUpdated: stamp() })
export const calls = (path: RegExp, method?: string) =>
  world.sent.filter((request) => path.test(request.path) && (!method || request.method === method))
export const lagOver = () => world.clock.advance(60_000)
export const nobody = { id: 'x', url: null }

/** What was sent while something was done, without ids. */
export async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = world.sent.length
  await work()
  return world.sent
    .slice(before)
    .map(({ method, path }) => `${method} ${path.replace(/\/\w{16,}(?=\/|$)/g, '/…')}`)
}

export async function read(record: Pick<RemoteRecord, 'kind' | 'id' | 'parentId'>): Promise<RemoteRecord> {
  const found = await world.highlevel.get({ ...(record as RemoteRecord) })
  if (!found) throw new Error('gone')
  return found
}
export const contactNow = (id: string) => read({ kind: 'contact', id, parentId: null })

async function create(kind: Kind, fields: Fields, contactId: string | null) {
  return world.highlevel.create(draft(kind, fields, contactId), {}, createJournal(), nothingLinked)
}
export const createContact = async (fields: Fields) => (await create('contact', fields, null)).record
export const createTask = (contactId: string, fields: Fields) => create('task', fields, contactId)
export const createNote = (contactId: string, body: string) => create('note', { body }, contactId)

/** A note as somebody writes it in HighLevel. */
export const addNote = (contactId: string, body: string, more: Partial<Note> = {}): Note =>
  state().notes.put({
    id: `note${String(state().notes.size).padStart(16, '0')}`,
    contactId,
    body,
    title: null,
    color: null,
    pinned: false,
    userId: null,
    dateAdded: stamp(),
    ...more,
  })

/** An appointment as somebody books it in HighLevel. */
export function book(contactId: string, start: string, more: Partial<Appointment> = {}): Appointment {
  const calendar = [...state().calendars.all()][0]
  return state().appointments.put({
    id: `appt${String(state().appointments.size).padStart(16, '0')}`,
    calendarId: calendar?.id ?? '',
    contactId,
    title: 'Visit',
    appointmentStatus: 'confirmed',
    assignedUserId: null,
    users: [],
    address: null,
    meetingLocationType: null,
    description: null,
    notes: null,
    startTime: new Date(start).toISOString(),
    endTime: new Date(Date.parse(start) + 30 * 60_000).toISOString(),
    rrule: null,
    masterEventId: null,
    createdBy: { userId: null, source: 'calendar_page' },
    dateAdded: stamp(),
    dateUpdated: stamp(),
    ...more,
  })
}

/** A field of the location's own. */
export const define = (id: string, more: Partial<CustomField> & Pick<CustomField, 'dataType'>): CustomField =>
  state().customFields.put({
    id,
    name: id,
    fieldKey: `contact.${id}`,
    placeholder: null,
    position: 0,
    model: 'contact',
    picklistOptions: [],
    dateAdded: stamp(),
    ...more,
  })
