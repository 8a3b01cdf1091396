import { z } from 'zod'
import type { NozbeAccount } from '../../../shared/accounts'
import type { Clock } from '../../../shared/clock'
import { serviceNames, TandemError } from '../../../shared/errors'
import { type Credentials, fixedCredentials } from '../../connectors/credentials'
import { readSpaces, type Space } from '../../connectors/nozbe/spaces'
import type { Vault } from '../host'
import { httpTo } from './asking'
import { createAttempts, unlessStopped } from './attempts'
import { keptIn } from './kept'
import { tokenIn } from './pasted'

const nozbeSecret = z.object({
  token: z.string(),
  spaces: z.array(z.object({ id: z.string(), name: z.string(), members: z.number() })),
  addedAt: z.number(),
  checkedAt: z.number(),
})

export interface NozbeDesk {
  credentials: Credentials
  shown(): NozbeAccount | null
  /** Takes in what the vault holds. Throws `vault.*` and `disk.*`; whoever needs the token then tries again. */
  open(): Promise<void>
  /**
   * Checks a token and keeps it. Throws `token.malformed`, `auth.refused`, `signIn.otherSpace`, `signIn.cancelled`; the one before stays then.
   */
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

export interface NozbeDeskOptions extends DeskOptions {
  /** Id of the space that the workspace belongs to; null before there is one. */
  wantedSpace(): string | null
}

/** The user's connection to Nozbe. */
export function createNozbeDesk({ vault, url, clock, onChange, wantedSpace }: NozbeDeskOptions): NozbeDesk {
  const attempts = createAttempts()
  const kept = keptIn(vault, 'nozbe', nozbeSecret, taken)
  let needsSignIn = false
  let checkedAt = 0

  function taken(): void {
    needsSignIn = false
    checkedAt = kept.get()?.checkedAt ?? 0
    onChange()
  }

  return {
    credentials: {
      token: async () => {
        await kept.open()
        const token = kept.get()?.token
        if (token === undefined) throw new TandemError('auth.missing', { service: serviceNames.nozbe })
        return token
      },
      refused: async (refused) => {
        const token = kept.get()?.token
        if (token !== refused) return token !== undefined
        if (!needsSignIn) {
          needsSignIn = true
          onChange()
        }
        return false
      },
    },
    shown: () => {
      const secret = kept.get()
      if (!secret) return null
      const { token, spaces, addedAt } = secret
      return { spaces, tokenEnd: token.slice(-4), addedAt, checkedAt, needsSignIn }
    },
    open: kept.open,
    use: async (pasted) => {
      const token = tokenIn('nozbe', pasted)
      const attempt = attempts.begin()
      const spaces = await readSpaces(httpTo('nozbe', { url, credentials: fixedCredentials(token) }, clock))
      const wanted = wantedSpace()
      if (wanted !== null && !spaces.some(({ id }) => id === wanted)) {
        throw new TandemError('signIn.otherSpace', { names: spaces.map(({ name }) => name).join(', ') })
      }
      const now = clock.now()
      await kept.change(() => {
        unlessStopped(attempt)
        return { token, spaces: spaces.map(asKept), addedAt: now, checkedAt: now }
      }, taken)
    },
    signOut: async () => {
      attempts.stop()
      await kept.change(() => null, taken)
    },
    works: () => {
      checkedAt = clock.now()
      if (!needsSignIn) return
      needsSignIn = false
      onChange()
    },
  }
}

const asKept = ({ id, name, members }: Space) => ({ id, name, members })
