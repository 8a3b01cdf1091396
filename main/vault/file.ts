import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { TandemError } from '../../shared/errors'
import { moveAside } from '../app/setAside'
import { diskError } from '../store/disk'

/** What is on disk. */
const contentSchema = z.object({
  version: z.literal(1),
  /** The user agreed that secrets are written to disk without protection. */
  unprotected: z.boolean(),
  /** By name, encrypted by the key store, in base64. */
  secrets: z.record(z.string(), z.base64()),
  /** By name, as they are: only where the user agreed to that. */
  plain: z.record(z.string(), z.string()),
})
export type VaultContent = z.output<typeof contentSchema>

export const emptyContent: VaultContent = { version: 1, unprotected: false, secrets: {}, plain: {} }

export interface VaultFile {
  /** Throws `disk.*`. */
  read(): Promise<VaultContent>
  /** After a crash it is what it was, or this, whole; and this once it has resolved. Throws `disk.*`; it is as it was then. */
  write(content: VaultContent): Promise<void>
}

/**
 * The file, readable by its owner alone. Where it cannot be understood it is set aside, `onDamaged` is told, and it
 * counts as empty.
 */
export function vaultFile(file: string, onDamaged: () => void): VaultFile {
  const folder = dirname(file)
  const temporary = `${file}.new`

  const plainly = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task()
    } catch (cause) {
      throw diskError(cause, folder) ?? new TandemError('disk.failed', {}, { cause })
    }
  }

  return {
    read: () =>
      plainly(async () => {
        // A crash may have left one, with secrets that were to go from the disk.
        await rm(temporary, { force: true })
        const text = await textOf(file)
        if (text === null) return emptyContent
        const parsed = contentSchema.safeParse(parseJson(text))
        if (parsed.success) return parsed.data
        moveAside(file, new Date())
        onDamaged()
        return emptyContent
      }),
    write: (content) =>
      plainly(async () => {
        try {
          await mkdir(folder, { recursive: true, mode: 0o700 })
          await rm(temporary, { force: true })
          await writeToDisk(temporary, JSON.stringify(content))
          await rename(temporary, file)
          await keepRename(folder)
        } catch (thrown) {
          await rm(temporary, { force: true }).catch(() => {})
          throw thrown
        }
      }),
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function writeToDisk(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new name lasts once its folder is on disk, too; Windows sees to that itself, and opens no folder. */
async function keepRename(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
