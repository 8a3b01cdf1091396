import type { CompareContext } from '../../../shared/canonical/comparable'
import type { Fields, FieldValue, Kind, PerService, Service } from '../../../shared/domain'
import type { Mapping } from '../../../shared/mapping'
import type { FirstRunRules } from '../../../shared/setUp'
import type { ServicePort } from '../ports'
import type { ApprovalReason, BaseValue, Choice, FieldWrite, Link, StoredRecord } from '../syncStore'

/** What the user has switched off: such a change made in Nozbe stays there. */
export interface Stays {
  newContacts: boolean
  deletedTasks: boolean
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
  canHold: PerService<ServicePort['canHold']>
  /** Ids that a copy in Nozbe of this record of HighLevel has, whoever makes it. */
  copyIds(kind: Kind, highlevelId: string): readonly string[]
  /** See `ServicePort.isCopy`. */
  isCopy: PerService<ServicePort['isCopy']>
  /** Kinds that this run keeps in step; the others wait. */
  kinds: readonly Kind[]
  /** Default: nothing. */
  stays?: Stays
}

/** Two records that are the same thing, and what both last agreed on. */
export interface Pair {
  kind: Kind
  /** Null for a pair that is to be linked. */
  linkId: number | null
  highlevel: StoredRecord
  nozbe: StoredRecord
  base: ReadonlyMap<string, BaseValue>
  /** In place of a base: what both agreed on in a backup that was put back. */
  once: ReadonlyMap<string, BaseValue>
  /** Fields that wait for the user, with the values they were parked with and what the user chose. */
  parked: readonly Parked[]
  /** Of what belongs to a contact: where it belongs, on both sides. */
  home: Home | null
  /** Whether the pair was linked in the first run, so that its rules go on for what never agreed. */
  fromFirstRun: boolean
}

/** The contact on each side that a record belongs to, and that contact's other side; null where there is none. */
export interface Home {
  /** Whether both sides belong to the same contact. */
  isShared: boolean
  /** Whether the contact of the Nozbe record was merged into another one. */
  isMerged: boolean
  /** Id on Nozbe of the contact that the HighLevel record belongs to. */
  ofHighlevel: string | null
  /** Id on HighLevel of the contact that the Nozbe record belongs to. */
  ofNozbe: string | null
}

export interface FieldConflict {
  field: string
  base: FieldValue
  highlevel: FieldValue
  nozbe: FieldValue
}

export interface Parked extends Omit<FieldConflict, 'field'> {
  field: string | null
  choice: Choice | null
}

/** A record to be given to another contact. */
export interface MovePlan {
  service: Service
  /** The contact's id on that service. */
  parentId: string
  /** Present where the other side is still to follow, so that the base stays as it is. */
  leads?: boolean
}

export interface PairPlan {
  pair: Pair
  /** Why a new pair is linked. */
  reason: MatchReason | null
  writes: PerService<FieldWrite[]>
  /** True where the service's record lacks a part that Tandem makes. */
  finish: PerService<boolean>
  move: MovePlan | null
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

/** A record to be deleted on `service`, or archived, since its other side is gone. */
export interface RemovalPlan {
  op: 'delete' | 'archive'
  service: Service
  link: Link
  record: StoredRecord
  reason: ApprovalReason
  /** What belongs to the contact, and goes with it. */
  children: Link[]
  /** True where the user has said so already, by resolving a conflict. */
  isChosen: boolean
}

/** A delete that met an edit. */
export interface DeleteConflict {
  link: Link
  base: FieldValue
  highlevel: FieldValue
  nozbe: FieldValue
}

/** A link to be forgotten. `restore`: what is left is new again and copied; `stays`: it is left alone. */
export interface UnlinkPlan {
  link: Link
  reason: 'both-gone' | 'restore' | 'scope' | 'merged' | 'stays'
}

export interface Plan {
  pairs: PairPlan[]
  creates: CreatePlan[]
  removals: RemovalPlan[]
  deleteConflicts: DeleteConflict[]
  unlinks: UnlinkPlan[]
  /** Records that wait for the user to say what they match. */
  open: StoredRecord[]
  /** Records to be left alone by the user's choice. */
  left: StoredRecord[]
}
