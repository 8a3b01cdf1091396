import { elementKey } from './comparable'

/**
 * Both sides of a set, element by element: what was added on either side is there, what was in the base and was removed on
 * either side is not. Elements are told apart by `elementKey`; the first spelling met stays. Pure.
 */
export function mergeSets(
  base: readonly string[],
  a: readonly string[],
  b: readonly string[],
): readonly string[] {
  const inBase = keysOf(base)
  const [inA, inB] = [keysOf(a), keysOf(b)]
  const merged = new Map<string, string>()
  for (const element of [...a, ...b]) {
    const key = elementKey(element)
    const wasRemoved = inBase.has(key) && !(inA.has(key) && inB.has(key))
    if (key !== '' && !wasRemoved && !merged.has(key)) merged.set(key, element)
  }
  return [...merged.values()]
}

const keysOf = (elements: readonly string[]): Set<string> => new Set(elements.map(elementKey))
