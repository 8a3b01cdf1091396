import { addClient } from '../highlevel/access'
import { blankContact, type Contact, type HighLevelState } from '../highlevel/state'
import type { Random } from '../random'
import { type Agency, createAgency, highlevelId, zone } from './agency'
import { cultures } from './cultures'
import { daysAround } from './days'
import { addWork } from './highlevelWork'
import type { KnownContact } from './known/contact'
import { knownContacts } from './known/known'
import { invent, type Person, type Taken } from './person'
import { inventWork } from './work'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** The HighLevel side: the agency, `count` contacts and their work. `taken` names are given to nobody else. */
export function sampleHighLevel(random: Random, count: number, now: number, taken: Taken): HighLevelState {
  const agency = createAgency(random, now)
  const days = daysAround(now, zone)
  addClient(agency.state, random, 'Tandem')
  const known = knownContacts.slice(0, count)
  for (const contact of known) claim(contact, taken)
  const byWeight = cultures.flatMap((culture) => Array.from({ length: culture.weight }, () => culture))

  for (let position = 0; position < count; position += 1) {
    const given = known[position]
    const contact = given
      ? knownContact(random, agency, given, now)
      : someContact(random, agency, invent(random, random.pick(byWeight), taken), now)
    agency.state.contacts.put(contact)
    addWork(random, agency, days, contact, given?.work ?? inventWork(random), now)
  }
  addTags(random, agency.state)
  return agency.state
}

function claim({ firstName, lastName, email, phone }: KnownContact, taken: Taken): void {
  taken.names.add(`${firstName} ${lastName}`)
  if (email) taken.emails.add(email)
  if (phone) taken.phones.add(phone)
}

/** Added some time in the last year and a half, changed since then. */
function dated(random: Random, now: number): Contact {
  const added = now - hourMs - random.int(540 * dayMs)
  const updated = added + random.int(now - hourMs - added)
  return {
    ...blankContact(highlevelId(random), new Date(added).toISOString()),
    dateUpdated: new Date(updated).toISOString(),
  }
}

function knownContact(random: Random, agency: Agency, known: KnownContact, now: number): Contact {
  const { state, users, customFields } = agency
  const { work: _, owner, company, street, birthday, leaseEnds, budget, ...details } = known
  const business = company
    ? state.businesses.put({
        id: highlevelId(random),
        name: company,
        phone: null,
        email: null,
        website: known.website,
        address: street,
        city: known.city,
        state: known.state,
        postalCode: known.postalCode,
        country: known.country,
        description: null,
        createdAt: new Date(now - 300 * dayMs).toISOString(),
        updatedAt: new Date(now - 300 * dayMs).toISOString(),
      })
    : null
  return {
    ...dated(random, now),
    ...details,
    address1: street,
    companyName: company,
    businessId: business?.id ?? null,
    dateOfBirth: birthday ?? null,
    type: known.tags.includes('customer') ? 'customer' : 'lead',
    assignedTo: users[owner]?.id ?? null,
    customFields: [
      ...(budget ? [{ id: customFields.budget, value: budget }] : []),
      ...(leaseEnds ? [{ id: customFields.leaseEnds, value: leaseEnds }] : []),
    ],
  }
}

const sources = ['Referral', 'Website', 'Trade fair', 'Instagram', 'Phone', 'Walk-in', 'E-mail']
const tags = [
  'lead',
  'customer',
  'newsletter',
  'vip',
  'landlord',
  'wholesale',
  'supplier',
  'press',
  'lighting',
  'ceramics',
  'renewal',
  'tasting-2026',
]

function someContact(random: Random, { users, customFields }: Agency, person: Person, now: number): Contact {
  const { company, street, place, ...details } = person
  const birthday = Date.UTC(1950 + random.int(55), random.int(12), 1 + random.int(28))
  const someTags = new Set(Array.from({ length: random.int(4) }, () => random.pick(tags)))
  return {
    ...dated(random, now),
    ...details,
    companyName: company,
    address1: place && street,
    city: place?.city ?? null,
    state: place?.state ?? null,
    postalCode: place?.postalCode ?? null,
    source: random.int(4) > 0 ? random.pick(sources) : null,
    dateOfBirth: random.int(4) === 0 ? new Date(birthday).toISOString().slice(0, 10) : null,
    type: someTags.has('customer') ? 'customer' : 'lead',
    assignedTo: random.int(6) > 0 ? random.pick(users).id : null,
    tags: [...someTags].sort(),
    customFields: [
      ...(random.int(4) === 0 ? [{ id: customFields.budget, value: 500 * (1 + random.int(200)) }] : []),
      ...(random.int(3) === 0 ? [{ id: customFields.newsletter, value: random.pick(['Yes', 'No']) }] : []),
      ...(random.int(5) === 0
        ? [{ id: customFields.reachBy, value: random.pick(['E-mail', 'Phone', 'Letter']) }]
        : []),
      ...(random.int(6) === 0
        ? [{ id: customFields.interests, value: [random.pick(['Lighting', 'Ceramics', 'Textiles'])] }]
        : []),
    ],
  }
}

/** The location knows every tag that a contact carries. */
function addTags(random: Random, state: HighLevelState): void {
  const names = new Set<string>(tags)
  for (const contact of state.contacts.all()) for (const tag of contact.tags) names.add(tag)
  for (const name of [...names].sort()) state.tags.put({ id: highlevelId(random), name })
}
