import { elementKey } from '../../../../shared/canonical/comparable'
import { dateOf } from '../../../../shared/canonical/date'
import {
  canonicalText,
  escapeMentions,
  singleLine,
  unescapeMentions,
} from '../../../../shared/canonical/text'
import type { FieldValue } from '../../../../shared/domain'
import type { CardLine } from './book'

/** What stands behind a label, in canonical form; what cannot be recognised stays as it was typed. Pure. */
export function readValue({ type, choices }: CardLine, typed: string): FieldValue {
  const text = canonicalText(plain(typed))
  if (text === null) return null
  switch (type) {
    case 'date':
      return dateIn(text) ?? text
    case 'number':
      return numberIn(text) ?? text
    case 'set':
      return elementsIn(text, choices)
    default:
      return spelled(text, choices)
  }
}

/** A value as it stands behind a label: on one line, and without notifying anybody. */
export function writeValue(value: FieldValue): string {
  const text = Array.isArray(value) ? value.map(singleLine).join(', ') : value
  return typeof text === 'string' ? escapeMentions(singleLine(text)) : ''
}

/** Without what Nozbe, or a person, may put around an address to make it a link. */
function plain(value: string): string {
  const text = value.trim()
  const link = /^\[([^\]]*)\]\([^)]*\)$/.exec(text) ?? /^<([^>\s]*)>$/.exec(text)
  return unescapeMentions(link?.[1] ?? text)
}

/** Days are written year first; with dots between, day first is meant too. */
function dateIn(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim()) ?? []
  return dateOf(year ? `${year}-${month}-${day}` : text)
}

/**
 * A decimal from a number with a currency or blanks. Of two kinds of separators the last one is the decimal one; a lone
 * comma before three digits parts thousands, a lone point never does.
 */
function numberIn(text: string): string | null {
  const digits = text
    .replace(/^\s*(?:\p{Sc}|[A-Z]{3}\s)|(?:\p{Sc}|\s[A-Z]{3})\s*$/gu, '')
    .replace(/[\s'’]/g, '')
  if (!/^[-+]?[\d.,]*\d$/.test(digits)) return null
  const isCommaLast = digits.lastIndexOf(',') > digits.lastIndexOf('.')
  const isThousands = isCommaLast && !digits.includes('.') && /^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(digits)
  const [parting, decimal] = isCommaLast && !isThousands ? [/\./g, ','] : [/,/g, '.']
  const number = digits.replace(parting, '').replace(decimal, '.').replace(/^\+/, '')
  return Number.isFinite(Number(number)) ? number : null
}

const comma = /[,;、，]/

/** An option can hold a comma itself. */
function elementsIn(text: string, choices: readonly string[] | null): readonly string[] | null {
  const pieces = text.split(comma)
  const found = new Map<string, string>()
  for (let at = 0; at < pieces.length; ) {
    const { element, length } = elementAt(pieces, at, choices)
    const key = elementKey(element)
    if (key !== '' && !found.has(key)) found.set(key, element)
    at += length
  }
  return found.size === 0 ? null : [...found.values()]
}

function elementAt(
  pieces: readonly string[],
  at: number,
  choices: readonly string[] | null,
): { element: string; length: number } {
  for (let length = choices ? pieces.length - at : 1; length > 1; length -= 1) {
    const joined = keyOfPieces(pieces.slice(at, at + length))
    const choice = choices?.find((option) => keyOfPieces(option.split(comma)) === joined)
    if (choice !== undefined) return { element: choice, length }
  }
  return { element: spelled((pieces[at] ?? '').trim(), choices), length: 1 }
}

const keyOfPieces = (pieces: readonly string[]): string => pieces.map(elementKey).join(',')

const spelled = (text: string, choices: readonly string[] | null): string =>
  choices?.find((choice) => elementKey(choice) === elementKey(text)) ?? text
