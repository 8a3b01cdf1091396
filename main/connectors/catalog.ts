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
