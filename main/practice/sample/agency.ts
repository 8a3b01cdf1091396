import { addToken } from '../highlevel/access'
import { emptyState, type HighLevelState, type User } from '../highlevel/state'
import { alphanumeric, type Random } from '../random'

export const zone = 'Europe/Warsaw'

/** The people of Brightwater; they work on both services. `invited` is whether Nozbe still shows the e-mail. */
export const team = [
  { firstName: 'Zofia', lastName: 'Lis', role: 'admin', invited: false },
  { firstName: 'Marcus', lastName: 'Bell', role: 'user', invited: true },
  { firstName: 'Agnieszka', lastName: 'Dudek', role: 'user', invited: true },
  { firstName: 'Ravi', lastName: 'Menon', role: 'user', invited: true },
  { firstName: 'Elin', lastName: 'Sandberg', role: 'user', invited: false },
] as const

export const teamEmail = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName}.${lastName}@brightwater.example`.toLowerCase()

/** Ids that the rest of the sample needs. */
export interface Agency {
  state: HighLevelState
  users: User[]
  calendars: { meetings: string; visits: string }
  customFields: { budget: string; leaseEnds: string; newsletter: string; reachBy: string; interests: string }
}

export const highlevelId = (random: Random): string => random.id(alphanumeric, 20)

/** Brightwater's location: its people, calendars and custom fields, and a private integration of its owner. */
export function createAgency(random: Random, now: number): Agency {
  const state = emptyState({
    id: highlevelId(random),
    companyId: highlevelId(random),
    name: 'Brightwater',
    email: 'studio@brightwater.example',
    phone: '+48587004410',
    address: 'ul. Ołowianka 3',
    city: 'Gdańsk',
    state: 'pomorskie',
    country: 'PL',
    postalCode: '80-751',
    website: 'https://www.brightwater.example',
    timezone: zone,
    allowDuplicateContact: false,
  })
  const users = team.map(({ firstName, lastName, role }) =>
    state.users.put({
      id: highlevelId(random),
      firstName,
      lastName,
      email: teamEmail({ firstName, lastName }),
      phone: null,
      role,
    }),
  )
  addToken(state, random, undefined, users[0]?.id ?? null)

  const dateAdded = new Date(now - 400 * 86_400_000).toISOString()
  const field = (
    name: string,
    dataType: 'MONETORY' | 'DATE' | 'RADIO' | 'SINGLE_OPTIONS' | 'MULTIPLE_OPTIONS',
    picklistOptions: string[] = [],
  ): string =>
    state.customFields.put({
      id: highlevelId(random),
      name,
      fieldKey: `contact.${name
        .toLowerCase()
        .replace(/[^a-z]+/g, '_')
        .replace(/_$/, '')}`,
      dataType,
      placeholder: null,
      position: state.customFields.size * 50,
      model: 'contact',
      picklistOptions,
      dateAdded,
    }).id

  const calendar = (name: string, slug: string, slotDurationMinutes: number): string =>
    state.calendars.put({
      id: highlevelId(random),
      groupId: null,
      name,
      description: null,
      slug,
      calendarType: 'event',
      eventColor: '#039be5',
      isActive: true,
      slotDurationMinutes,
      teamMembers: users.map(({ id }) => id),
      openHours: [{ days: [1, 2, 3, 4, 5], openHour: 8, openMinute: 0, closeHour: 18, closeMinute: 0 }],
    }).id

  return {
    state,
    users,
    calendars: {
      meetings: calendar('Studio meetings', 'studio-meetings', 30),
      visits: calendar('Viewings and site visits', 'visits', 60),
    },
    customFields: {
      budget: field('Budget (PLN)', 'MONETORY'),
      leaseEnds: field('Lease ends', 'DATE'),
      newsletter: field('Newsletter', 'RADIO', ['Yes', 'No']),
      reachBy: field('Reach by', 'SINGLE_OPTIONS', ['E-mail', 'Phone', 'Letter']),
      interests: field('Interests', 'MULTIPLE_OPTIONS', ['Lighting', 'Ceramics', 'Textiles', 'Furniture']),
    },
  }
}
