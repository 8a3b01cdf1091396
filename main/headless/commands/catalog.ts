import { searchCatalog } from '../../connectors/catalog'
import type { CatalogEntry } from '../../connectors/catalog/entry'
import { type Command, exitCode } from '../command'
import { catalogText } from '../text/catalog'

export const catalog: Command = {
  usage: 'catalog [WORDS]',
  sentence:
    'Lists what Tandem can do on the two services, and what can set it off; with WORDS, what has them in its name or sentence; with a name, also what it takes.',
  takes: ['WORDS?'],
  options: {},
  run: async (context) => {
    const found = searchCatalog(context.given('WORDS') ?? '')
    context.print({ entries: found.map(factsOf) }, () => catalogText(found))
    return exitCode.done
  },
}

const factsOf = ({ name, sentence, service, type, method, path, scope, writes }: CatalogEntry) => ({
  name,
  sentence,
  service,
  type,
  method,
  path,
  scope,
  writes,
})
