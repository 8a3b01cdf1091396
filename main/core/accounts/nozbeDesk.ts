import { z } from 'zod'
import type { NozbeAccount } from '../../../shared/accounts'
import type { Clock } from '../../../shared/clock'
import { serviceNames, TandemError } from '../../../shared/errors'
import { type Credentials, fixedCredentials } from '../../connectors/credentials'
import { readSpaces, type Space } from '../../connectors/nozbe/spaces'
import type { Vault } from '../host'
import { httpTo } from './asking'
import { tokenIn } from './pasted'
import { secretIn } from './secret'

const kept = z.object({
  token: z.string(),
  spaces: z.array(z.object({ id: z.string(), name: z.string(), members: z.number() })),
  addedAt: z.number(),
  checkedAt: z.number(),
})
type Kept = z.output<typeof kept>

export interface NozbeDesk {
  credentials: Credentials
  shown(): NozbeAccount | null
  open(): Promise<void>
  /** Checks a token and keeps it. Throws `token.malformed`, `auth.refused`; the one before stays then. */
  use(pasted: string): Promise<void>
  signOut(): Promise<void>
  /** The service took the token. */
  works(): void
}

export interface DeskOptions {
  vault: Vault
  url: string
  clock: Clock
  onChange(): void
}

/** The user's connection to Nozbe. */
export function createNozbeDesk({ vault, url, clock, onChange }: DeskOptions): NozbeDesk {
  const secret = secretIn(vault, 'nozbe', kept)
  let current: Kept | null = null
  let needsSignIn = false

  const take = (next: Kept | null) => {
    current = next
    needsSignIn = false
    onChange()
  }
  return {
    credentials: {
      token: async () => {
        if (!current) throw new TandemError('auth.missing', { service: serviceNames.nozbe })
        return current.token
      },
      refused: async (token) => {
        const isReplaced = current !== null && current.token !== token
        if (!isReplaced && !needsSignIn) {
          needsSignIn = true
          onChange()
        }
        return isReplaced
      },
    },
    shown: () => {
      if (!current) return null
      const { token, spaces, addedAt, checkedAt } = current
      return { spaces, tokenEnd: token.slice(-4), addedAt, checkedAt, needsSignIn }
    },
    open: async () => take(await secret.load()),
    use: async (pasted) => {
      const token = tokenIn('nozbe', pasted)
      const spaces = await readSpaces(httpTo('nozbe', { url, credentials: fixedCredentials(token) }, clock))
      const now = clock.now()
      const next = { token, spaces: spaces.map(asKept), addedAt: now, checkedAt: now }
      await secret.save(next)
      take(next)
    },
    signOut: async () => {
      await secret.save(null)
      take(null)
    },
    works: () => {
      if (current) current = { ...current, checkedAt: clock.now() }
      if (!needsSignIn) return
      needsSignIn = false
      onChange()
    },
  }
}

const asKept = ({ id, name, members }: Space) => ({ id, name, members })
