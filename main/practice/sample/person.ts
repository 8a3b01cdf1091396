import type { Random } from '../random'
import { type Culture, latinOf, type Place, type Word } from './cultures/culture'

/** An invented person, before any of it is in a service. */
export interface Person {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  company: string | null
  street: string | null
  place: Place | null
  country: string
  website: string | null
}

/** What is given out once only. */
export interface Taken {
  names: Set<string>
  emails: Set<string>
  phones: Set<string>
}

/** Somebody of the culture, whose name, e-mail and phone nobody else has. */
export function invent(random: Random, culture: Culture, taken: Taken): Person {
  const { given, family } = uniqueName(random, culture, taken.names)
  const place = random.pick(culture.places)
  const company = companyName(random, culture, family, place)
  const domain = company && domainOf(company, culture.country)
  const names = { given: given.written, family: family.written }
  return {
    firstName: culture.order === 'given' ? names.given : names.family,
    lastName: culture.order === 'given' ? names.family : names.given,
    email: random.int(8) > 0 ? uniqueEmail(random, given, family, domain, taken.emails) : null,
    phone: random.int(8) > 0 ? uniquePhone(random, culture, taken.phones) : null,
    company,
    street: random.int(5) > 0 ? random.pick(culture.streets).replace('#', String(1 + random.int(140))) : null,
    place: random.int(10) > 0 ? { ...place, postalCode: fill(random, place.postalCode) } : null,
    country: culture.country,
    website: domain && random.int(3) > 0 ? `https://www.${domain}` : null,
  }
}

/** One given and one family name; more of them once those are all taken. */
function uniqueName(random: Random, culture: Culture, taken: Set<string>): { given: Word; family: Word } {
  for (let tries = 0; ; tries += 1) {
    const given = joined(pickSome(random, culture.given, tries < 4 ? 1 : 2), ' ')
    const family = joined(pickSome(random, culture.family, tries < 1 ? 1 : 2), culture.joiner)
    const name = `${given.written} ${family.written}`
    if (taken.has(name)) continue
    taken.add(name)
    return { given, family }
  }
}

function pickSome(random: Random, pool: readonly Word[], count: number): Word[] {
  const words = new Set<Word>()
  while (words.size < count) words.add(random.pick(pool))
  return [...words]
}

const joined = (words: readonly Word[], joiner: string): Word => ({
  written: words.map(({ written }) => written).join(joiner),
  latin: words.map(({ latin }) => latin).join(''),
})

function companyName(random: Random, culture: Culture, family: Word, place: Place): string | null {
  const pattern = random.pick(culture.companies)
  return pattern.replace('{family}', family.written).replace('{city}', place.city) || null
}

/** A name reserved for examples; null where nothing of the company's name is left in Latin letters. */
function domainOf(company: string, country: string): string | null {
  const name = latinOf(company)
  return name.length > 3 ? `${name}-${country.toLowerCase()}.example` : null
}

const mailHosts = ['example.com', 'example.org', 'example.net', 'mail.example', 'post.example']

function uniqueEmail(
  random: Random,
  given: Word,
  family: Word,
  domain: string | null,
  taken: Set<string>,
): string {
  const host = domain ?? random.pick(mailHosts)
  const local = domain ? given.latin : `${given.latin}.${family.latin}`
  for (let tries = 0; ; tries += 1) {
    const email = `${tries === 0 ? local : `${given.latin}.${family.latin}${tries}`}@${host}`
    if (taken.has(email)) continue
    taken.add(email)
    return email
  }
}

/** Null once the numbers kept for fiction are used up. */
function uniquePhone(random: Random, culture: Culture, taken: Set<string>): string | null {
  for (let tries = 0; tries < 5; tries += 1) {
    const phone = fill(random, random.pick(culture.phones))
    if (taken.has(phone)) continue
    taken.add(phone)
    return phone
  }
  return null
}

const upperCase = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A pattern with its `#` and `?` made digits and letters. */
const fill = (random: Random, pattern: string): string =>
  pattern
    .replace(/#/g, () => String(random.int(10)))
    .replace(/\?/g, () => upperCase.charAt(random.int(upperCase.length)))
