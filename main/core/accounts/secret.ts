import type { z } from 'zod'
import type { Vault } from '../host'

/** One value kept in the vault, as JSON. */
export interface Secret<T> {
  /** Null where nothing is kept, or nothing that is understood. Throws `vault.locked`. */
  load(): Promise<T | null>
  /** Resolves when it is kept; null removes it. */
  save(value: T | null): Promise<void>
}

export const secretIn = <T>(vault: Vault, name: string, schema: z.ZodType<T>): Secret<T> => ({
  load: async () => {
    const text = await vault.read(name)
    return text === null ? null : (schema.safeParse(parsed(text)).data ?? null)
  },
  save: (value) => vault.write(name, value === null ? null : JSON.stringify(value)),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
