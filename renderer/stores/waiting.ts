import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import type { Resolution, TakenBack, WaitingShown } from '../../shared/waiting'
import { ask } from '../bridge'

/** A decision that was refused, by the key of what it was about. */
interface Refusal {
  key: string
  error: ErrorReport
}

interface WaitingStore {
  /** Null until the first answer. */
  shown: WaitingShown | null
  failure: ErrorReport | null
  refusal: Refusal | null
  /** What came of the last taking back; null while nothing was, or it is under way. */
  takenBack: TakenBack | null
  takingBack: boolean
  load(): Promise<void>
  /** Settles conflicts, and shows them so at once; `key` is what the person looked at. True where it was taken. */
  resolve(key: string, resolutions: readonly Resolution[], always: boolean): Promise<boolean>
  decide(key: string, id: number, decision: 'approved' | 'refused'): Promise<void>
  /** Null where there was nothing to take back, or it failed. */
  takeBack(): Promise<TakenBack | null>
}

/** What waits for the user. */
export const useWaiting = create<WaitingStore>((set, get) => {
  let loading: Promise<void> | null = null
  /** Whether what is being asked for may be old by the time that it comes: then it is asked for once more. */
  let isOld = false

  async function loadNewest(): Promise<void> {
    do {
      isOld = false
      const reply = await ask('waiting:list')
      if (!isOld) set(reply.ok ? { shown: reply.value, failure: null } : { failure: reply.error })
    } while (isOld)
    loading = null
  }

  const mark = (change: (shown: WaitingShown) => WaitingShown) =>
    set(({ shown }) => ({ shown: shown && change(shown) }))

  return {
    shown: null,
    failure: null,
    refusal: null,
    takenBack: null,
    takingBack: false,
    load: () => {
      isOld = loading !== null
      loading ??= loadNewest()
      return loading
    },
    resolve: async (key, resolutions, always) => {
      const ids = new Set(resolutions.map(({ id }) => id))
      // What was asked before does not know of it yet.
      isOld = true
      set({ refusal: null, takenBack: null })
      mark((shown) => ({
        ...shown,
        mayTakeBack: true,
        conflicts: shown.conflicts.map((one) => (ids.has(one.id) ? { ...one, chosen: true } : one)),
      }))
      const reply = await ask('waiting:resolve', { resolutions: [...resolutions], always })
      if (!reply.ok) set({ refusal: { key, error: reply.error } })
      await get().load()
      return reply.ok
    },
    decide: async (key, id, decision) => {
      isOld = true
      set({ refusal: null, takenBack: null })
      mark((shown) => ({
        ...shown,
        mayTakeBack: true,
        approvals: shown.approvals.map((one) => (one.id === id ? { ...one, decided: true } : one)),
      }))
      const reply = await ask('waiting:decide', { id, decision })
      if (!reply.ok) set({ refusal: { key, error: reply.error } })
      await get().load()
    },
    takeBack: async () => {
      if (get().takingBack) return null
      set({ takingBack: true, takenBack: null, refusal: null })
      const reply = await ask('waiting:takeBack')
      await get().load()
      set({ takingBack: false, ...(reply.ok ? { takenBack: reply.value } : { failure: reply.error }) })
      return reply.ok ? reply.value : null
    },
  }
})
