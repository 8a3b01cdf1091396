import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import type { RequestInput } from '../../shared/ipc/contract'
import type { UndoPlan, UndoResult } from '../../shared/undo'
import { ask } from '../bridge'
import { useHistory } from './history'
import { useRecord } from './record'

export type UndoTarget = RequestInput<'history:undo'>

interface UndoStore {
  /** What the user wants to take back; null while nothing is in question. */
  target: UndoTarget | null
  /** What that would do; null until it is known. */
  plan: UndoPlan | null
  isOn: boolean
  /** What came of it; null until it is over. */
  result: UndoResult | null
  error: ErrorReport | null
  /** Asks what an undo would do, unless another one is on. */
  propose(target: UndoTarget): Promise<void>
  /** Does it. What comes of it is told to `onUnseen` where the user has turned away meanwhile. */
  carryOut(onUnseen: (reply: UndoResult | ErrorReport) => void): Promise<void>
  /** Turns away. What is on goes on. */
  leave(): void
}

const nothing = { target: null, plan: null, result: null, error: null } as const

/** Taking back, from the question to what came of it. */
export const useUndo = create<UndoStore>((set, get) => ({
  ...nothing,
  isOn: false,
  propose: async (target) => {
    if (get().isOn) return
    set({ ...nothing, target })
    const reply = await ask('history:planUndo', target)
    if (get().target !== target) return
    set(reply.ok ? { plan: reply.value } : { error: reply.error })
  },
  carryOut: async (onUnseen) => {
    const { target, plan, isOn } = get()
    if (!target || isOn) return
    set({ isOn: true, error: null })
    // A run since the plan was shown may have changed the record once more.
    const shown = plan && 'recordId' in target ? { ...target, runId: plan.runId } : target
    const reply = await ask('history:undo', shown)
    set({ isOn: false })
    if (reply.ok) {
      useHistory.getState().markUndone(reply.value.undone, reply.value.runId)
      void useHistory.getState().refresh()
      void useRecord.getState().refresh()
    }
    if (get().target !== target) onUnseen(reply.ok ? reply.value : reply.error)
    else set(reply.ok ? { result: reply.value } : { error: reply.error })
  },
  leave: () => set(nothing),
}))
