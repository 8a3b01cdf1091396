import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { TandemError } from '../../shared/errors'
import { moveAside } from '../app/setAside'
import { diskError } from '../store/disk'
import { freshOf, writeWhole } from '../store/wholeFile'

const version = 1

/** What is on disk. */
const contentSchema = z.object({
  version: z.literal(version),
  /** The user agreed that secrets are written to disk without protection. */
  unprotected: z.boolean(),
  /** By name, encrypted by the key store, in base64. */
  secrets: z.record(z.string(), z.base64()),
  /** By name, as they are: only where the user agreed to that. */
  plain: z.record(z.string(), z.string()),
})
export type VaultContent = z.output<typeof contentSchema>

/** Of a later form, whatever else it holds. */
const newerSchema = z.object({ version: z.int().gt(version) })

export const emptyContent: VaultContent = { version, unprotected: false, secrets: {}, plain: {} }

export interface VaultFile {
  /** Throws `disk.*`, and `vault.newer` where a newer Tandem wrote it. */
  read(): Promise<VaultContent>
  /** After a crash it is what it was, or this, whole; and this once it has resolved. Throws `disk.*`; it is as it was then. */
  write(content: VaultContent): Promise<void>
}

/**
 * The file, readable by its owner alone. Where it cannot be understood it is set aside, `onDamaged` is told, and it
 * counts as empty; that of a newer Tandem is left alone.
 */
export function vaultFile(file: string, onDamaged: () => void): VaultFile {
  const folder = dirname(file)

  const plainly = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task()
    } catch (cause) {
      if (cause instanceof TandemError) throw cause
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
        const json = parseJson(text)
        const parsed = contentSchema.safeParse(json)
        if (parsed.success) return parsed.data
        const newer = newerSchema.safeParse(json)
        if (newer.success) throw new TandemError('vault.newer', { version: newer.data.version })
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
