import type { z } from 'zod'
import type { Vault } from '../host'
import { oneAtATime } from '../oneAtATime'

/** One value in the vault, as JSON, and the same at hand. */
export interface Kept<T> {
  /** Null where nothing is kept, or nothing that is understood; and until it was opened. */
  get(): T | null
  /** Takes in what the vault holds, once. Throws `vault.*` and `disk.*`: the next call then tries again. */
  open(): Promise<void>
  /**
   * Keeps the value that `next` gives, null for none. `next` is asked once all changes before are made, and nothing changes
   * where it throws, or where the vault cannot keep the value: `vault.*`, `disk.*`. `onKept` is called before any other change.
   */
  change(next: () => T | null, onKept: () => void): Promise<void>
}

/** `onOpened` is told when something was taken in. */
export function keptIn<T>(vault: Vault, name: string, schema: z.ZodType<T>, onOpened: () => void): Kept<T> {
  const inTurn = oneAtATime()
  let value: T | null = null
  let isKnown = false

  function know(next: T | null, tell: () => void): void {
    value = next
    isKnown = true
    tell()
  }

  return {
    get: () => value,
    open: async () => {
      if (isKnown) return
      await inTurn(async () => {
        if (isKnown) return
        const text = await vault.read(name)
        know(text === null ? null : (schema.safeParse(parsed(text)).data ?? null), onOpened)
      })
    },
    change: (next, onKept) =>
      inTurn(async () => {
        const wanted = next()
        await vault.write(name, wanted === null ? null : JSON.stringify(wanted))
        know(wanted, onKept)
      }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
