import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { HighLevelSnapshot, HighLevelState } from './highlevel/state'
import type { NozbeSnapshot, NozbeState } from './nozbe/state'
import type { Random } from './random'

/** Both services, with their sources of ids. */
export interface World {
  highlevel: HighLevelState
  nozbe: NozbeState
  random: { highlevel: Random; nozbe: Random }
}

/** The same as it is kept in a file; `random` is where the sources stand. */
export interface SavedWorld {
  version: 1
  highlevel: HighLevelSnapshot
  nozbe: NozbeSnapshot
  random: { highlevel: number; nozbe: number }
}

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
  const parsed = savedSchema.safeParse(parseJson(text))
  if (parsed.success) return { saved: parsed.data as unknown as SavedWorld, setAside: null }
  const setAside = `${file}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '-')}`
  await rename(file, setAside)
  return { saved: null, setAside }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes the state file in one step: after a crash it is the old one or the new one, whole. */
export async function savePractice(file: string, world: World): Promise<void> {
  const { highlevel, nozbe, random } = world
  const positions = { highlevel: random.highlevel.position(), nozbe: random.nozbe.position() }
  const text = JSON.stringify({ version: 1, highlevel, nozbe, random: positions })
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
}

/** Calls `changed` after every change of any table of a state. */
export function watchTables(state: HighLevelState | NozbeState, changed: () => void): void {
  for (const part of Object.values(state)) {
    if ('watch' in part) part.watch(changed)
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
