import type { CatalogueEntry } from '../../../shared/catalogue'
import type { Words } from '../../i18n/useWords'
import { operationWords } from '../../words/operation'
import { accessTo, type SignedIn } from './access'
import { areaOf } from './areas'
import { type CatalogueRow, plain } from './filter'

/** The entries as the list shows them, service by service, in the order of the catalogue. Pure. */
export function rowsOf(
  entries: readonly CatalogueEntry[],
  signedIn: SignedIn,
  words: Pick<Words, 't' | 'language'>,
): CatalogueRow[] {
  return entries.map((entry) => {
    const { name, sentence } = operationWords(entry, words)
    const parts = [name, sentence, entry.name, entry.path, entry.scope, words.t(`service.${entry.service}`)]
    return {
      entry,
      name,
      sentence,
      area: areaOf(entry),
      access: accessTo(entry, signedIn),
      told: plain(parts.join(' ')),
    }
  })
}
