import { create } from 'zustand'
import type { Kind, Service } from '../../shared/domain'
import type { ErrorReport } from '../../shared/errors'
import type { HistoryFilters, HistoryPage } from '../../shared/ipc/history'
import type { HistoryEntry } from '../../shared/report'
import { ask } from '../bridge'

export const periods = ['any', 'today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

export interface HistoryFilter {
  search: string
  kind: Kind | null
  /** The service that was written to; null for both directions. */
  to: Service | null
  period: Period
}

export const noFilter: HistoryFilter = { search: '', kind: null, to: null, period: 'any' }

interface HistoryStore {
  filter: HistoryFilter
  /** Null until the first page has come. */
  page: HistoryPage | null
  loading: boolean
  failure: ErrorReport | null
  /** Starts anew with a filter. What was shown stays until the answer comes. */
  open(filter: HistoryFilter): Promise<void>
  /** Loads the next older page, if there is one. */
  more(): Promise<void>
  /** Takes in what was written since. */
  refresh(): Promise<void>
  /** A run took back the changes of these entries. */
  markUndone(ids: readonly number[], runId: number): void
}

const pageSize = 200
const daysBack = { today: 0, week: 6, month: 29 } as const

/** What was loaded of the history, newest first. */
export const useHistory = create<HistoryStore>((set, get) => {
  /** The filter object is the generation: an answer to an earlier one is dropped. */
  async function load(filter: HistoryFilter, offset: number, take: (page: HistoryPage) => HistoryPage) {
    set({ filter, loading: true, failure: null })
    const reply = await ask('history:list', { ...filtersOf(filter), offset, limit: pageSize })
    if (get().filter !== filter) return
    set(reply.ok ? { loading: false, page: take(reply.value) } : { loading: false, failure: reply.error })
  }

  return {
    filter: noFilter,
    page: null,
    loading: false,
    failure: null,
    open: (filter) => load({ ...filter }, 0, (page) => page),
    more: async () => {
      const { filter, page, loading } = get()
      if (!page || loading || isComplete(page)) return
      await load(filter, page.entries.length, (older) => append(get().page ?? page, older))
    },
    refresh: () => load(get().filter, 0, (newest) => prepend(get().page, newest)),
    markUndone: (ids, undoneIn) => {
      const undone = new Set(ids)
      const mark = (entry: HistoryEntry) => (undone.has(entry.id) ? { ...entry, undoneIn } : entry)
      set(({ page }) => ({ page: page && { ...page, entries: page.entries.map(mark) } }))
    },
  }
})

/** The filters as the main process knows them. */
export const filtersOf = ({ period, ...words }: HistoryFilter): HistoryFilters => ({
  ...words,
  since: startOf(period),
})

export const isComplete = (page: HistoryPage): boolean => page.entries.length >= page.total

/** The history grows at its top while it is read, so an older page may begin with entries that are already there. */
function append(loaded: HistoryPage, older: HistoryPage): HistoryPage {
  const added = unknownTo(loaded, older)
  const entries = [...loaded.entries, ...added]
  // A page without anything new ends the list until the next refresh; asking for it again would go on for ever.
  return { ...older, total: added.length > 0 ? older.total : entries.length, entries }
}

/** A first page that shares nothing with what is loaded may leave a gap, so it takes its place. */
function prepend(loaded: HistoryPage | null, newest: HistoryPage): HistoryPage {
  if (!loaded) return newest
  const added = unknownTo(loaded, newest)
  if (added.length === newest.entries.length) return newest
  return { ...newest, entries: [...added, ...loaded.entries] }
}

function unknownTo(loaded: HistoryPage, page: HistoryPage): HistoryEntry[] {
  const known = new Set(loaded.entries.map(({ id }) => id))
  return page.entries.filter(({ id }) => !known.has(id))
}

/** Epoch milliseconds of the midnight at which the period starts, in the zone of this computer. */
function startOf(period: Period): number | null {
  if (period === 'any') return null
  const start = new Date()
  start.setHours(0, 0, 0, 0)
  start.setDate(start.getDate() - daysBack[period])
  return start.getTime()
}
