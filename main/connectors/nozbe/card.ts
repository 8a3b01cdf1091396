import { dateOf } from '../../../shared/canonical/date'
import { emptyToNull, escapeMentions, singleLine, unescapeMentions } from '../../../shared/canonical/text'
import type { Fields, FieldValue } from '../../../shared/domain'
import { type CardField, cardLabels, fieldOfLabel, linkLabel } from './labels'

/** What the pinned comment of a card says. */
export interface Card {
  /** An emptied line is null; a field without a line is absent: it was not seen. */
  fields: Fields
  /** The id of the contact in HighLevel. */
  namedPeer: string | null
}

interface Line {
  field: CardField | 'link'
  /** The line up to its colon, as the person wrote it. */
  head: string
  value: string
}

/** A label may stand in a list or in bold. */
const linePattern = /^(\s*(?:[-*•]\s+)?(?:\*\*|__)?([^:：*_]{1,40}?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?)(.*)$/u

function readLine(text: string): Line | undefined {
  const [, head = '', label = '', value = ''] = linePattern.exec(text) ?? []
  const field = label.trim() === linkLabel ? 'link' : fieldOfLabel(label)
  return field && { field, head, value: plain(value) }
}

/** Without what Nozbe, or a person, may put around an address to make it a link. */
function plain(value: string): string {
  const text = value.trim()
  const link = /^\[([^\]]*)\]\([^)]*\)$/.exec(text) ?? /^<([^>\s]*)>$/.exec(text)
  return unescapeMentions(link?.[1] ?? text)
}

/** Reads a card. The first line of a label counts; a second one is taken for free text. */
export function readCard(body: string): Card {
  const fields: Record<string, FieldValue> = {}
  let namedPeer: string | null = null
  for (const text of body.split(/\r?\n/)) {
    const line = readLine(text)
    if (!line) continue
    if (line.field === 'link') {
      namedPeer = /\/contacts\/detail\/([\w-]+)/.exec(line.value)?.[1] ?? namedPeer
    } else if (!(line.field in fields)) {
      fields[line.field] = canonical(line.field, line.value)
    }
  }
  return { fields, namedPeer }
}

const canonical = (field: CardField, value: string): string | null =>
  field === 'birthday' ? (dateOf(value) ?? emptyToNull(value)) : emptyToNull(value)

/** Whether a comment is a card, rather than something a person remarked. */
export const isCard = (body: string): boolean => Object.keys(readCard(body).fields).length > 0

/** A new card: a line for every field, so that a person sees where to write, and the link as the last line. */
export const writeCard = (fields: Fields, link: string | null): string => cardOf(cardLabels, fields, link)

/**
 * A card in place of one that is gone: only lines for what is known. A line left empty would say that a person emptied
 * the field.
 */
export const rewriteCard = (fields: Fields, link: string | null): string =>
  cardOf(
    cardLabels.filter(([field]) => fields[field] !== undefined),
    fields,
    link,
  )

function cardOf(labels: typeof cardLabels, fields: Fields, link: string | null): string {
  const lines = labels.map(([field, [label]]) => lineOf(`${label}:`, fields[field] ?? null))
  return [...lines, ...(link ? ['', lineOf(`${linkLabel}:`, link)] : [])].join('\n')
}

/**
 * The card with `changes` written into it. Everything else stays as it is and where it is: the labels a person chose,
 * unknown lines, free text. A field without a line gets one; so does the link, at the end.
 */
export function editCard(body: string, changes: Fields, link: string | null): string {
  const lines = body.split(/\r?\n/)
  const met = new Set<string>()
  let lastField = -1
  for (const [index, text] of lines.entries()) {
    const line = readLine(text)
    if (!line || met.has(line.field)) continue
    met.add(line.field)
    if (line.field === 'link') continue
    lastField = index
    const change = changes[line.field]
    if (change !== undefined && change !== canonical(line.field, line.value)) {
      lines[index] = lineOf(line.head, change)
    }
  }
  const added = cardLabels
    .filter(([field]) => changes[field] !== undefined && !met.has(field))
    .map(([field, [label]]) => lineOf(`${label}:`, changes[field] ?? null))
  lines.splice(lastField + 1, 0, ...added)
  if (link && !met.has('link')) lines.push('', lineOf(`${linkLabel}:`, link))
  return lines.join('\n')
}

function lineOf(head: string, value: FieldValue): string {
  const text = typeof value === 'string' ? escapeMentions(singleLine(value)) : ''
  return text ? `${head} ${text}` : head
}
