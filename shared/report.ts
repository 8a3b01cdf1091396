import type { FieldValue, Kind, PerService, Service, Trigger } from './domain'
import type { ErrorReport } from './errors'

export interface CallCount {
  total: number
  /** Calls by operation name, e.g. `contacts.search`. */
  byOperation: Record<string, number>
}

export interface RunCounts {
  created: number
  updated: number
  deleted: number
  linked: number
  conflicts: number
  approvals: number
  failed: number
}

/** One record written in a run. */
export interface Change {
  service: Service
  kind: Kind
  op: 'create' | 'update' | 'move' | 'delete' | 'archive'
  id: string
  fields: string[]
}

/** Something that waits for the user. It blocks only itself. */
export type Waiting =
  | {
      type: 'conflict'
      id: number
      kind: Kind
      contact: string
      /** Title of a task, or how a note begins; null for a contact. */
      title: string | null
      recordIds: PerService<string>
      /** Null for a delete that met an edit. */
      field: string | null
      base: FieldValue
      highlevel: FieldValue
      nozbe: FieldValue
    }
  | ({ type: 'approval' } & ApprovalItem)
  | { type: 'ambiguous'; kind: Kind; contact: string; service: Service; recordId: string }
  /** Gone on one side, to be confirmed by the next run. */
  | { type: 'gone'; kind: Kind; contact: string; title: string | null; service: Service; recordId: string }

/** A delete, or a mass change, that waits for the user. */
export interface ApprovalItem {
  id: number
  kind: Kind
  op: 'delete' | 'archive' | 'update'
  /** Where it would be written. */
  service: Service
  contact: string
  title: string | null
  count: number
  reason: string
  records: { contact: string; title: string | null; highlevel: string; nozbe: string }[]
}

/** What a run did. Times are ISO 8601 in UTC. */
export interface RunReport {
  runId: number
  trigger: Trigger
  startedAt: string
  finishedAt: string
  calls: PerService<CallCount>
  predictedCalls: number
  counts: RunCounts
  changes: Change[]
  waiting: Waiting[]
  errors: ErrorReport[]
  /** Of a run that was to carry out what a preview showed: what of that it did not. */
  leftOut?: LeftOut[]
}

/** A change that was to be carried out as a preview showed it. */
export interface LeftOut {
  /** Of the preview. */
  key: string
  /** It is no longer what was shown, the service refused it, or the run ended before it. */
  reason: 'changed' | 'failed' | 'stopped'
}

export interface VerifyItem {
  kind: Kind
  contact: string
  highlevel: string | null
  nozbe: string | null
  fields?: string[]
}

/** The comparison of both sides, read anew: `missing` is absent in Nozbe, `extra` is absent in HighLevel. */
export interface VerifyReport {
  converged: boolean
  equal: number
  different: VerifyItem[]
  missing: VerifyItem[]
  extra: VerifyItem[]
}

export interface HistoryEntry {
  id: number
  run: number
  /** Epoch milliseconds. */
  at: number
  /** The service on which the record was changed. */
  service: Service
  kind: Kind
  op: 'create' | 'update' | 'link' | 'unlink' | 'move' | 'delete' | 'archive'
  recordId: string
  /** Name of the contact that the record is, or belongs to. */
  contact: string
  /** Title of a task; null for a contact. */
  title: string | null
  field: string | null
  before: FieldValue
  after: FieldValue
  /** Who changed it: Tandem, or somebody on the service. */
  by: 'tandem' | Service
  /** Why two records were linked, or the side whose value was taken by a rule; null for a plain change. */
  rule: string | null
  /** The run that took it back; null where none did. */
  undoneIn: number | null
}

export interface PreviewItem {
  /** Names the change, for a run that carries out what was ticked. */
  key: string
  /** Keys of what has to be carried out with it: a pair is linked before it is written to, a contact before its tasks. */
  needs: string[]
  /** Names the contact that the record is, or belongs to, whichever side it is seen from. */
  home: string
  op: 'link' | 'unlink' | 'create' | 'update' | 'move' | 'delete' | 'archive'
  /** Of the record that it is about, or is made after. */
  recordId: string
  /** The service that would be written to; null for a link. */
  service: Service | null
  kind: Kind
  contact: string
  title: string | null
  fields: { field: string; before: FieldValue; after: FieldValue }[]
  /** Why two records would be linked or parted, or one deleted. */
  reason: string | null
  /** What is deleted with a contact. */
  also: Kind[]
}

/** Something that the next run does not do, and why. */
export interface HeldItem {
  /**
   * The two sides differ, a delete met an edit, it waits for approval or for a match, it is gone on one side and looked for
   * once more, the sign-in may not write it, or the first run only links.
   */
  why: 'conflict' | 'edits' | 'approval' | 'ambiguous' | 'gone' | 'readOnly' | 'firstRun'
  kind: Kind
  contact: string
  title: string | null
  field: string | null
  /** Where it would be written, or where the record is; null for both. */
  service: Service | null
  /** How many records it is about. */
  count: number
  /** Whether it waits already, so that it can be decided; else it will once a run has found it. */
  isKnown: boolean
}

/** Changed since, no longer there, something belongs to it, not possible on that service, refused by it, or undone before. */
export const notUndoneReasons = ['changed', 'gone', 'in-use', 'impossible', 'failed', 'undone'] as const

/** A change that an undo left as it is, and why. */
export interface NotUndone {
  /** The id of its history entry. */
  entry: number
  kind: Kind
  contact: string
  title: string | null
  field: string | null
  reason: (typeof notUndoneReasons)[number]
}

export interface UndoReport {
  run: RunReport
  /** Changes that were taken back, by the ids of their history entries. */
  undone: number[]
  notUndone: NotUndone[]
}

/** How many contacts of each group there are before the first run. */
export interface FirstRunGroups {
  /** Matched, and the same in every field. */
  equal: number
  /** Matched, and different in some. */
  different: number
  onlyIn: PerService<number>
  /** To be matched by the user. */
  ambiguous: number
}

/** What the next run would do. Nothing of it has been written. */
export interface PreviewReport {
  /** Null once the first run is over. */
  firstRun: FirstRunGroups | null
  changes: PreviewItem[]
  conflicts: number
  approvals: number
  ambiguous: number
  left: number
  held: HeldItem[]
  /** Calls that the writes would take, reading before writing included. */
  predictedCalls: PerService<number>
}
