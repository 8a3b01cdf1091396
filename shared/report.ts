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
  op: 'create' | 'update'
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
      field: string
      base: FieldValue
      highlevel: FieldValue
      nozbe: FieldValue
    }
  | { type: 'ambiguous'; kind: Kind; contact: string; service: Service; recordId: string }

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
  op: 'create' | 'update' | 'link'
  recordId: string
  /** Name of the contact that the record is, or belongs to. */
  contact: string
  /** Title of a task; null for a contact. */
  title: string | null
  field: string | null
  before: FieldValue
  after: FieldValue
  by: 'tandem' | Service
  /** Why two records were linked, or the side whose value was taken by a rule; null for a plain change. */
  rule: string | null
}

export interface PreviewItem {
  op: 'link' | 'create' | 'update'
  /** The service that would be written to; null for a link. */
  service: Service | null
  kind: Kind
  contact: string
  title: string | null
  fields: { field: string; before: FieldValue; after: FieldValue }[]
  /** Why two records would be linked. */
  reason: string | null
}

/** What the next run would do. Nothing of it has been written. */
export interface PreviewReport {
  changes: PreviewItem[]
  conflicts: number
  ambiguous: number
  left: number
  /** Calls that the writes would take, reading before writing included. */
  predictedCalls: PerService<number>
}
