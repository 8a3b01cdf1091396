import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from '../store/wholeFile'
import { paths, practiceId, workspaceIds } from './paths'

const currentSchema = z.object({
  /** The workspace that is kept in step; null before the first one. */
  open: z.string().nullable(),
  /** A workspace that is set up, and waits for its first run. */
  draft: z.string().nullable(),
  /** Whether which contacts the draft has is still to be said. */
  isScopeOpen: z.boolean().default(false),
  /** Until when no run starts by itself, whatever workspace is open: epoch milliseconds, -1 until resumed; null: not paused. */
  pausedUntil: z.int().nullable().default(null),
})

/** The workspaces that the window works with, and whether it rests. */
export type Current = z.output<typeof currentSchema>

export interface CurrentFile {
  get(): Current
  /** Throws `disk.*`. */
  set(changes: Partial<Current>): void
}

/**
 * Where nothing was noted yet, or nothing that is understood, it is the practice workspace if there is one. One whose
 * database is gone, as after a crash in the midst of wiping, is none: opening it would make an empty one.
 */
export function currentOf(dataDir: string): CurrentFile {
  const file = paths.current(dataDir)
  const isThere = (id: string) => workspaceIds(dataDir).includes(id)
  const noted = read(file) ?? { open: practiceId, draft: null, isScopeOpen: false, pausedUntil: null }
  let current: Current = { ...noted, open: noted.open !== null && isThere(noted.open) ? noted.open : null }
  return {
    get: () => current,
    set: (changes) => {
      const next = { ...current, ...changes }
      const text = JSON.stringify(next)
      if (text === JSON.stringify(current)) return
      writeWhole(file, text)
      current = next
    },
  }
}

function read(file: string): Current | null {
  try {
    return currentSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** What is left to do with the draft. Pure. */
export const draftStep = ({ draft, isScopeOpen }: Current): 'scope' | 'firstRun' | null =>
  draft === null ? null : isScopeOpen ? 'scope' : 'firstRun'
