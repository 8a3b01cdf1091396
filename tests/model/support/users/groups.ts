/** Records that are one thing: those that were ever linked, directly or by way of others. */
export interface Groups {
  join(a: string, b: string): void
  /** The same for all of a group, until it is joined with another. */
  of(key: string): string
}

export function createGroups(): Groups {
  const above = new Map<string, string>()
  const of = (key: string): string => {
    const next = above.get(key)
    if (next === undefined) return key
    const top = of(next)
    above.set(key, top)
    return top
  }
  return {
    of,
    join: (a, b) => {
      const [top, other] = [of(a), of(b)]
      if (top !== other) above.set(other, top)
    },
  }
}
