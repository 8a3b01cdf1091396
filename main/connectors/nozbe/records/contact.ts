import { cutName } from '../../../../shared/canonical/name'
import { canonicalText } from '../../../../shared/canonical/text'
import { contactName } from '../../../../shared/display'
import type { Fields } from '../../../../shared/domain'
import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import type { CardBook } from '../card/book'
import { readCard } from '../card/card'
import type { Container } from '../layouts/container'
import type { Sight } from '../reading/sight'
import type { TaskRow } from '../rows'
import { longestName, modifiedAt, part, partOf } from './task'

export type KnownContact = Pick<
  RemoteRecord,
  'fields' | 'parts' | 'unfinished' | 'namedPeer' | 'damaged' | 'modified'
>

export interface ContactParts {
  container: Container
  /** Null when there is none; `unseen` when this reading does not show it. */
  card: TaskRow | null | 'unseen'
  comment: Sight
  /** Names of the card's tags; `unseen` when they were not read, or there is no card. */
  tags: readonly string[] | 'unseen'
  known: KnownContact | undefined
}

/** A contact, from its container, its card, the card's comment and its tags. */
export function contactRecord(
  { container, card, comment, tags, known }: ContactParts,
  book: CardBook,
): RemoteRecord {
  const body = typeof comment === 'object' ? comment.comment.body : null
  const read = body === null ? null : readCard(body, book)
  const isSound = read === null || read.namedPeer !== null || Object.keys(read.fields).length > 0
  const lines = read?.fields ?? {}
  const parts = {
    ...part('card', card === 'unseen' ? known?.parts.card : card?.id),
    ...part('comment', partOf(comment, known)),
  }
  const damaged = comment === 'unseen' ? (known?.damaged ?? null) : isSound ? null : body
  // A card that a person wrote gets its link as well: by that it is known again, here and on a second computer.
  const hasLink = (read ?? known)?.namedPeer != null
  const isUnchanged = card === 'unseen' && comment === 'unseen' && known
  const isMissing = !(parts.card && parts.comment && hasLink) && damaged === null
  return newRecord('contact', container.id, {
    parentId: null,
    fields: {
      ...nameOf(container.name, lines, known),
      ...lines,
      ...(tags === 'unseen' ? {} : { tags: tags.length > 0 ? tags : null }),
    },
    copies: typeof card === 'object' && card ? nameOf(card.name, lines, known) : {},
    parts,
    state: stateOf(container, parts.card !== undefined),
    modified: modifiedAt(card, comment, known),
    unfinished: isUnchanged ? known.unfinished : isMissing || isHalfMade(container, parts.card !== undefined),
    namedPeer: read?.namedPeer ?? known?.namedPeer ?? null,
    damaged,
  })
}

/** A project that a person took out of the group rests; one that never got there is to be finished. */
export const stateOf = (container: Container, hasCard: boolean): RemoteRecord['state'] =>
  container.isArchived || (container.isStray && hasCard) ? 'archived' : 'live'

const isHalfMade = ({ isStray }: Container, hasCard: boolean): boolean => isStray && !hasCard

/** The name of a container or card for a contact; a contact without a name is called by its address. */
export const shownName = (fields: Fields): string => cutName(contactName(fields), longestName)

/**
 * The contact's name that a container or card states. Where it has stated none so far, an address in its place is no name:
 * another Tandem, or this one before its data was lost, put it there.
 */
function nameOf(shown: string, card: Fields, known: KnownContact | undefined): Fields {
  const name = canonicalText(shown)
  const isStated = typeof known?.fields.name === 'string'
  const isAddress =
    name === card.email ||
    name === card.phone ||
    name === 'Unnamed' ||
    (known !== undefined && looksLikeAddress(shown))
  return isStated || !isAddress ? { name } : {}
}

const looksLikeAddress = (text: string): boolean => /^\S+@\S+$/.test(text) || /^[\d\s()+./-]+$/.test(text)
