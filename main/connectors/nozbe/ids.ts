import { createHash } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * An id of 16 letters and digits for what `parts` name: always the same one. Nozbe takes ids of ours for tasks, comments,
 * projects, project groups and their assignments, so two computers that make the same thing make it under one id.
 */
export function seededId(...parts: string[]): string {
  let rest = BigInt(`0x${createHash('sha256').update(parts.join(' ')).digest('hex')}`)
  const base = BigInt(alphabet.length)
  let id = ''
  while (id.length < 16) {
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
    id = seededId('after', id)
  }
}
