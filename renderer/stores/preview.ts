import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import type { PreviewRecord, PreviewShown } from '../../shared/preview'
import type { LeftOut } from '../../shared/report'
import { ask } from '../bridge'
import { useAppState } from './appState'

/** What came of the last run from here. */
interface Outcome {
  done: number
  /** What was left out, with the record as it was shown. */
  left: readonly { record: PreviewRecord; reason: LeftOut['reason'] }[]
}

interface PreviewStore {
  /** Null until something was read. */
  shown: PreviewShown | null
  /** Id of the workspace that it is about. */
  of: string | null
  reading: boolean
  /** A run of what was ticked is on. */
  running: boolean
  /** Whether the user stopped the last reading. */
  stopped: boolean
  failure: ErrorReport | null
  /** Whether something changed since it was read. */
  isOld: boolean
  /** Ids of the records that are not to be carried out. */
  unticked: ReadonlySet<string>
  outcome: Outcome | null
  read(): Promise<void>
  stop(): Promise<void>
  /** Looks whether it is still what the next run would do. */
  check(): Promise<void>
  /** Carries out these records as they are shown. */
  run(records: readonly PreviewRecord[]): Promise<void>
  tick(unticked: ReadonlySet<string>): void
  /** Forgets everything: the window shows another workspace. */
  reset(): void
}

const none: ReadonlySet<string> = new Set()
const fresh = {
  shown: null,
  of: null,
  reading: false,
  running: false,
  stopped: false,
  failure: null,
  isOld: false,
  unticked: none,
  outcome: null,
}

/** What the next run would do, and what of it is ticked. */
export const usePreview = create<PreviewStore>((set, get) => ({
  ...fresh,
  read: async () => {
    if (get().reading || get().running) return
    set({ ...fresh, of: useAppState.getState().state?.workspace?.id ?? null, reading: true })
    const reply = await ask('preview:read')
    if (reply.ok) return set({ shown: reply.value, reading: false })
    const stopped = reply.error.code === 'run.cancelled'
    set({ reading: false, stopped, failure: stopped ? null : reply.error })
  },
  stop: async () => {
    await ask('preview:cancel')
  },
  check: async () => {
    const { shown, running } = get()
    if (!shown || running) return
    const reply = await ask('preview:isCurrent', shown.id)
    if (reply.ok && get().shown === shown) set({ isOld: !reply.value })
  },
  run: async (records) => {
    if (get().running || records.length === 0) return
    set({ running: true, failure: null, outcome: null })
    const reply = await ask(
      'preview:run',
      records.flatMap(({ keys }) => keys),
    )
    if (!reply.ok) return set({ running: false, failure: reply.error })
    const { left, next } = reply.value
    const reasons = new Map(left.map(({ key, reason }) => [key, reason]))
    const leftRecords = records.flatMap((record) => {
      const reason = record.keys.flatMap((key) => reasons.get(key) ?? [])[0]
      return reason ? [{ record, reason }] : []
    })
    // What was not ticked stays so.
    const { unticked } = get()
    const kept = new Set(next.records.flatMap(({ id }) => (unticked.has(id) ? [id] : [])))
    set({
      running: false,
      shown: next,
      isOld: false,
      unticked: kept,
      outcome: { done: records.length - leftRecords.length, left: leftRecords },
    })
  },
  tick: (unticked) => set({ unticked }),
  reset: () => set(fresh),
}))
