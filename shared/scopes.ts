import type { Kind } from './domain'

/** What a sign-in to HighLevel needs so that Tandem can read everything that it keeps in step. */
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
] as const

/** What it needs besides so that Tandem can write. `contacts.*` covers tasks, notes and tags of contacts. */
export const writeScopes = ['contacts.write', 'calendars/events.write', 'locations/tags.write'] as const

export type HighLevelScope = (typeof readScopes)[number] | (typeof writeScopes)[number]

/** What a scope that is missing takes away besides whole kinds. */
export type Lack =
  | 'connection'
  | 'customFields'
  | 'people'
  | 'tagChoices'
  | 'businessChoices'
  | 'locationTags'

interface Effect {
  unreadable?: readonly Kind[]
  readOnly?: readonly Kind[]
  lacks?: Lack
}

const effects: Record<HighLevelScope, Effect> = {
  'contacts.readonly': { unreadable: ['contact', 'task', 'note'] },
  'calendars.readonly': { unreadable: ['appointment'] },
  'calendars/events.readonly': { unreadable: ['appointment'] },
  'locations.readonly': { lacks: 'connection' },
  'locations/tasks.readonly': { unreadable: ['task'] },
  'locations/tags.readonly': { lacks: 'tagChoices' },
  'locations/customFields.readonly': { lacks: 'customFields' },
  'users.readonly': { lacks: 'people' },
  'businesses.readonly': { lacks: 'businessChoices' },
  'contacts.write': { readOnly: ['contact', 'task', 'note'] },
  'calendars/events.write': { readOnly: ['appointment'] },
  'locations/tags.write': { lacks: 'locationTags' },
}

export interface MissingEffects {
  /** Kinds of which HighLevel shows nothing. */
  unreadable: Kind[]
  /** Kinds that are kept in step from HighLevel to Nozbe only. */
  readOnly: Kind[]
  lacks: Lack[]
}

/** What does not work without these scopes; everything else does. Pure. */
export function missingEffects(missing: readonly HighLevelScope[]): MissingEffects {
  const found = missing.map((scope) => effects[scope])
  const unreadable = [...new Set(found.flatMap((effect) => effect.unreadable ?? []))]
  const readOnly = found.flatMap((effect) => effect.readOnly ?? [])
  return {
    unreadable,
    readOnly: [...new Set(readOnly)].filter((kind) => !unreadable.includes(kind)),
    lacks: found.flatMap((effect) => effect.lacks ?? []),
  }
}
