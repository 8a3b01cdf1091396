import type { ScopeAccess } from '../../shared/accounts'

/** contacts.* covers tasks, notes and tags of contacts. */
const reading = [
  'contacts.readonly',
  'calendars.readonly',
  'calendars/events.readonly',
  'locations.readonly',
  'locations/tasks.readonly',
  'locations/tags.readonly',
  'locations/customFields.readonly',
  'users.readonly',
  'businesses.readonly',
] as const

const writing = ['contacts.write', 'calendars/events.write', 'locations/tags.write'] as const

/** What a sign-in asks for. With the read-only ones a sync from HighLevel to Nozbe works. */
export const scopesFor: Readonly<Record<ScopeAccess, readonly string[]>> = {
  'read-only': reading,
  'read-write': [...reading, ...writing],
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
