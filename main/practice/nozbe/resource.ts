import type { Clock } from '../../../shared/clock'
import { alphanumeric, type Random } from '../random'
import type { Viewer } from './access'
import type { Fields, RecordOf } from './fields'
import type { NozbeState } from './state'
import type { Row, Table } from './table'

/** What every route works with. */
export interface Service {
  state: NozbeState
  clock: Clock
  random: Random
}

/** A request of someone who may make it. */
export interface Request extends Service {
  viewer: Viewer
}

export interface Write<T> {
  /** The record with what was sent written over it. */
  next: T
  /** What was sent, checked, without what clients cannot write. */
  sent: Partial<T>
  /** Undefined on POST. */
  before: T | undefined
}

/**
 * One collection of the API. Whatever the fifteen of them have in common is in collection.ts; this says what is
 * different about one.
 */
export interface Resource<F extends Fields, T extends RecordOf<F> & Row = RecordOf<F> & Row> {
  path: string
  /** As messages name it. */
  label: string
  fields: F
  table(state: NozbeState): Table<T>
  sees(viewer: Viewer, row: T, state: NozbeState): boolean
  /** Whether POST takes the client's id; else the one sent is ignored. */
  clientIds?: boolean
  /** What the service itself writes into a new record. Without it there is no POST. */
  stamps?(request: Request, sent: Partial<T>): Partial<T>
  /** Whether there is a PUT. */
  updates?: boolean
  /** The record to store; throws a Refusal where the rules across fields or records forbid it. */
  check?(request: Request, write: Write<T>): T
  /** What follows from a write that was stored. */
  follow?(request: Request, stored: T, before: T | undefined): void
  /** Takes the record out, with what belongs to it; answers what DELETE answers. Without it there is no DELETE. */
  remove?(request: Request, row: T): T
  /** Filters that are no field, e.g. the tags of a task. */
  filters?: Record<string, (state: NozbeState, value: string) => (row: T) => boolean>
  /** Refuses or narrows a list; told which parameters were sent. */
  lists?(state: NozbeState, sent: ReadonlySet<string>): (row: T) => boolean
}

export const newId = ({ random }: Service): string => random.id(alphanumeric, 16)
