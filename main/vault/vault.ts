import { isDeepStrictEqual } from 'node:util'
import { TandemError } from '../../shared/errors'
import type { Vault } from '../core/host'
import { oneAtATime } from '../core/oneAtATime'
import type { Cipher } from './cipher'
import type { VaultContent, VaultFile } from './file'

/** What the vault holds. A name is in one of the two. */
interface Held {
  /** The user agreed to secrets on disk without protection. */
  agreed: boolean
  /** Secrets as they are: in memory, and on disk only where that was agreed to. */
  open: ReadonlyMap<string, string>
  /** Secrets encrypted by the key store, in base64: on disk. */
  sealed: ReadonlyMap<string, string>
}

export interface VaultOptions {
  file: VaultFile
  cipher: Cipher
}

/**
 * Secrets, on disk where the key store of this computer protects them, else in memory, unless the user agreed to have
 * them on disk all the same. As soon as there is protection everything is encrypted, and the agreement is over: what was
 * encrypted once is not written openly later on because the key store is away. What it cannot decrypt stays.
 */
export function createVault({ file, cipher }: VaultOptions): Vault {
  const inTurn = oneAtATime()
  let loaded: { onDisk: VaultContent; held: Held } | null = null

  async function load(): Promise<{ onDisk: VaultContent; held: Held }> {
    const onDisk = await file.read()
    const [open, sealed] = [new Map(Object.entries(onDisk.plain)), new Map(Object.entries(onDisk.secrets))]
    return { onDisk, held: { agreed: onDisk.unprotected, open, sealed } }
  }

  /** Makes this what the vault holds; where that fails, it holds what it did. */
  async function hold(wanted: Held): Promise<void> {
    loaded ??= await load()
    const held = (await cipher.isProtecting()) ? await seal(wanted, cipher) : wanted
    const onDisk = contentOf(held)
    if (!isDeepStrictEqual(onDisk, loaded.onDisk)) await file.write(onDisk)
    loaded = { onDisk, held }
  }

  /** What is held, encrypted by now if that has become possible. */
  async function held(): Promise<Held> {
    loaded ??= await load()
    const { agreed, open } = loaded.held
    // Where it does not work `keeping` says so, and the next write tells why.
    if (agreed || open.size > 0) await hold(loaded.held).catch(onlyExpected)
    return loaded.held
  }

  return {
    keeping: () =>
      inTurn(async () => {
        const { agreed, open } = await held()
        if (open.size === 0 && (await cipher.isProtecting())) return 'protected'
        return agreed ? 'unprotected' : 'memory'
      }),
    read: (name) =>
      inTurn(async () => {
        const { open, sealed } = await held()
        const ciphertext = sealed.get(name)
        if (ciphertext === undefined) return open.get(name) ?? null
        return cipher.decrypt(Buffer.from(ciphertext, 'base64')).catch(failLocked)
      }),
    write: (name, secret) =>
      inTurn(async () => {
        const { agreed, open, sealed } = await held()
        const others = without(open, name)
        await hold({
          agreed,
          open: secret === null ? others : others.set(name, secret),
          sealed: without(sealed, name),
        })
      }),
    allowUnprotected: (agreed) => inTurn(async () => hold({ ...(await held()), agreed })),
  }
}

async function seal({ open, sealed }: Held, cipher: Cipher): Promise<Held> {
  const all = new Map(sealed)
  for (const [name, secret] of open) {
    const ciphertext = await cipher.encrypt(secret).catch(failLocked)
    all.set(name, ciphertext.toString('base64'))
  }
  return { agreed: false, open: new Map(), sealed: all }
}

const failLocked = (cause: unknown): never => {
  throw new TandemError('vault.locked', {}, { cause })
}

function onlyExpected(thrown: unknown): void {
  if (!(thrown instanceof TandemError)) throw thrown
}

const contentOf = ({ agreed, open, sealed }: Held): VaultContent => ({
  version: 1,
  unprotected: agreed,
  secrets: Object.fromEntries(sealed),
  plain: agreed ? Object.fromEntries(open) : {},
})

function without(secrets: ReadonlyMap<string, string>, name: string): Map<string, string> {
  const rest = new Map(secrets)
  rest.delete(name)
  return rest
}
