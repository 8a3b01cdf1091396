import { createHash } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const idLength = 16
const checkLength = 4

/**
 * An id of 16 letters and digits for what `parts` name: always the same one. Nozbe takes ids of ours for tasks, comments,
 * projects, project groups and their assignments, so two computers that make the same thing make it under one id.
 */
export const seededId = (...parts: string[]): string => lettersOf(parts, idLength)

/**
 * An id for a copy of something in HighLevel. Its last letters follow from the others, so that every computer knows a copy
 * when it sees one, whether or not it knows what it is a copy of.
 */
export function copyId(...parts: string[]): string {
  const first = lettersOf(parts, idLength - checkLength)
  return first + checkOf(first)
}

/** Ids that Nozbe makes pass for one in 15 million times. */
export const isCopyId = (id: string): boolean =>
  id.length === idLength && id.endsWith(checkOf(id.slice(0, -checkLength)))

const checkOf = (first: string): string => lettersOf(['copy', first], checkLength)

function lettersOf(parts: readonly string[], length: number): string {
  let rest = BigInt(`0x${createHash('sha256').update(parts.join(' ')).digest('hex')}`)
  const base = BigInt(alphabet.length)
  let id = ''
  while (id.length < length) {
    id += alphabet.charAt(Number(rest % base))
    rest /= base
  }
  return id
}

/** What was made under an id may have been deleted or be linked with something else; so often another id is tried. */
const mostIds = 12

/** The ids to try for one thing, in the order in which every computer tries them. */
export function* idsAfter(first: string): Generator<string, void> {
  let id = first
  for (let tried = 0; tried < mostIds; tried += 1) {
    yield id
    id = isCopyId(id) ? copyId('after', id) : seededId('after', id)
  }
}
