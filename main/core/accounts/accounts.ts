import type { Accounts, Keeping } from '../../../shared/accounts'
import type { Clock } from '../../../shared/clock'
import { kinds, type PerService, type Service } from '../../../shared/domain'
import { type ErrorReport, reportOf } from '../../../shared/errors'
import type { RunReport } from '../../../shared/report'
import type { Writable } from '../../sync/guard/types'
import type { Access } from '../connection'
import type { SignIns } from '../core'
import type { Host, Vault } from '../host'
import { createHighLevelDesk } from './highlevelDesk'
import { createNozbeDesk } from './nozbeDesk'

export interface AccountsOptions {
  host: Pick<Host, 'vault' | 'openExternal'>
  clock: Clock
  /** Base addresses of the services. */
  urls: PerService<string>
  /** The location that the workspace belongs to: a sign-in of another one is refused. Null before there is one. */
  wantedLocation(): string | null
  /** The Nozbe space that it belongs to, likewise. */
  wantedSpace(): string | null
  onChange(): void
}

/** The user's sign-ins to both services: kept in the vault, and nowhere else. */
export interface AccountBook extends SignIns {
  access: PerService<Access>
  shown(): Accounts
  /** Of the HighLevel account; null without one. */
  locationId(): string | null
  writable(): Writable
  /** Takes in what the vault holds. Throws `vault.*` and `disk.*`; whoever needs a token then tries again. */
  open(): Promise<void>
  /** Asks anew what the HighLevel sign-in may do, where that is due after this run. Never throws. */
  checkScopes(report: Pick<RunReport, 'errors'>): Promise<void>
  /** Told that a service answered a call with success. */
  works(service: Service): void
}

export function createAccounts({
  host,
  clock,
  urls,
  wantedLocation,
  wantedSpace,
  onChange,
}: AccountsOptions): AccountBook {
  let keeping: Keeping = 'memory'
  const unread = new Map<string, ErrorReport>()
  const vault = watched(host.vault, unread, (next) => {
    keeping = next
  })
  const common = { vault, clock, onChange }
  const highlevel = createHighLevelDesk({
    ...common,
    url: urls.highlevel,
    wantedLocation,
    openExternal: host.openExternal,
  })
  const nozbe = createNozbeDesk({ ...common, url: urls.nozbe, wantedSpace })
  const desks = { highlevel, nozbe }

  return {
    access: {
      highlevel: { url: urls.highlevel, credentials: highlevel.credentials },
      nozbe: { url: urls.nozbe, credentials: nozbe.credentials },
    },
    shown: () => ({
      highlevel: highlevel.shown(),
      nozbe: nozbe.shown(),
      keeping,
      unread: [...unread.values()][0] ?? null,
      signIn: highlevel.underWay(),
    }),
    locationId: () => highlevel.shown()?.locationId ?? null,
    writable: () => ({ highlevel: highlevel.writable(), nozbe: kinds }),
    open: async () => {
      await Promise.all([highlevel.open(), nozbe.open()])
    },
    signIn: highlevel.signIn,
    openSignIn: highlevel.openSignIn,
    pasteSignIn: highlevel.paste,
    cancelSignIn: highlevel.cancel,
    usePrivateToken: highlevel.usePrivateToken,
    useNozbeToken: nozbe.use,
    signOut: (service) => desks[service].signOut(),
    keepUnprotected: async (isAllowed) => {
      await vault.allowUnprotected(isAllowed)
      onChange()
    },
    checkScopes: ({ errors }) =>
      highlevel.checkScopes(errors.some(({ code }) => code === 'permission.refused')),
    works: (service) => desks[service].works(),
  }
}

/**
 * How secrets are kept may change whenever the key store is asked: it may be locked, or unlocked, meanwhile. What could not be
 * read is in `unread` until it was, or another secret took its place.
 */
function watched(vault: Vault, unread: Map<string, ErrorReport>, tell: (keeping: Keeping) => void): Vault {
  const thenTell = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } finally {
      tell(await vault.keeping())
    }
  }
  return {
    keeping: vault.keeping,
    read: (name) =>
      thenTell(
        vault.read(name).then(
          (secret) => {
            unread.delete(name)
            return secret
          },
          (thrown: unknown) => {
            unread.set(name, reportOf(thrown))
            throw thrown
          },
        ),
      ),
    write: (name, secret) => thenTell(vault.write(name, secret).then(() => void unread.delete(name))),
    allowUnprotected: (isAllowed) => thenTell(vault.allowUnprotected(isAllowed)),
  }
}
