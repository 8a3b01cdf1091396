import type {
  Appointment,
  AppointmentNote,
  BlockedSlot,
  Business,
  Calendar,
  Contact,
  CustomField,
  Location,
  Note,
  RecurringTask,
  Tag,
  Task,
  User,
} from './records'
import { createTable, type Table } from './table'

export * from './records'

/** How the practice service behaves where only a real account can tell how HighLevel does. Tests turn them both ways. */
export interface Settings {
  /** How long after a write searches and lists see it, in milliseconds of the practice clock. */
  indexLagMs: number
  /** Which writes move the contact's dateUpdated. */
  tagTouchesContact: boolean
  noteTouchesContact: boolean
  taskTouchesContact: boolean
  appointmentTouchesContact: boolean
  /** Whether PUT of a task without title and dueDate is refused. */
  taskUpdateNeedsTitleAndDueDate: boolean
  /** The most rows one task search answers, whatever limit was asked for. */
  taskSearchCap: number
  /** The greatest limit that a task search takes, a greater one is a 422; null for any. */
  taskSearchLimit: number | null
  /** The greatest pageLimit that a contact search takes; a greater one is a 422. */
  contactSearchLimit: number
  /** Whether PUT of a contact takes companyName, which its OpenAPI schema does not list. */
  updateTakesCompanyName: boolean
  /** Whether searches can filter and sort by dateUpdated; when false such a search is a 422. */
  searchByDateUpdated: boolean
  /** Whether a filter by dateUpdated is heeded; else all contacts pass it. */
  heedsDateUpdated: boolean
  /** Whether a contact created without a country gets the location's. */
  createSetsCountry: boolean
  /** Whether an assignedTo that is no user of the location is refused. */
  checksUsers: boolean
  /** What a missing task, note, appointment, field or tag is answered with. */
  missingRecordStatus: 400 | 404
  /** The calls of one UTC day that an application or private integration has. */
  callsPerDay: number
  /** Whether a 429 says in Retry-After how many seconds to wait. */
  sendsRetryAfter: boolean
  /** The zone of the times in `GET /contacts/{id}/appointments`, which carry none. */
  contactAppointmentTimes: 'location' | 'utc'
  /** The message, and the status, for a missing scope. */
  scopeRefusal: string
  scopeRefusalStatus: 401 | 403
}

const defaultSettings: Settings = {
  indexLagMs: 2000,
  tagTouchesContact: true,
  noteTouchesContact: false,
  taskTouchesContact: false,
  appointmentTouchesContact: false,
  taskUpdateNeedsTitleAndDueDate: true,
  taskSearchCap: 100,
  taskSearchLimit: null,
  contactSearchLimit: 500,
  updateTakesCompanyName: true,
  searchByDateUpdated: true,
  heedsDateUpdated: true,
  createSetsCountry: false,
  checksUsers: true,
  missingRecordStatus: 400,
  callsPerDay: 200_000,
  sendsRetryAfter: false,
  contactAppointmentTimes: 'location',
  scopeRefusal: 'The token is not authorized for this scope.',
  scopeRefusalStatus: 401,
}

/** A bearer token: a private integration (never ends) or an OAuth access token (a day). */
export interface AccessToken {
  id: string
  /** The application it was given to; null for a private integration. */
  clientId: string | null
  scopes: string[]
  /** Who acts with it; becomes the author of notes and appointments. */
  userId: string | null
  /** Epoch milliseconds; null for a private integration. */
  expiresAt: number | null
}

/** A refresh token: good for a year or until used, whichever comes first. */
export interface RefreshToken {
  id: string
  clientId: string
  scopes: string[]
  userId: string | null
  expiresAt: number
}

/** An authorization code: good once, for a minute. */
export interface AuthorizationCode {
  id: string
  clientId: string
  redirectUri: string
  scopes: string[]
  userId: string | null
  /** PKCE, when the client sent a challenge. */
  challenge: { value: string; method: 'S256' | 'plain' } | null
  expiresAt: number
}

/** A registered application. */
export interface Client {
  id: string
  secret: string
  name: string
  /** Registered redirect addresses; when empty, any http address on localhost or 127.0.0.1 is taken. */
  redirectUris: string[]
}

export interface HighLevelState {
  settings: Settings
  location: Location
  contacts: Table<Contact>
  tasks: Table<Task>
  recurringTasks: Table<RecurringTask>
  notes: Table<Note>
  appointments: Table<Appointment>
  appointmentNotes: Table<AppointmentNote>
  blockedSlots: Table<BlockedSlot>
  calendars: Table<Calendar>
  users: Table<User>
  businesses: Table<Business>
  customFields: Table<CustomField>
  tags: Table<Tag>
  tokens: Table<AccessToken>
  refreshTokens: Table<RefreshToken>
  codes: Table<AuthorizationCode>
  clients: Table<Client>
}

/** The state as it comes back from JSON: tables are lists of rows. */
export type HighLevelSnapshot = {
  [K in keyof HighLevelState]: HighLevelState[K] extends Table<infer Row> ? Row[] : HighLevelState[K]
}

/** A location without records; `location` says where it is. */
export function emptyState(location: Location, settings: Partial<Settings> = {}): HighLevelState {
  return {
    settings: { ...defaultSettings, ...settings },
    location,
    contacts: createTable(),
    tasks: createTable(),
    recurringTasks: createTable(),
    notes: createTable(),
    appointments: createTable(),
    appointmentNotes: createTable(),
    blockedSlots: createTable(),
    calendars: createTable(),
    users: createTable(),
    businesses: createTable(),
    customFields: createTable(),
    tags: createTable(),
    tokens: createTable(),
    refreshTokens: createTable(),
    codes: createTable(),
    clients: createTable(),
  }
}

/** The inverse of `JSON.parse(JSON.stringify(state))`. */
export function restoreState(snapshot: HighLevelSnapshot): HighLevelState {
  return {
    settings: { ...defaultSettings, ...snapshot.settings },
    location: snapshot.location,
    contacts: createTable(snapshot.contacts),
    tasks: createTable(snapshot.tasks),
    recurringTasks: createTable(snapshot.recurringTasks),
    notes: createTable(snapshot.notes),
    appointments: createTable(snapshot.appointments),
    appointmentNotes: createTable(snapshot.appointmentNotes),
    blockedSlots: createTable(snapshot.blockedSlots),
    calendars: createTable(snapshot.calendars),
    users: createTable(snapshot.users),
    businesses: createTable(snapshot.businesses),
    customFields: createTable(snapshot.customFields),
    tags: createTable(snapshot.tags),
    tokens: createTable(snapshot.tokens),
    refreshTokens: createTable(snapshot.refreshTokens),
    codes: createTable(snapshot.codes),
    clients: createTable(snapshot.clients),
  }
}
