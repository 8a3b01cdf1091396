import type { TFunction } from 'i18next'
import { type HighLevelScope, readScopes, writeScopes } from '../../shared/scopes'

const keys = {
  'contacts.readonly': 'readContacts',
  'calendars.readonly': 'readCalendars',
  'calendars/events.readonly': 'readAppointments',
  'locations.readonly': 'readLocation',
  'locations/tasks.readonly': 'readTasks',
  'locations/tags.readonly': 'readTags',
  'locations/customFields.readonly': 'readCustomFields',
  'users.readonly': 'readUsers',
  'businesses.readonly': 'readBusinesses',
  'contacts.write': 'writeContacts',
  'calendars/events.write': 'writeAppointments',
  'locations/tags.write': 'writeTags',
} as const satisfies Record<HighLevelScope, string>

/** A scope of HighLevel in plain words. */
export const scopeWords = (scope: HighLevelScope, t: TFunction): string => t(`accounts.scopes.${keys[scope]}`)

/** Those of the scopes that Tandem uses, in its own order. Pure. */
export const knownScopes = (scopes: readonly string[]): HighLevelScope[] =>
  [...readScopes, ...writeScopes].filter((scope) => scopes.includes(scope))
