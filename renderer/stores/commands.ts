import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import { ask } from '../bridge'

export type Command = 'practice:start' | 'sync:start' | 'sync:cancel' | 'sync:resume'

interface CommandStore {
  /** Commands that wait for their answer. */
  busy: readonly Command[]
  /** The last command that failed, why, and when (epoch milliseconds). */
  failure: { command: Command; error: ErrorReport; at: number } | null
  /** Gives a command, once at a time. */
  run(command: Command): Promise<void>
}

/** What the user told Tandem to do. */
export const useCommands = create<CommandStore>((set, get) => ({
  busy: [],
  failure: null,
  run: async (command) => {
    if (get().busy.includes(command)) return
    set(({ busy }) => ({ busy: [...busy, command], failure: null }))
    const reply = await ask(command)
    set(({ busy }) => ({ busy: busy.filter((other) => other !== command) }))
    if (!reply.ok) set({ failure: { command, error: reply.error, at: Date.now() } })
  },
}))
