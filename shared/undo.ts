import type { FieldValue, Kind, Service } from './domain'
import type { ErrorReport } from './errors'
import type { HistoryEntry, NotUndone } from './report'

/** One thing that an undo would do. */
export interface UndoStep {
  op: 'update' | 'move' | 'create' | 'delete' | 'unlink'
  kind: Kind
  contact: string
  title: string | null
  /** Where it would be written; empty where it is not. */
  services: readonly Service[]
  /** Null where it is about a whole record. */
  field: string | null
  /** What is there now, and what would be afterwards. */
  now: FieldValue
  after: FieldValue
}

/** What an undo would do, by what is known without asking a service. Of long lists there is only the beginning. */
export interface UndoPlan {
  /** The run that made the changes. */
  runId: number
  steps: readonly UndoStep[]
  /** How many steps there are, and how many of them delete a record. */
  count: number
  deletes: number
  left: readonly NotUndone[]
  leftCount: number
}

/** What came of an undo. */
export interface UndoResult {
  /** The run that did it. */
  runId: number
  /** Changes that were taken back. */
  count: number
  /** The history entries of those. */
  undone: readonly number[]
  left: readonly NotUndone[]
  leftCount: number
  errors: readonly ErrorReport[]
}

/** Of the steps and of what is left, no more than this is shown. */
export const mostUndoShown = 200

/**
 * Whether the change of an entry is one that can be taken back. Whether it still can is found out when it is asked for. What
 * was archived or unlinked stays so, as does what an undo made anew or deleted. Pure.
 */
export const mayUndo = ({
  by,
  op,
  rule,
  field,
  undoneIn,
}: Pick<HistoryEntry, 'by' | 'op' | 'rule' | 'field' | 'undoneIn'>): boolean =>
  by === 'tandem' &&
  undoneIn === null &&
  !isFinal({ op, rule, field }) &&
  !(op === 'update' && field === null)

/** Whether a change of Tandem's cannot be taken back whatever there is now. Pure. */
export const isFinal = ({ op, rule, field }: Pick<HistoryEntry, 'op' | 'rule' | 'field'>): boolean =>
  op === 'archive' ||
  op === 'unlink' ||
  ((op === 'create' || op === 'delete') && field === null && rule === 'undo')
