import { create } from 'zustand'
import type { Kind } from '../../shared/domain'
import type { ErrorReport } from '../../shared/errors'
import type { RecordPage } from '../../shared/recordPage'
import { ask } from '../bridge'

export interface RecordWanted {
  kind: Kind
  /** On either service. */
  recordId: string
}

interface RecordStore {
  /** Whose page is shown, and the way that led there: the last is in sight. Empty while none is. */
  path: readonly RecordWanted[]
  /** Null until it has come. */
  page: RecordPage | null
  loading: boolean
  failure: ErrorReport | null
  open(wanted: RecordWanted): Promise<void>
  /** To the page before, or out of the last one. */
  back(): Promise<void>
  /** Loads older changes. */
  more(): Promise<void>
  /** Takes in what has changed; as much as was loaded. */
  refresh(): Promise<void>
  close(): void
}

const pageSize = 100
/** What the main process gives at once, at most. */
const mostAtOnce = 500

/** The page of one record, and the way back from it. */
export const useRecord = create<RecordStore>((set, get) => {
  const wantedNow = () => get().path.at(-1)

  async function load(part: { offset: number; limit: number }, take: (page: RecordPage) => RecordPage) {
    const wanted = wantedNow()
    if (!wanted) return
    set({ loading: true, failure: null })
    const reply = await ask('history:record', { ...wanted, ...part })
    if (wantedNow() !== wanted) return
    set(reply.ok ? { loading: false, page: take(reply.value) } : { loading: false, failure: reply.error })
  }
  const first = () => load({ offset: 0, limit: pageSize }, (page) => page)

  return {
    path: [],
    page: null,
    loading: false,
    failure: null,
    open: async (wanted) => {
      set(({ path }) => ({ path: [...path, { ...wanted }], page: null }))
      await first()
    },
    back: async () => {
      set(({ path }) => ({ path: path.slice(0, -1), page: null, failure: null }))
      await first()
    },
    more: async () => {
      const { page, loading } = get()
      if (!page || loading) return
      await load({ offset: page.entries.length, limit: pageSize }, (older) => join(page, older))
    },
    refresh: async () => {
      const loaded = get().page?.entries.length ?? 0
      await load({ offset: 0, limit: Math.min(Math.max(loaded, pageSize), mostAtOnce) }, (page) => page)
    },
    close: () => set({ path: [], page: null, failure: null }),
  }
})

/** What is new at the top moves the rest down, so that an older part may begin with what is there already. */
function join(page: RecordPage, older: RecordPage): RecordPage {
  const known = new Set(page.entries.map(({ id }) => id))
  const knownRuns = new Set(page.runs.map(({ id }) => id))
  return {
    ...older,
    entries: [...page.entries, ...older.entries.filter(({ id }) => !known.has(id))],
    runs: [...page.runs, ...older.runs.filter(({ id }) => !knownRuns.has(id))],
    recipes: { ...page.recipes, ...older.recipes },
  }
}
