import { comparable } from '../../../shared/canonical/comparable'
import type { Fields } from '../../../shared/domain'
import type { Draft, IsLinked, Keys, RemoteRecord } from '../../sync/ports'
import type { NozbeClient } from './client'
import type { Look } from './look'
import { shownName } from './transform'

export interface FinderOptions {
  client: NozbeClient
  look: Look
  /** Every contact that is there now. */
  contacts: () => Promise<RemoteRecord[]>
}

/** Looks for what a create of unknown outcome left behind. Writes nothing. */
export function createFinder({ client, look, contacts }: FinderOptions) {
  async function contact(draft: Draft, keys: Keys, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const card = keys.card ? await client.tasks.get(keys.card) : null
    // The section was answered, or the card that we named stands in it.
    const id = card?.project_section_id ?? keys.section
    const own = id
      ? await look.contact(asked('contact', id, card ? { card: card.id } : {}, draft.fields))
      : null
    if (own) return own
    const unlinked = (await contacts()).filter((record) => !isLinked('contact', record.id))
    return likeliest(draft, unlinked)
  }

  async function task(keys: Keys): Promise<RemoteRecord | null> {
    return keys.task ? look.task(asked('task', keys.task, {}, {})) : null
  }

  return { contact, task }
}

/**
 * The unlinked contact whose card names the same contact in HighLevel, else the one with the same e-mail, else the one
 * with the same name, if there is just one and its card speaks for nobody else. Pure.
 */
export function likeliest({ fields, peer }: Draft, unlinked: readonly RemoteRecord[]): RemoteRecord | null {
  const named = unlinked.find(({ namedPeer }) => namedPeer === peer.id)
  if (named) return named
  const free = unlinked.filter(({ namedPeer }) => namedPeer === null)
  const email = key('email', fields.email)
  const sameEmail = free.find((record) => email !== null && key('email', record.fields.email) === email)
  if (sameEmail) return sameEmail
  const name = key('text', shownName(fields))
  const sameName = free.filter(
    (record) => key('text', shownName(record.fields)) === name && key('email', record.fields.email) === null,
  )
  const [only] = sameName
  return sameName.length === 1 && only ? only : null
}

const key = (type: 'email' | 'text', value: RemoteRecord['fields'][string] | undefined) =>
  comparable(type, value ?? null, { country: null })

/** A record to look for, of which nothing is known but ids and what it was to be. */
const asked = (
  kind: RemoteRecord['kind'],
  id: string,
  parts: RemoteRecord['parts'],
  fields: Fields,
): RemoteRecord => ({
  kind,
  id,
  parentId: null,
  fields,
  copies: {},
  parts,
  state: 'live',
  stamp: null,
  unfinished: false,
  namedPeer: null,
  url: null,
})
