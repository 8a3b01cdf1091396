import type { FieldValue, Kind } from '../../../shared/domain'

/** Words that several reports have in common. Pure. */

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

export const shown = (value: FieldValue): string => {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
  return text === '' ? '(empty)' : `“${text}”`
}

/** `task “Call back” of Ines Duarte`, `contact Ines Duarte` */
export const recordText = (kind: Kind, contact: string, title: string | null = null): string => {
  if (kind === 'contact') return `contact ${contact}`
  return title === null ? `${kind} of ${contact}` : `${kind} “${title}” of ${contact}`
}
