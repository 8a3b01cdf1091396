import type { Kind, PerService, Trigger } from './domain'
import type { HistoryEntry } from './report'

/** How a record stands on a service: it is there, was archived, is beyond what is kept in step, or is gone. */
export const recordStates = ['live', 'archived', 'outside', 'gone'] as const
export type RecordState = (typeof recordStates)[number]

export interface RunFact {
  id: number
  /** What started it; `hand` where something was linked by hand. */
  trigger: Trigger | 'hand' | 'preview'
  /** Epoch milliseconds. */
  startedAt: number
}

/** All there is to see of one record. */
export interface RecordPage {
  kind: Kind
  /** Name of the contact that it is, or belongs to. */
  contact: string
  /** Null for a contact. */
  title: string | null
  /** Of what belongs to a contact, an id of that contact; null where that is not known. */
  contactId: string | null
  /** Null where it never was there, as far as is known. */
  places: PerService<{ id: string; state: RecordState; mayOpen: boolean } | null>
  linked: boolean
  /** Conflicts and approvals of it that wait for the user. */
  waiting: number
  /** Entries there are of it, and those of this page, newest first. */
  total: number
  entries: HistoryEntry[]
  /** The runs of these entries. */
  runs: RunFact[]
  /** The names of recipes of the user's own that decided something of it, by their ids. */
  recipes: Record<string, string>
}
