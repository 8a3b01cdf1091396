import { readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { type Changes, changesSchema, withChanges } from './changes'
import type { SavedWorld } from './world'

const rows = z.array(z.looseObject({ id: z.string() }))
const settings = z.looseObject({})
const savedSchema = z.object({
  version: z.literal(1),
  highlevel: z.object({ settings, location: z.looseObject({ id: z.string() }) }).catchall(rows),
  nozbe: z.object({ settings }).catchall(rows),
  random: z.object({ highlevel: z.int(), nozbe: z.int() }),
})

export interface Loaded {
  saved: SavedWorld | null
  /** Where a file that could not be understood was put. */
  setAside: string | null
}

/** Reads the state file. A damaged one is never overwritten: it is renamed, and the answer says to what. */
export async function loadPractice(file: string, now: number): Promise<Loaded> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { saved: null, setAside: null }
    throw error
  }
  const saved = worldIn(text)
  if (saved) return { saved, setAside: null }
  const setAside = `${file}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '-')}`
  await rename(file, setAside)
  return { saved: null, setAside }
}

/**
 * The world in the first line, with what changed since in the others. A last line that does not end was being written when
 * everything stopped: nobody has been told of it. Undefined where anything else cannot be understood.
 */
function worldIn(text: string): SavedWorld | undefined {
  const [first = '', ...rest] = text.split('\n')
  const saved = savedSchema.safeParse(parseJson(first))
  if (!saved.success) return undefined
  const lines: Changes[] = []
  for (const line of rest.slice(0, -1)) {
    const parsed = changesSchema.safeParse(parseJson(line))
    if (!parsed.success) return undefined
    lines.push(parsed.data)
  }
  return withChanges(saved.data as unknown as SavedWorld, lines)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export interface Saver {
  /** Something changed: it is saved before long. */
  changed(): void
  /** Saves now whatever is not saved yet; rejects when that fails. */
  flush(): Promise<void>
}

/**
 * Calls `save` soon after a change, once for many changes, and never twice at a time. A save that failed is tried
 * again with the next change, and by `flush`.
 */
export function createSaver(save: () => Promise<void>, delayMs: number): Saver {
  let isDirty = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  const run = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const next = running.then(async () => {
      if (!isDirty) return
      isDirty = false
      try {
        await save()
      } catch (error) {
        isDirty = true
        throw error
      }
    })
    running = next.catch(() => {})
    return next
  }

  return {
    changed: () => {
      isDirty = true
      timer ??= setTimeout(() => {
        run().catch(() => {})
      }, delayMs)
      timer.unref()
    },
    flush: run,
  }
}
