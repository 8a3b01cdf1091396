import { type Export, extensionOf } from '../../../shared/exports'
import type { HistoryExport, HistoryFilters } from '../../../shared/ipc/history'
import type { HistoryEntry } from '../../../shared/report'
import type { Store } from '../../store/store'
import { writeWhole } from '../../store/wholeFile'
import { storedMapping } from '../mapping'
import { loadPairs } from '../people'
import { loadSettings } from '../settings'
import { storedWorkspace } from '../workspace'
import { csvOf } from './csv'
import { shownEntry } from './shownEntry'

/** Writes what was chosen to a file, whole or not at all. Throws `disk.*`. */
export function exportTo(store: Store, what: Export, file: string): void {
  if (what === 'settings') writeWhole(file, json(settingsOf(store)))
  else exportHistory(store, { ...everything, format: extensionOf(what) }, file)
}

/** Writes the entries that the filters let through, whole or not at all. Returns how many. Throws `disk.*`. */
export function exportHistory(store: Store, { format, ...filters }: HistoryExport, file: string): number {
  const entries = historyOf(store, filters)
  writeWhole(file, format === 'json' ? json({ history: entries }) : csvOf([header, ...entries.map(row)]))
  return entries.length
}

const everything: HistoryFilters = { search: '', kind: null, to: null, since: null }

const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** What the user has set; sign-ins are no part of it. */
const settingsOf = (store: Store) => ({
  workspace: storedWorkspace(store),
  settings: loadSettings(store.meta),
  mapping: storedMapping(store),
  people: loadPairs(store.meta),
})

const header = [
  'id',
  'run',
  'time',
  'by',
  'service',
  'kind',
  'change',
  'record',
  'contact',
  'title',
  'field',
  'before',
  'after',
  'rule',
  'undone in run',
]

const row = (entry: HistoryEntry): (string | number | null)[] => [
  entry.id,
  entry.run,
  new Date(entry.at).toISOString(),
  entry.by,
  entry.service,
  entry.kind,
  entry.op,
  entry.recordId,
  entry.contact,
  entry.title,
  entry.field,
  plain(entry.before),
  plain(entry.after),
  entry.rule,
  entry.undoneIn,
]

const plain = (value: HistoryEntry['before']): string | null => (value === null ? null : String(value))

/** Oldest first. */
function historyOf(store: Store, filters: HistoryFilters): HistoryEntry[] {
  const { all } = store.history.page({ ...everything, offset: 0, limit: 1 })
  return store.history
    .page({ ...filters, offset: 0, limit: Math.max(all, 1) })
    .entries.map(shownEntry)
    .reverse()
}
