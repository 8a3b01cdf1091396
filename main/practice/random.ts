/** A seeded source of chance: the same seed gives the same practice world and the same trace. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, n). */
  int(n: number): number
  pick<T>(list: readonly T[]): T
  /** `length` characters drawn from `alphabet`. */
  id(alphabet: string, length: number): string
  /** Where the sequence stands: `createRandom(random.position())` goes on from here, also after a restart. */
  position(): number
}

/** Mulberry32: small, quick and even enough for names and identifiers; never for secrets that guard anything. */
export function createRandom(seed: number): Random {
  let position = seed >>> 0

  const next = () => {
    position = (position + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(position ^ (position >>> 15), position | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (n: number) => Math.floor(next() * n)

  return {
    next,
    int,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('Nothing to pick from an empty list')
      return list[int(list.length)] as T
    },
    id: (alphabet, length) => {
      let id = ''
      for (let i = 0; i < length; i += 1) id += alphabet.charAt(int(alphabet.length))
      return id
    },
    position: () => position,
  }
}

export const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
export const hexadecimal = '0123456789abcdef'
