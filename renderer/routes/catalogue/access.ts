import type { CatalogueEntry } from '../../../shared/catalogue'
import { type HighLevelScope, missingEffects, readScopes, writeScopes } from '../../../shared/scopes'
import type { AppState } from '../../../shared/state'
import { triggerOf } from '../../words/operation'
import { knownScopes } from '../../words/scope'

/** Whether the sign-in may do something; `unknown` where Tandem does not ask for the scope. */
export const accesses = ['granted', 'missing', 'unknown', 'signedOut'] as const
export type Access = (typeof accesses)[number]

export type SignedIn = Pick<AppState, 'workspace' | 'accounts'>

type Asked = Pick<CatalogueEntry, 'name' | 'kind' | 'service' | 'scope'>

/** Whether what is signed in to may do what an entry does, or tell of what happens. Pure. */
export function accessTo(entry: Asked, { workspace, accounts }: SignedIn): Access {
  if (workspace?.practice) return 'granted'
  const account = accounts[entry.service]
  if (!account || account.needsSignIn) return 'signedOut'
  if (entry.service === 'nozbe' || !accounts.highlevel) return 'granted'
  const { granted, missing } = accounts.highlevel.scopes
  const kind = triggerOf(entry)?.split('.')[0]
  if (kind !== undefined)
    return missingEffects(knownScopes(missing)).unreadable.some((one) => one === kind) ? 'missing' : 'granted'
  if (entry.scope === null || granted.includes(entry.scope)) return 'granted'
  return isAskedFor(entry.scope) ? 'missing' : 'unknown'
}

/** Whether Tandem asks for a scope at all. Pure. */
export const isAskedFor = (scope: string): scope is HighLevelScope =>
  [...readScopes, ...writeScopes].some((one) => one === scope)
