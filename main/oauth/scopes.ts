import type { ScopeAccess } from '../../shared/accounts'
import { readScopes, writeScopes } from '../../shared/scopes'

/** What a sign-in asks for. With the read-only ones a sync from HighLevel to Nozbe works. */
export const scopesFor: Readonly<Record<ScopeAccess, readonly string[]>> = {
  'read-only': readScopes,
  'read-write': [...readScopes, ...writeScopes],
}

/** What of that was granted, and what was not. Scopes that Tandem does not use are in neither. */
export function sortScopes(
  access: ScopeAccess,
  granted: readonly string[],
): { granted: string[]; missing: string[] } {
  const has = new Set(granted)
  return {
    granted: scopesFor[access].filter((scope) => has.has(scope)),
    missing: scopesFor[access].filter((scope) => !has.has(scope)),
  }
}
