/** Every scope the practice service knows. A private integration token made with the state has them all. */
export const readScopes = [
  'contacts.readonly',
  'calendars.readonly',
  'calendars/events.readonly',
  'locations.readonly',
  'locations/tasks.readonly',
  'locations/tags.readonly',
  'locations/customFields.readonly',
  'users.readonly',
  'businesses.readonly',
  'recurring-tasks.readonly',
] as const

const writeScopes = [
  'contacts.write',
  'calendars/events.write',
  'locations/tags.write',
  'locations/customFields.write',
  'businesses.write',
  'recurring-tasks.write',
] as const

export const allScopes = [...readScopes, ...writeScopes] as const
export type Scope = (typeof allScopes)[number]
