import { comparable } from '../../../../shared/canonical/comparable'
import { cutName } from '../../../../shared/canonical/name'
import type { Fields, Kind } from '../../../../shared/domain'
import type { Draft, IsLinked, Keys, RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import { unlessGone } from '../../errors'
import { readRows } from '../../rows'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import { shownName } from '../records/contact'
import { isFree, isFreeCard } from '../records/place'
import { longestName } from '../records/task'
import { commentRow } from '../rows'
import type { Look } from './look'
import { isNoteOn, textOf } from './noteWriter'
import { findMade } from './send'

export interface FinderOptions {
  client: NozbeClient
  look: Look
  layout: Layout
  /** Every contact that is there now. */
  contacts: () => Promise<RemoteRecord[]>
}

/**
 * Looks for what a create of unknown outcome left behind. `keys` are those of the create, with the ids that the service
 * answered by their steps. Writes nothing, but that it takes away an empty section that this create made where another
 * computer was quicker: left there, it would be taken for one more contact.
 */
export function createFinder({ client, look, layout, contacts }: FinderOptions) {
  async function contact(draft: Draft, keys: Keys, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const card = keys.card ? await findMade(client.tasks.get, keys.card, isFreeCard(layout, isLinked)) : null
    const claimed = card && layout.containerOf(card)
    const id = claimed ?? keys.container ?? (await projectOf(keys, isLinked))
    const parts = card ? { card: card.id } : {}
    const own = id ? await look.contact(asked('contact', id, draft, parts)) : null
    if (own) {
      if (keys.container !== undefined && keys.container !== own.id) await leave(keys.container, isLinked)
      if (keys.container === undefined && keys.project === undefined) await putAway(draft, own.id, isLinked)
      return own
    }
    const unlinked = (await contacts()).filter((record) => !isLinked('contact', record.id))
    return likeliest(draft, unlinked) ?? lastEmpty(sameNamed(draft, unlinked))
  }

  /** Of several of one name, one that has no card and holds nothing is as good as another. */
  async function lastEmpty(alike: readonly RemoteRecord[]): Promise<RemoteRecord | null> {
    for (const record of alike.toReversed()) {
      const isBare = record.parts.card === undefined && record.state === 'live'
      if (isBare && (await isEmpty(record.id))) return record
    }
    return null
  }

  /** The project that was made before its card was. */
  async function projectOf({ project }: Keys, isLinked: IsLinked): Promise<string | undefined> {
    if (!project) return undefined
    return (await findMade(layout.get, project, isFree('contact', isLinked)))?.id
  }

  async function leave(id: string, isLinked: IsLinked): Promise<void> {
    if (!isLinked('contact', id) && (await isEmpty(id))) await unlessGone(layout.remove(id))
  }

  /**
   * Of a section whose making was not answered nothing is known but its name: a person may have made it, so it is put
   * away rather than deleted.
   */
  async function putAway({ fields }: Draft, ownId: string, isLinked: IsLinked): Promise<void> {
    const bare = (await contacts()).filter(
      ({ id, parts, state }) =>
        id !== ownId && state === 'live' && parts.card === undefined && !isLinked('contact', id),
    )
    const last = bare.filter((record) => nameOf(record.fields) === nameOf(fields)).at(-1)
    if (last && (await isEmpty(last.id))) await unlessGone(layout.archive(last.id))
  }

  async function isEmpty(id: string): Promise<boolean> {
    const { rows, isWhole } = await layout.tasksIn(id)
    return rows.length === 0 && isWhole
  }

  async function work(draft: Draft, keys: Keys, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const { kind } = draft
    const first = keys[kind]
    const task = first ? await findMade(client.tasks.get, first, isFree(kind, isLinked)) : null
    const found = task?.id ?? (takesNoIds() ? await likeTask(draft, isLinked) : undefined)
    return found === undefined ? null : look.get(asked(kind, found, draft, {}))
  }

  async function note(draft: Draft, keys: Keys, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const card = draft.parent?.parts.card
    if (!keys.note || card === undefined) return null
    const comment = await findMade(client.comments.get, keys.note, isNoteOn(card, isLinked))
    const found = comment?.id ?? (takesNoIds() ? await likeComment(draft, card, isLinked) : undefined)
    return found === undefined ? null : look.get(asked('note', found, draft, {}))
  }

  /** Without ids of ours, what was made is only known by what it says. */
  const takesNoIds = () => client.knowledge.answer('nozbe.clientIds') === 'no'

  async function likeTask(
    { kind, parentId, fields }: Draft,
    isLinked: IsLinked,
  ): Promise<string | undefined> {
    if (parentId === null) return undefined
    const { rows } = await layout.tasksIn(parentId)
    const name = cutName(typeof fields.title === 'string' ? fields.title : 'Untitled', longestName)
    return rows.find((row) => row.name === name && isFree(kind, isLinked)(row))?.id
  }

  async function likeComment(
    { fields, byline }: Draft,
    card: string,
    isLinked: IsLinked,
  ): Promise<string | undefined> {
    const listed = await client.all('comments', { task_id: card })
    const { rows } = readRows(listed, commentRow, { kind: 'note', operation: 'comments.list' })
    const body = textOf(byline, fields.body)
    return rows.find((row) => row.body === body && isNoteOn(card, isLinked)(row))?.id
  }

  return (draft: Draft, keys: Keys, isLinked: IsLinked): Promise<RemoteRecord | null> => {
    if (draft.kind === 'contact') return contact(draft, keys, isLinked)
    return draft.kind === 'note' ? note(draft, keys, isLinked) : work(draft, keys, isLinked)
  }
}

/** A record to look for, of which nothing is known but ids and what it was to be. */
const asked = (kind: Kind, id: string, draft: Draft, parts: RemoteRecord['parts']): RemoteRecord => {
  const { parentId, fields, byline } = draft
  return newRecord(kind, id, { parentId, fields, byline, parts })
}

/**
 * The unlinked contact whose card names the same contact in HighLevel, else the one with the same e-mail, else the one
 * with the same name, if there is just one on either side and its card speaks for nobody else. Pure.
 */
export function likeliest(draft: Draft, unlinked: readonly RemoteRecord[]): RemoteRecord | null {
  const { fields, peer, hasNamesake = false } = draft
  const named = unlinked.find(({ namedPeer }) => namedPeer === peer.id)
  if (named) return named
  const free = unlinked.filter(({ namedPeer }) => namedPeer === null)
  const email = key('email', fields.email)
  const sameEmail = free.find((record) => email !== null && key('email', record.fields.email) === email)
  if (sameEmail) return sameEmail
  const [only, ...others] = hasNamesake ? [] : sameNamed(draft, unlinked)
  return only && others.length === 0 ? only : null
}

/** Contacts of the draft's name of whom nothing says that they are somebody else. */
const sameNamed = ({ fields }: Draft, unlinked: readonly RemoteRecord[]): RemoteRecord[] =>
  unlinked.filter(
    (record) =>
      record.namedPeer === null &&
      nameOf(record.fields) === nameOf(fields) &&
      key('email', record.fields.email) === null,
  )

const key = (type: 'email' | 'text', value: RemoteRecord['fields'][string] | undefined) =>
  comparable(type, value ?? null, { country: null })

const nameOf = (fields: Fields) => key('text', shownName(fields))
