import { z } from 'zod'
import type { PerService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { KnownPerson, Pairing, PeopleShown } from '../../shared/mappingShown'
import type { MetaTable } from '../store/meta'
import type { Person } from '../sync/ports'

/** A pair that the user set by hand; `nozbeId` null says that this user of HighLevel is on Nozbe nobody. */
export interface PairedByHand {
  highlevelId: string
  nozbeId: string | null
}

const pairsSchema = z.array(z.object({ highlevelId: z.string(), nozbeId: z.string().nullable() }))

const key = 'people'

export const loadPairs = (meta: MetaTable): PairedByHand[] => meta.get(key, pairsSchema) ?? []
export const savePairs = (meta: MetaTable, pairs: readonly PairedByHand[]): void => meta.set(key, pairs)

/** Pairs as a file gives them, alone or below `people`. Throws `choice.wrong`, saying what is wrong. Pure. */
export function checkedPairs(given: unknown, known: PerService<readonly KnownPerson[]>): PairedByHand[] {
  const wrong = (detail: string) => new TandemError('choice.wrong', { detail })
  const checked = z
    .union([pairsSchema, z.object({ people: pairsSchema }).transform(({ people }) => people)])
    .safeParse(given)
  if (!checked.success) {
    throw wrong('People are given as a list of {"highlevelId": "…", "nozbeId": "…" or null}.')
  }
  const pairs = checked.data
  const has = (people: readonly KnownPerson[], id: string) => people.some((person) => person.id === id)
  for (const { highlevelId, nozbeId } of pairs) {
    if (!has(known.highlevel, highlevelId)) throw wrong(`HighLevel has no user ${highlevelId}.`)
    if (nozbeId !== null && !has(known.nozbe, nozbeId)) throw wrong(`Nozbe has no member ${nozbeId}.`)
  }
  const ids = pairs.flatMap(({ highlevelId, nozbeId }) => [
    highlevelId,
    ...(nozbeId === null ? [] : [nozbeId]),
  ])
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw wrong(`${twice} is in more than one pair.`)
  return pairs
}

/**
 * Who is who on both services: as the user paired them, else by e-mail, else by a name that is unique on both sides. Names
 * are made unique, since they are what a person field shows. Pure.
 */
export function matchPeople(
  users: readonly KnownPerson[],
  members: readonly KnownPerson[],
  byHand: readonly PairedByHand[],
): Person[] {
  const found = pairsOf(users, members, byHand)
  const names = uniqueNames(users)
  return users.map(({ id }) => ({
    name: names.get(id) ?? id,
    highlevelId: id,
    nozbeId: found.get(id)?.nozbeId ?? null,
  }))
}

/** The same for people to read: every user, with the member that was found and by what. Pure. */
export function pairedPeople(
  known: PerService<readonly KnownPerson[]>,
  byHand: readonly PairedByHand[],
): PeopleShown['users'] {
  const found = pairsOf(known.highlevel, known.nozbe, byHand)
  return known.highlevel.map((user) => ({ ...user, ...(found.get(user.id) ?? { nozbeId: null, by: null }) }))
}

interface Found {
  nozbeId: string | null
  by: Pairing
}

function pairsOf(
  users: readonly KnownPerson[],
  members: readonly KnownPerson[],
  byHand: readonly PairedByHand[],
): Map<string, Found> {
  const free = new Set(members)
  const take = (member: KnownPerson | undefined): string | null => {
    if (member) free.delete(member)
    return member?.id ?? null
  }
  const paired = new Map(byHand.map(({ highlevelId, nozbeId }) => [highlevelId, nozbeId]))
  const found = new Map<string, Found>()
  for (const { id } of users) {
    const nozbeId = paired.get(id)
    if (nozbeId !== undefined)
      found.set(id, { nozbeId: take(members.find((member) => member.id === nozbeId)), by: 'hand' })
  }
  for (const [by, keyOf] of [
    ['email', emailOf],
    ['name', nameOf],
  ] as const) {
    for (const user of users) {
      if (found.has(user.id)) continue
      const key = keyOf(user)
      const [member, another] = key === null ? [] : [...free].filter((one) => keyOf(one) === key)
      const isUnique = users.filter((one) => keyOf(one) === key).length === 1
      if (member && !another && isUnique) found.set(user.id, { nozbeId: take(member), by })
    }
  }
  return found
}

const emailOf = ({ email }: KnownPerson): string | null => email?.trim().toLowerCase() || null
const nameOf = ({ name }: KnownPerson): string | null =>
  name.trim().replace(/\s+/g, ' ').toLowerCase() || null

/** Two of one name are told apart by their e-mail. */
function uniqueNames(users: readonly KnownPerson[]): Map<string, string> {
  const count = (name: string) =>
    users.filter((user) => nameOf({ ...user }) === nameOf({ ...user, name })).length
  return new Map(
    users.map(({ id, name, email }) => [id, count(name) > 1 ? `${name} (${email ?? id})` : name] as const),
  )
}
