import type { Truth } from './truth'

/** Pairs of which no computer knows any more that they are one. */
export interface LoosePairs {
  add(pairs: readonly (readonly [string, string])[]): void
  /** Those of which one side is gone before they could be linked again: what is left of them is of something unknown. */
  strays(now: Truth, isLinked: (key: string) => boolean): string[]
}

export function createLoosePairs(): LoosePairs {
  let loose: (readonly [string, string])[] = []
  return {
    add: (pairs) => loose.push(...pairs),
    strays: (now, isLinked) => {
      const isWhole = (pair: readonly [string, string]) => pair.every((key) => now.has(key))
      const strays = loose.filter((pair) => !isWhole(pair) && !pair.some(isLinked)).flat()
      loose = loose.filter((pair) => isWhole(pair) && !pair.some(isLinked))
      return strays
    },
  }
}
