import { type Kind, kinds } from '../../../shared/domain'
import type { HistoryEntry } from '../../../shared/report'
import { shownEntry } from '../../core/data/shownEntry'
import type { Store } from '../../store/store'
import { type Command, exitCode } from '../command'
import { kindOption, wholeNumber, wrongUsage } from '../options'
import { withStore } from '../place'
import { historyText } from '../text/history'

export const history: Command = {
  usage: 'history [--record ID] [--kind contact|task|note|appointment] [--search WORDS] [--limit N]',
  sentence:
    'Lists the changes that Tandem made and saw, newest first; of one record, by its id on either side, with --record.',
  options: {
    record: { type: 'string' },
    kind: { type: 'string' },
    search: { type: 'string' },
    limit: { type: 'string' },
  },
  run: async (context) => {
    const limit = wholeNumber(context, 'limit', 100, { least: 1, most: 100_000 })
    const kind = kindOption(context) ?? null
    const search = context.option('search') ?? ''
    const recordId = context.option('record')
    if (recordId !== undefined && search !== '') throw wrongUsage('--search and --record cannot be combined.')
    return withStore(context, (store) => {
      const entries =
        recordId === undefined
          ? store.history.page({ search, kind, to: null, since: null, offset: 0, limit }).entries
          : ofRecord(store, recordId, kind).slice(0, limit)
      context.print({ history: entries.map(shownEntry) }, () =>
        historyText(entries, recordId !== undefined || kind !== null || search !== ''),
      )
      return exitCode.done
    })
  },
}

const ofRecord = ({ history }: Store, recordId: string, kind: Kind | null): HistoryEntry[] =>
  (kind === null ? kinds : [kind])
    .flatMap((one): HistoryEntry[] => history.ofRecord(one, recordId))
    .sort((a, b) => b.id - a.id)
