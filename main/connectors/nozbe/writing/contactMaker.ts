import type { Draft, IsLinked, Keys, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import { writeCard } from '../card/card'
import type { Container } from '../layouts/container'
import type { Sight } from '../reading/sight'
import { contactRecord, shownName } from '../records/contact'
import { isFreeCard } from '../records/place'
import type { TaskRow } from '../rows'
import { type ContactTools, joined, madeCard, setOf } from './contactParts'
import { findMade, journalledRemoval, journalledRow, wasNotCarriedOut } from './send'

/** Makes contacts: a container, its card, the card's comment and the card's tags. */
export function createContactMaker(tools: ContactTools) {
  const { client, look, layout, pinned, tags, book } = tools

  /**
   * The card is the claim: whoever makes it first, under an id that every computer makes of the same contact, has made
   * the contact; its container is the contact's. Whoever comes later takes that one.
   */
  async function create(
    { fields, peer }: Draft,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Written> {
    const name = shownName(fields)
    const cardId = keys.card ?? ''
    const isFree = isFreeCard(layout, isLinked)
    const earlier = await findMade(client.tasks.get, cardId, isFree)
    const taken = earlier && (await contactOf(earlier))
    if (taken) return { record: taken, adopted: true }

    const container = await makeContainer(name, keys, journal, isLinked)
    let card: TaskRow | null = null
    let comment: Sight = 'none'
    let shownTags: readonly string[] | 'unseen' = 'unseen'
    try {
      const made = await madeCard(
        tools,
        { id: cardId, containerId: container.id, name, isOurs: isFree },
        journal,
      )
      if (made.found || layout.containerOf(made.row) !== container.id) {
        const theirs = await contactOf(made.row)
        await leave(container, made.row, journal)
        if (theirs) return { record: theirs, adopted: true }
      }
      card = made.row
      const body = writeCard(fields, peer.url, book())
      comment = { comment: (await pinned.make(card.id, body, journal)).row }
      shownTags = await tags.change(card.id, [], setOf(fields.tags), journal)
    } catch (error) {
      // The container is there: it is linked as it is, and an update makes the rest.
      if (!wasNotCarriedOut(error)) throw error
    }
    const known = {
      fields: { name },
      parts: {},
      unfinished: true,
      namedPeer: null,
      damaged: null,
      modified: null,
    }
    return { record: contactRecord({ container, card, comment, tags: shownTags, known }, book()) }
  }

  async function makeContainer(
    name: string,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Container> {
    const wanted = { name, id: keys.project ?? '', isOurs: (id: string) => !isLinked('contact', id) }
    return joined(layout, await journalledRow(journal, 'container', () => layout.make(wanted)), journal)
  }

  /** The contact whose card another computer, or an earlier attempt, made. */
  async function contactOf(card: TaskRow): Promise<RemoteRecord | null> {
    const id = layout.containerOf(card)
    return id === null
      ? null
      : look.contact(newRecord('contact', id, { parentId: null, fields: {}, parts: { card: card.id } }))
  }

  /** Takes away the section that was made for a contact which another computer was quicker to make. */
  async function leave(container: Container, card: TaskRow, journal: WriteJournal): Promise<void> {
    if (layout.containerOf(card) === container.id) return
    const { rows, isWhole } = await layout.tasksIn(container.id)
    if (rows.length > 0 || !isWhole) return
    await journalledRemoval(journal, 'leave', () => layout.remove(container.id))
  }

  return create
}
