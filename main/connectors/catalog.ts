import type { CatalogEntry } from './catalog/entry'
import { catalogTriggers } from './catalog/triggers'
import { highLevelActions } from './highlevel/catalog/index'
import { nozbeActions } from './nozbe/catalog/index'

/** Everything that Tandem can do on the two services, and everything that can set it off. */
export const catalog: readonly CatalogEntry[] = [...highLevelActions, ...nozbeActions, ...catalogTriggers]

export const findEntry = (name: string): CatalogEntry | undefined =>
  catalog.find((entry) => entry.name === name)

/** The entry of that name; else those of which the name or the sentence has all of the words, in whatever case. Pure. */
export function searchCatalog(words: string): CatalogEntry[] {
  const named = findEntry(words.trim())
  if (named) return [named]
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return catalog.filter(({ name, sentence, service }) => {
    const told = `${service} ${name} ${sentence}`.toLowerCase()
    return wanted.every((word) => told.includes(word))
  })
}

/** The names most like one that there is none of, best first. Pure. */
export function nearestNames(given: string, most = 3): string[] {
  const name = given.toLowerCase()
  return catalog
    .map((entry) => ({ name: entry.name, distance: editDistance(name, entry.name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map((one) => one.name)
}

/** How many letters have to be added, taken away or replaced to get from one text to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
