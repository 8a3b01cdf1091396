import type { DueRule } from './canonical/due'
import type { FieldValue, Kind, PerService } from './domain'
import type { CustomField } from './fields'
import type { Mapping } from './mapping'
import type { Layout } from './setUp'

/** The rules in force, and what there is to have rules for. */
export interface MappingShown {
  mapping: Mapping
  customFields: readonly CustomField[]
  layout: Layout
  /** When a task is due in HighLevel that has no due date in Nozbe. */
  due: DueRule
  /** The location's, in which its hour is meant. */
  timezone: string
  /** Fields that a recipe which is off holds back, whatever their rule. */
  heldBack: { kind: Kind; field: string }[]
}

/** What putting other rules in force would do, by what was last seen of both services. */
export interface MappingEffect {
  /** Records that would be written. */
  records: Record<Kind, PerService<number>>
  /** Calls that takes, reading before writing included. */
  calls: number
  /** Fields that both sides show differently, and that would wait to be decided. */
  conflicts: number
  /** Records of which a value would be emptied, in so many that they would wait for approval. */
  held: number
}

/** A line of a contact's card; null where the line has no value, or is not there. */
export interface CardLine {
  field: string
  label: string
  now: string | null
  after: string | null
}

/** A record as Nozbe shows it and would show it, field by field in canonical form. */
export interface ShownRecord {
  kind: Exclude<Kind, 'contact'>
  /** In HighLevel where it is there, else in Nozbe. */
  id: string
  fields: { field: string; now: FieldValue; after: FieldValue }[]
  /** It is not in Nozbe yet. */
  isNew: boolean
}

/** What a contact looks like in Nozbe, and would look like. */
export interface ContactPreview {
  id: string
  name: { now: string | null; after: string }
  tags: { now: readonly string[]; after: readonly string[] }
  lines: CardLine[]
  /** What belongs to it, at most a few of each kind. */
  records: ShownRecord[]
  /** It is not in Nozbe yet. */
  isNew: boolean
}

/** How somebody was found on the other service. */
export const pairings = ['hand', 'email', 'name'] as const
export type Pairing = (typeof pairings)[number]

export interface KnownPerson {
  id: string
  name: string
  email: string | null
}

/** Who is who. */
export interface PeopleShown {
  /** Users of HighLevel, each with the member of Nozbe that is the same person. */
  users: (KnownPerson & { nozbeId: string | null; by: Pairing | null })[]
  members: KnownPerson[]
}
