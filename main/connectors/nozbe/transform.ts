import { dueAt, instantOfDue, isDay } from '../../../shared/canonical/due'
import { cutName } from '../../../shared/canonical/name'
import { emptyToNull, escapeMentions, unescapeMentions } from '../../../shared/canonical/text'
import { dateIn } from '../../../shared/canonical/zone'
import { contactName } from '../../../shared/display'
import type { Fields, FieldValue } from '../../../shared/domain'
import type { RemoteRecord } from '../../sync/ports'
import { readCard } from './card'
import type { Row } from './client'
import type { Sight } from './comments'
import type { SectionRow, TaskRow } from './schema'

/** The longest name of a section or task. */
export const longestName = 255

export type KnownContact = Pick<RemoteRecord, 'fields' | 'parts' | 'unfinished' | 'namedPeer'>

export interface ContactParts {
  section: SectionRow
  /** Null when there is none; `unseen` when this reading does not show it. */
  card: TaskRow | null | 'unseen'
  comment: Sight
  known: KnownContact | undefined
}

/** A contact, from its section, its card and the card's comment. */
export function contactRecord({ section, card, comment, known }: ContactParts): RemoteRecord {
  const read = typeof comment === 'object' ? readCard(comment.comment.body) : null
  const fields = read?.fields ?? {}
  const parts = {
    ...part('card', card === 'unseen' ? known?.parts.card : card?.id),
    ...part('comment', partOf(comment, known)),
  }
  // A card that a person wrote gets its link as well: by that it is known again, here and on a second computer.
  const hasLink = (read ?? known)?.namedPeer != null
  const isUnchanged = card === 'unseen' && comment === 'unseen' && known
  return {
    kind: 'contact',
    id: section.id,
    parentId: null,
    fields: { ...nameOf(section.name, fields, known), ...fields },
    copies: typeof card === 'object' && card ? nameOf(card.name, fields, known) : {},
    parts,
    state: stateOf(section),
    stamp: null,
    unfinished: isUnchanged ? known.unfinished : !(parts.card && parts.comment && hasLink),
    namedPeer: read?.namedPeer ?? known?.namedPeer ?? null,
    url: null,
  }
}

export const stateOf = (section: SectionRow): RemoteRecord['state'] =>
  section.archived_at == null ? 'live' : 'archived'

export interface TaskParts {
  task: TaskRow
  /** Null for a task of nobody. */
  section: Pick<SectionRow, 'id' | 'archived_at'> | null
  comment: Sight
  known: RemoteRecord | undefined
  /** IANA zone in which days begin. */
  zone: string
}

export function taskRecord({ task, section, comment, known, zone }: TaskParts): RemoteRecord {
  return {
    kind: 'task',
    id: task.id,
    parentId: section?.id ?? null,
    fields: { ...taskFields(task, zone), ...bodyField(comment) },
    copies: {},
    parts: part('comment', partOf(comment, known)),
    state: section?.archived_at == null ? 'live' : 'archived',
    stamp: null,
    unfinished: false,
    namedPeer: null,
    url: null,
  }
}

export function taskFields(task: TaskRow, zone: string): Fields {
  const { due_at, is_all_day, ended_at, is_abandoned } = task
  return {
    title: emptyToNull(task.name),
    dueDate: due_at == null ? null : is_all_day ? dateIn(due_at, zone) : dueAt(due_at, zone),
    completed: ended_at != null && !is_abandoned,
  }
}

export const bodyField = (comment: Sight): Fields => {
  if (comment === 'unseen') return {}
  return { body: comment === 'none' ? null : bodyOf(comment.comment.body) }
}

const bodyOf = (markdown: string): string | null => emptyToNull(unescapeMentions(markdown))
export const commentOf = (body: FieldValue): string => (typeof body === 'string' ? escapeMentions(body) : '')

/** The name of a section or card for a contact; a contact without a name is called by its address. */
export const shownName = (fields: Fields): string => cutName(contactName(fields), longestName)

/**
 * The contact's name that a section or card states. Where it has stated none so far, an address in its place is no name:
 * another Tandem, or this one before its data was lost, put it there.
 */
function nameOf(shown: string, card: Fields, known: KnownContact | undefined): Fields {
  const name = emptyToNull(shown)
  const isStated = typeof known?.fields.name === 'string'
  const addresses = [card.email, card.phone, 'Unnamed']
  const isAddress = addresses.includes(name) || (known !== undefined && looksLikeAddress(shown))
  return isStated || !isAddress ? { name } : {}
}

const looksLikeAddress = (text: string): boolean => /^\S+@\S+$/.test(text) || /^[\d\s()+./-]+$/.test(text)

/** What a task's properties are for the fields; the name and the date only where `fields` has them. */
export function taskBody(fields: Fields, zone: string, now: number, responsible: string): Row {
  const body: Record<string, unknown> = {}
  if (typeof fields.title === 'string') body.name = cutName(fields.title, longestName)
  if (typeof fields.dueDate === 'string') {
    body.due_at = instantOfDue(fields.dueDate, zone)
    body.is_all_day = isDay(fields.dueDate)
    body.responsible_id = responsible
  } else if (fields.dueDate === null) {
    body.due_at = null
    body.is_all_day = false
    body.responsible_id = responsible
  }
  if (typeof fields.completed === 'boolean') body.ended_at = fields.completed ? now : null
  return body
}

const partOf = (comment: Sight, known: Pick<RemoteRecord, 'parts'> | undefined): string | undefined => {
  if (comment === 'none') return undefined
  return comment === 'unseen' ? known?.parts.comment : comment.comment.id
}

const part = (name: string, id: string | undefined): Record<string, string> =>
  id === undefined ? {} : { [name]: id }
