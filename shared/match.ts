import type { FieldValue, PerService, Service } from './domain'
import type { FirstRunRules, Layout } from './setUp'

/** What contacts are before the first run; one rule is chosen for each of them but the first. */
export const matchGroups = ['equal', 'different', 'onlyHighlevel', 'onlyNozbe', 'ambiguous'] as const
export type MatchGroup = (typeof matchGroups)[number]

/** What makes two contacts alike. */
export const traits = ['email', 'phone', 'name'] as const
export type Trait = (typeof traits)[number]

/** A field in which a contact differs. */
export interface Difference {
  /** Null where nothing but Tandem's own part of the card is lacking in Nozbe. */
  field: string | null
  /** How the location calls a field of its own; null for any other. */
  label: string | null
  highlevel: FieldValue
  nozbe: FieldValue
}

/** A contact of a group; of the different ones, a field of a contact. */
export interface MatchRow {
  key: string
  name: string
  /** What tells it from others called the same. */
  detail: string
  /** Where it is; null for a contact that is on both sides. */
  service: Service | null
  difference: Difference | null
  tasks: number
  notes: number
  /** Contacts of the other side that an ambiguous one may be, and by what. */
  candidates: readonly { name: string; detail: string; by: Trait | null }[]
}

export interface MatchGroupShown {
  /** Contacts in it. */
  count: number
  /** What belongs to them, and is on that side only. */
  tasks: number
  notes: number
  /** Calls that its writes would take, those of what belongs to the contacts included. */
  calls: PerService<number>
  /** Its rows in all, and the first of them; the others are asked for by page. */
  all: number
  rows: readonly MatchRow[]
}

/** How the contacts of both services match, and what the first run would do with them. Nothing of it has been written. */
export interface MatchPreview {
  layout: Layout
  rules: FirstRunRules
  /** Contacts that are known on each side. */
  contacts: PerService<number>
  groups: Record<MatchGroup, MatchGroupShown>
  /** Which fields differ, on how many contacts; the most frequent first. */
  fields: readonly { field: string; label: string | null; count: number }[]
  conflicts: number
  /** Contacts that would be made in HighLevel, where that can start workflows. */
  toHighlevel: number
  calls: PerService<number>
  /** About how long the writes take, in milliseconds. */
  duration: number
}

/** So many rows of a group are in the first answer, and in a page at most. */
export const firstRows = 100
export const mostRows = 500

export interface MatchPageQuery {
  group: MatchGroup
  offset: number
  limit: number
}
