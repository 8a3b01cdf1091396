import type { Hono, Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Clock } from '../../../shared/clock'
import { alphanumeric, type Random } from '../random'
import { contactNotFound, forbidden, notFound } from './errors'
import type { SearchIndex } from './searchIndex'
import type { AccessToken, Contact, HighLevelState } from './state'

export interface Variables {
  traceId: string
  token: AccessToken
}
export type App = Hono<{ Variables: Variables }>
export type Call = HonoContext<{ Variables: Variables }>

/** What every route works with. */
export interface Service {
  state: HighLevelState
  clock: Clock
  random: Random
  index: SearchIndex
}

/** Now, as the service writes it. */
export const stamp = (service: Service): string => new Date(service.clock.now()).toISOString()

export const newId = (service: Service): string => service.random.id(alphanumeric, 20)

/** Every answer carries the trace id. */
export const answer = (call: Call, body: Record<string, unknown>, status: ContentfulStatusCode = 200) =>
  call.json({ ...body, traceId: call.get('traceId') }, status)

/** Refuses a foreign or missing location. */
export function requireLocation(service: Service, locationId: unknown): void {
  if (locationId !== service.state.location.id) throw forbidden()
}

export function requireContact(service: Service, id: string): Contact {
  const contact = service.state.contacts.get(id)
  if (!contact) throw contactNotFound(id)
  return contact
}

/** The row, or the refusal for a missing one. `what` begins with a capital letter. */
export function requireRow<T>(service: Service, row: T | undefined, what: string, id: string): T {
  if (row === undefined) throw notFound(service.state.settings.missingRecordStatus, what, id)
  return row
}

/** Moves the contact's dateUpdated, when `touches` says that this kind of write does. */
export function touchContact(service: Service, contactId: string, touches: boolean): void {
  const contact = service.state.contacts.get(contactId)
  if (contact && touches) service.state.contacts.put({ ...contact, dateUpdated: stamp(service) })
}
