import type { FieldValue, Kind, PerService, Service } from './domain'
import type { FieldType } from './fields'

/** The columns of a conflict: what each side shows, and what both last agreed on. */
export const sides = ['highlevel', 'base', 'nozbe'] as const
export type Side = (typeof sides)[number]

/** How a conflict is settled; `both` is for texts. */
export type Take = Side | 'both' | { value: FieldValue }

export interface Resolution {
  id: number
  take: Take
}

export interface NamedContact {
  /** Of its link; of a contact that has none, its id on its service. */
  id: string
  name: string
  /** Company and city, as far as they are known. */
  detail: string
}

/**
 * How the values of a conflict are shown: as its field's type says, as the name of a contact, as a card that cannot be read,
 * or as the edits that met a delete.
 */
export type ConflictForm = FieldType | 'home' | 'card' | 'edits'

/** A field that changed on both sides, or a delete that met an edit, as the window shows it. */
export interface ConflictShown {
  id: number
  /** Names it even when it waits again under another id. */
  key: string
  kind: Kind
  contact: NamedContact
  /** Null for a contact. */
  title: string | null
  /** Null for a delete that met an edit. */
  field: string | null
  /** How the location calls a field of its own; null for any other. */
  label: string | null
  form: ConflictForm
  /** What may be chosen where a value is typed; null where anything may. */
  options: readonly string[] | null
  values: Record<Side, FieldValue>
  /** When each side was seen to change, and when both last agreed: epoch milliseconds, as far as it is known. */
  at: Record<Side, number | null>
  /** Where the record was deleted; null where it was not. */
  gone: Service | null
  takes: readonly Side[]
  mayKeepBoth: boolean
  mayType: boolean
  /** Whether a side can be made the rule for this field. */
  mayAlways: boolean
  /** Settled, and not written yet. */
  chosen: boolean
}

/** Why something waits for approval. */
export const approvalReasons = ['gone', 'capped', 'merged', 'emptied'] as const

/** A delete or a mass change that waits. */
export interface ApprovalShown {
  id: number
  kind: Kind
  op: 'delete' | 'archive' | 'update'
  /** Where it would be written. */
  service: Service
  reason: (typeof approvalReasons)[number]
  records: readonly { contact: string; title: string | null }[]
  /** Decided, and not carried out yet. */
  decided: boolean
}

export interface Candidate {
  id: string
  name: string
  detail: string
}

/** A record that matches several others, or only by name, and so stays unlinked. */
export interface AmbiguousShown {
  service: Service
  kind: Kind
  id: string
  contact: NamedContact
  title: string | null
  /** Unlinked records of the other service that it may be, the likeliest first. */
  candidates: readonly Candidate[]
  /** Whether it can be copied to the other service. */
  mayCopy: boolean
}

export interface WaitingShown {
  conflicts: readonly ConflictShown[]
  approvals: readonly ApprovalShown[]
  ambiguous: readonly AmbiguousShown[]
  /** Whether there is a decision that can be taken back. */
  mayTakeBack: boolean
}

/** What settling conflicts would do. */
export interface ResolutionPlan {
  /** Conflicts that would be settled. */
  settled: number
  /** Conflicts that this way of settling them is not for. */
  left: number
  /** Records written to. */
  records: PerService<number>
  calls: PerService<number>
}

/** What came of taking a decision back. */
export interface TakenBack {
  /** Conflicts and approvals that wait again, by their keys. */
  keys: readonly string[]
  /** Records that were made again after a delete. */
  restored: number
  /** What could not be brought back, since it was changed meanwhile, or is gone. */
  left: number
}

export type MatchDecision = { do: 'link'; to: string } | { do: 'copy' } | { do: 'leave' }

export const approvalKey = (id: number): string => `approval ${id}`
