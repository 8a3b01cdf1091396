import type { Accounts, Keeping } from '../../../shared/accounts'
import type { Clock } from '../../../shared/clock'
import { kinds, type PerService, type Service } from '../../../shared/domain'
import type { Writable } from '../../sync/guard/types'
import type { Access } from '../connection'
import type { SignIns } from '../core'
import type { Host } from '../host'
import { createHighLevelDesk } from './highlevelDesk'
import { createNozbeDesk } from './nozbeDesk'

export interface AccountsOptions {
  host: Host
  clock: Clock
  /** Base addresses of the services. */
  urls: PerService<string>
  /** The location that the workspace belongs to: a sign-in of another one is refused. Null before there is one. */
  wantedLocation(): string | null
  onChange(): void
}

/** The user's sign-ins to both services: kept in the vault, and nowhere else. */
export interface AccountBook extends SignIns {
  access: PerService<Access>
  shown(): Accounts
  /** Of the HighLevel account; null without one. */
  locationId(): string | null
  writable(): Writable
  /** Takes in what the vault holds. Throws `vault.locked`. */
  open(): Promise<void>
  /** Told that a service answered a call with success. */
  works(service: Service): void
}

export function createAccounts({
  host,
  clock,
  urls,
  wantedLocation,
  onChange,
}: AccountsOptions): AccountBook {
  const { vault } = host
  const common = { vault, clock, onChange }
  const highlevel = createHighLevelDesk({
    ...common,
    url: urls.highlevel,
    wantedLocation,
    openExternal: host.openExternal,
  })
  const nozbe = createNozbeDesk({ ...common, url: urls.nozbe })
  const desks = { highlevel, nozbe }
  let keeping: Keeping = 'memory'

  /** How secrets are kept may change with the first one. */
  const kept = async (work: Promise<void>): Promise<void> => {
    await work
    keeping = await vault.keeping()
    onChange()
  }

  return {
    access: {
      highlevel: { url: urls.highlevel, credentials: highlevel.credentials },
      nozbe: { url: urls.nozbe, credentials: nozbe.credentials },
    },
    shown: () => ({
      highlevel: highlevel.shown(),
      nozbe: nozbe.shown(),
      keeping,
      signIn: highlevel.underWay(),
    }),
    locationId: () => highlevel.shown()?.locationId ?? null,
    writable: () => ({ highlevel: highlevel.writable(), nozbe: kinds }),
    open: async () => {
      keeping = await vault.keeping()
      await Promise.all([highlevel.open(), nozbe.open()])
    },
    signIn: (given) => kept(highlevel.signIn(given)),
    openSignIn: highlevel.openSignIn,
    pasteSignIn: highlevel.paste,
    cancelSignIn: highlevel.cancel,
    usePrivateToken: (given) => kept(highlevel.usePrivateToken(given)),
    useNozbeToken: (token) => kept(nozbe.use(token)),
    signOut: (service) => kept(desks[service].signOut()),
    keepUnprotected: (isAllowed) => kept(vault.allowUnprotected(isAllowed)),
    works: (service) => desks[service].works(),
  }
}
