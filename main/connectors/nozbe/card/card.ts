import type { Fields, FieldValue } from '../../../../shared/domain'
import type { CardBook, CardLine } from './book'
import { linkLabel } from './labels'
import { readValue, writeValue } from './value'

/** What the pinned comment of a card says. */
export interface Card {
  /** An emptied line is null; a field without a line is absent: it was not seen. */
  fields: Fields
  /** The id of the contact in HighLevel. */
  namedPeer: string | null
}

interface Line {
  line: CardLine | 'link'
  /** The line up to its colon, as the person wrote it. */
  head: string
  value: string
}

/** A label may stand in a list or in bold; what is longer than `longestLabel` with its number is a sentence. */
const linePattern = /^(\s*(?:[-*•]\s+)?(?:\*\*|__)?([^:：]{1,80}?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?)(.*)$/su

function readLine(text: string, book: CardBook): Line | undefined {
  const [, head = '', label = '', value = ''] = linePattern.exec(text) ?? []
  const line = book.lineOf(label)
  return line && { line, head, value }
}

/** Reads a card. The first line of a label counts; a second one is taken for free text. */
export function readCard(body: string, book: CardBook): Card {
  const fields: Record<string, FieldValue> = {}
  let namedPeer: string | null = null
  for (const text of body.split(/\r?\n/)) {
    const read = readLine(text, book)
    if (!read) continue
    if (read.line === 'link') namedPeer ??= contactNamed(read.value)
    else if (!(read.line.field in fields)) fields[read.line.field] = readValue(read.line, read.value)
  }
  return { fields, namedPeer }
}

const contactNamed = (link: string): string | null => /\/contacts\/detail\/([\w-]+)/.exec(link)?.[1] ?? null

/** What shows that a comment is a card rather than something a person remarked: the link, or at least a line. */
export type CardSign = 'link' | 'lines' | null

export function cardSign(body: string, book: CardBook): CardSign {
  const { fields, namedPeer } = readCard(body, book)
  if (namedPeer !== null) return 'link'
  return Object.keys(fields).length > 0 ? 'lines' : null
}

/** A new card: a line for every field, so that a person sees where to write, and the link as the last line. */
export const writeCard = (fields: Fields, link: string | null, book: CardBook): string =>
  cardOf(book.lines, fields, link)

/**
 * A card in place of one that is gone: only lines for what is known. A line left empty would say that a person emptied
 * the field.
 */
export const rewriteCard = (fields: Fields, link: string | null, book: CardBook): string =>
  cardOf(
    book.lines.filter(({ field }) => fields[field] !== undefined),
    fields,
    link,
  )

function cardOf(lines: readonly CardLine[], fields: Fields, link: string | null): string {
  const texts = lines.map(({ field, label }) => lineText(`${label}:`, fields[field] ?? null))
  return [...texts, ...(link ? ['', lineText(`${linkLabel}:`, link)] : [])].join('\n')
}

/**
 * The card with `changes` written into it. Everything else stays as it is and where it is: the labels a person chose,
 * unknown lines, free text. A field without a line gets one; so does the link, at the end. A link that names somebody else
 * is left alone, unless `relinks`.
 */
export function editCard(
  body: string,
  changes: Fields,
  link: string | null,
  book: CardBook,
  relinks = false,
): string {
  const texts = body.split(/\r?\n/)
  const met = new Set<string>()
  let lastLine = -1
  for (const [index, text] of texts.entries()) {
    const read = readLine(text, book)
    if (!read) continue
    const name = read.line === 'link' ? 'link' : read.line.field
    if (met.has(name)) continue
    met.add(name)
    if (read.line === 'link') {
      const named = contactNamed(read.value)
      if (link && (named === null || (relinks && named !== contactNamed(link))))
        texts[index] = lineText(read.head, link)
      continue
    }
    lastLine = index
    const change = changes[read.line.field]
    if (change !== undefined && writeValue(change) !== writeValue(readValue(read.line, read.value))) {
      texts[index] = lineText(read.head, change)
    }
  }
  const added = book.lines
    .filter(({ field }) => changes[field] !== undefined && !met.has(field))
    .map(({ field, label }) => lineText(`${label}:`, changes[field] ?? null))
  texts.splice(lastLine + 1, 0, ...added)
  if (link && !met.has('link')) texts.push('', lineText(`${linkLabel}:`, link))
  return texts.join('\n')
}

const lineText = (head: string, value: FieldValue): string => {
  const text = writeValue(value)
  return text ? `${head} ${text}` : head
}
