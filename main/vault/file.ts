import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { TandemError } from '../../shared/errors'
import { moveAside } from '../app/setAside'
import { diskError } from '../store/disk'
import { freshOf, writeWhole } from '../store/wholeFile'

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
        await rm(freshOf(file), { force: true })
        const text = await textOf(file)
        if (text === null) return emptyContent
        const parsed = contentSchema.safeParse(parseJson(text))
        if (parsed.success) return parsed.data
        moveAside(file, new Date())
        onDamaged()
        return emptyContent
      }),
    write: async (content) => writeWhole(file, JSON.stringify(content)),
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
