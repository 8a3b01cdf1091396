import { addToken } from '../../../../main/practice/highlevel/access'
import { createHighLevel } from '../../../../main/practice/highlevel/app'
import {
  blankContact,
  type Calendar,
  type Contact,
  type CustomField,
  emptyState,
  type Settings,
  type User,
} from '../../../../main/practice/highlevel/state'
import { createRandom } from '../../../../main/practice/random'
import { virtualClock } from '../../../../shared/clock'

export const start = Date.parse('2026-05-04T09:00:00.000Z')
export const L = 'loc0000000000000dubl'

const users: User[] = [
  {
    id: 'user-anna',
    firstName: 'Anna',
    lastName: 'Murphy',
    email: 'anna@example.com',
    phone: null,
    role: 'admin',
  },
  {
    id: 'user-brian',
    firstName: 'Brian',
    lastName: 'Byrne',
    email: 'brian@example.com',
    phone: null,
    role: 'user',
  },
]
const calendar: Calendar = {
  id: 'cal-1',
  groupId: 'group-1',
  name: 'First meetings',
  description: null,
  slug: 'first-meetings',
  calendarType: 'event',
  eventColor: '#039be5',
  isActive: true,
  slotDurationMinutes: 30,
  teamMembers: ['user-anna'],
  openHours: [{ days: [1, 2, 3, 4, 5], openHour: 9, openMinute: 0, closeHour: 17, closeMinute: 0 }],
}
/** A custom field of contacts. */
export const field = (
  id: string,
  dataType: CustomField['dataType'],
  picklistOptions: string[] = [],
): CustomField => ({
  id,
  name: id,
  fieldKey: `contact.${id}`,
  dataType,
  placeholder: null,
  position: 0,
  model: 'contact',
  picklistOptions,
  dateAdded: '2026-01-01T00:00:00.000Z',
})

export interface Answer {
  status: number
  body: Record<string, unknown>
  headers: Headers
}

export interface CallOptions {
  body?: unknown
  token?: string | null
  version?: string | null
  headers?: Record<string, string>
}

/** A location in Dublin with two users, a calendar and some custom fields, on a clock that stands still. */
export function world(settings: Partial<Settings> = {}, options: { limits?: boolean; seed?: number } = {}) {
  const clock = virtualClock(start)
  const random = createRandom(options.seed ?? 1)
  const state = emptyState(
    {
      id: L,
      companyId: 'company-1',
      name: 'Liffey Studio',
      email: 'hello@liffey.example',
      phone: '+35315550100',
      address: '1 Quay Street',
      city: 'Dublin',
      state: 'Leinster',
      country: 'IE',
      postalCode: 'D01 AAAA',
      website: 'https://liffey.example',
      timezone: 'Europe/Dublin',
      allowDuplicateContact: false,
    },
    { indexLagMs: 0, ...settings },
  )
  for (const user of users) state.users.put(user)
  state.calendars.put(calendar)
  state.businesses.put({
    id: 'business-1',
    name: 'Harbour Bakery',
    phone: null,
    email: null,
    website: null,
    address: null,
    city: null,
    state: null,
    postalCode: null,
    country: null,
    description: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  })
  for (const one of [
    field('size', 'SINGLE_OPTIONS', ['Small', 'Large']),
    field('interests', 'MULTIPLE_OPTIONS', ['Web', 'Print', 'Video']),
    field('budget', 'MONETORY'),
    field('renewal', 'DATE'),
    field('second_phone', 'PHONE'),
    field('remark', 'TEXT'),
  ]) {
    state.customFields.put(one)
  }
  const token = addToken(state, random, undefined, 'user-anna')
  const { app } = createHighLevel({ state, clock, random, limits: options.limits ?? false })

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { body, version = '2021-07-28' } = options
    const bearer = options.token === undefined ? token : options.token
    const response = await app.request(path, {
      method,
      headers: {
        ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(version === null ? {} : { Version: version }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }

  let added = 0
  /** Puts a contact into the state, a minute older than the one before, seen by searches at once. */
  function contact(given: Partial<Contact> = {}): Contact {
    added += 1
    const dateAdded = new Date(start - added * 60_000).toISOString()
    return state.contacts.put({
      ...blankContact(`contact-${String(added).padStart(3, '0')}`, dateAdded),
      ...given,
    })
  }

  return { clock, random, state, app, token, call, contact }
}

export type World = ReturnType<typeof world>
