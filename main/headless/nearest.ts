/** The names that somebody may have meant by a word that is none of them; empty where nothing is near. Pure. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const word = typed.toLowerCase()
  const containing = names.filter((name) => name.split(' ').includes(word))
  if (containing.length > 0) return containing
  const far = names.map((name) => ({ name, distance: distance(word, name.split(' ')[0] ?? '') }))
  const least = Math.min(...far.map((one) => one.distance))
  // A slip of the finger in three letters is a likely one; in fewer, another word.
  if (least > Math.max(1, Math.floor(word.length / 3))) return []
  return far.filter((one) => one.distance === least).map(({ name }) => name)
}

/** How many letters to add, drop, change or swap with their neighbour lead from one word to the other (optimal string alignment). */
function distance(from: string, to: string): number {
  const rows: number[][] = []
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= from.length; i += 1) {
    rows.push([])
    for (let j = 0; j <= to.length; j += 1) {
      const isSame = i > 0 && j > 0 && from[i - 1] === to[j - 1]
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      rows[i]?.push(i === 0 && j === 0 ? 0 : least)
    }
  }
  return at(from.length, to.length)
}
