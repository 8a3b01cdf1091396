import { randomInt } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Nozbe lets the client make the ids of tasks and comments. `below(n)` gives a whole number in [0, n). */
export const idsFrom = (below: (n: number) => number) => (): string =>
  Array.from({ length: 16 }, () => alphabet.charAt(below(alphabet.length))).join('')

export const randomId = idsFrom(randomInt)
