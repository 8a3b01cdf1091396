import { z } from 'zod'
import type { PerService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { MetaTable } from '../store/meta'
import type { Person } from '../sync/ports'

/** Somebody as one service knows them. */
export interface KnownPerson {
  id: string
  name: string
  email: string | null
}

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
  const free = new Set(members)
  const take = (member: KnownPerson | undefined): string | null => {
    if (member) free.delete(member)
    return member?.id ?? null
  }
  const paired = new Map(byHand.map(({ highlevelId, nozbeId }) => [highlevelId, nozbeId]))
  const found = new Map<string, string | null>()
  for (const { id } of users) {
    const nozbeId = paired.get(id)
    if (nozbeId !== undefined) found.set(id, take(members.find((member) => member.id === nozbeId)))
  }
  for (const by of [emailOf, nameOf]) {
    for (const user of users) {
      if (found.get(user.id) != null || paired.has(user.id)) continue
      const key = by(user)
      const [member, another] = key === null ? [] : [...free].filter((one) => by(one) === key)
      const isUnique = users.filter((one) => by(one) === key).length === 1
      if (member && !another && isUnique) found.set(user.id, take(member))
    }
  }
  const names = uniqueNames(users)
  return users.map(({ id }) => ({
    name: names.get(id) ?? id,
    highlevelId: id,
    nozbeId: found.get(id) ?? null,
  }))
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
