import type { Export } from '../../../shared/exports'
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
  writeWhole(file, textOf(store, what))
}

/** Pure but for reading the store. */
function textOf(store: Store, what: Export): string {
  if (what === 'settings') return json(settingsOf(store))
  const entries = wholeHistory(store)
  return what === 'history-json' ? json({ history: entries }) : csvOf([header, ...entries.map(row)])
}

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
]

const plain = (value: HistoryEntry['before']): string | null => (value === null ? null : String(value))

/** Oldest first. */
function wholeHistory(store: Store): HistoryEntry[] {
  const query = { search: '', kind: null, to: null, since: null }
  const { all } = store.history.page({ ...query, offset: 0, limit: 1 })
  return store.history
    .page({ ...query, offset: 0, limit: Math.max(all, 1) })
    .entries.map(shownEntry)
    .reverse()
}
