import { constants } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Change, Changes } from './changes'
import type { SavedWorld, World } from './world'

/**
 * The file in which a world is kept: it as a whole in the first line, and below a line for each time that something changed.
 * A run makes a thousand changes, and the whole is a thousand times as long as one of them.
 */
export interface StateFile {
  /** To be saved with the next line. */
  changed(change: Change): void
  /** The next save is of the whole world. */
  startAnew(): void
  /** What was saved is on disk. Never to be called twice at a time. */
  save(): Promise<void>
}

export function createStateFile(file: string, { highlevel, nozbe, random }: World): StateFile {
  let waiting: Change[] = []
  let isWholeNext = true
  /** Of the first line, and of those below it. */
  const lengths = { whole: 0, lines: 0 }

  const positions = () => ({ highlevel: random.highlevel.position(), nozbe: random.nozbe.position() })

  async function saveWhole(): Promise<void> {
    const text = textOf({ version: 1, highlevel, nozbe, random: positions() })
    waiting = []
    await replace(file, text)
    Object.assign(lengths, { whole: text.length, lines: 0 })
  }

  async function saveLine(): Promise<void> {
    const text = textOf({ changes: waiting, random: positions() })
    waiting = []
    await append(file, text)
    lengths.lines += text.length
  }

  return {
    changed: (change) => {
      waiting.push(change)
    },
    startAnew: () => {
      isWholeNext = true
    },
    save: async () => {
      const isWhole = isWholeNext || lengths.lines >= lengths.whole
      isWholeNext = false
      try {
        await (isWhole ? saveWhole() : saveLine())
      } catch (thrown) {
        // Nobody knows how the file ends.
        isWholeNext = true
        throw thrown
      }
    },
  }
}

/** Tables become the lists of their rows. */
const textOf = (
  line: Changes | (Pick<SavedWorld, 'version' | 'random'> & Pick<World, 'highlevel' | 'nozbe'>),
) => `${JSON.stringify(line)}\n`

/** In one step: after a crash the file is the old one or the new one, whole. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.new`
  await write(temporary, 'w', text)
  await rename(temporary, file)
}

/** Never to a file that is not there: a line without its world is worth nothing. */
const append = (file: string, text: string) => write(file, constants.O_WRONLY | constants.O_APPEND, text)

async function write(file: string, flags: number | 'w', text: string): Promise<void> {
  const handle = await open(file, flags)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
