import type { CompareContext } from '../../../shared/canonical/comparable'
import type { Fields, FieldValue, Kind, PerService, Service } from '../../../shared/domain'
import type { Mapping } from '../../../shared/mapping'
import type { ServicePort } from '../ports'
import type { BaseValue, FieldWrite, StoredRecord } from '../store'

/** What the user chose for contacts that match only by name, or more than one. */
export type AmbiguousRule = 'ask' | 'link' | 'copy' | 'skip'

export interface FirstRunRules {
  /** `copy` copies what is on one side only to the other; `link` writes nothing to HighLevel. */
  mode: 'copy' | 'link'
  /** For fields that differ on contacts that match. */
  different: 'ask' | Service
  ambiguous: AmbiguousRule
}

/** Everything the planner needs to know besides the records. */
export interface Rules {
  mapping: Mapping
  firstRun: FirstRunRules
  /** True until the first run is complete. */
  isFirstRun: boolean
  /** The run that completed it; null until there was one. */
  firstRunEndedIn: number | null
  compare: CompareContext
  fit: PerService<ServicePort['fit']>
}

/** Two records that are the same thing, and what both last agreed on. */
export interface Pair {
  kind: Kind
  /** Null for a pair that is to be linked. */
  linkId: number | null
  highlevel: StoredRecord
  nozbe: StoredRecord
  base: ReadonlyMap<string, BaseValue>
  /** Fields that wait for the user, with the values they were parked with. */
  parked: readonly FieldConflict[]
  /** Whether the pair was linked in the first run, so that its rules go on for what never agreed. */
  fromFirstRun: boolean
}

export interface FieldConflict {
  field: string
  base: FieldValue
  highlevel: FieldValue
  nozbe: FieldValue
}

export interface PairPlan {
  pair: Pair
  /** Why a new pair is linked. */
  reason: MatchReason | null
  writes: PerService<FieldWrite[]>
  /** True where the service's record lacks a part that Tandem makes. */
  finish: PerService<boolean>
  advances: { field: string; value: BaseValue }[]
  conflicts: FieldConflict[]
  /** True where something would be written if it were allowed; such a pair is planned again and again. */
  held: boolean
}

export type MatchReason = 'named' | 'email' | 'phone' | 'name' | 'content' | 'title'

/** A record to be made on `service` after `source`, which is on the other one. */
export interface CreatePlan {
  service: Service
  source: StoredRecord
  fields: Fields
}

export interface Plan {
  pairs: PairPlan[]
  creates: CreatePlan[]
  /** Records that wait for the user to say what they match. */
  open: StoredRecord[]
  /** Records to be left alone by the user's choice. */
  left: StoredRecord[]
}
