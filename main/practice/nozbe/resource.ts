import type { Clock } from '../../../shared/clock'
import { alphanumeric, type Random } from '../random'
import type { Viewer } from './access'
import type { FieldsOf } from './fields'
import type { NozbeState } from './state'
import type { Row, Table } from './table'

/** What every route works with. */
export interface Service {
  state: NozbeState
  clock: Clock
  random: Random
}

/** One request of someone who may make it. */
export interface Call extends Service {
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

/** One collection of the API: what is different about it. What all of them have in common is in collection.ts. */
export interface Resource<T extends Row> {
  path: string
  /** As messages name it. */
  label: string
  fields: FieldsOf<T>
  table(state: NozbeState): Table<T>
  sees(viewer: Viewer, row: T, state: NozbeState): boolean
  /** Whether POST takes the client's id; else the one sent is ignored. */
  takesIds?: boolean
  /** What the service itself writes into a new record, the id apart. Without it there is no POST. */
  create?(call: Call, sent: Partial<T>): Partial<T>
  /** Whether there is a PUT. */
  updates?: boolean
  /** The record to store; throws a Refusal where the rules across fields or records forbid it. */
  check?(call: Call, write: Write<T>): T
  /** What follows from a write that was stored. */
  follow?(call: Call, stored: T, before: T | undefined): void
  /** Takes the record out, with what belongs to it, and answers it. Without it there is no DELETE. */
  remove?(call: Call, row: T): T
  /** Filters that are no field, e.g. the tags of a task. */
  filters?: Record<string, (state: NozbeState, value: string) => (row: T) => boolean>
  /** What a list leaves out, or refuses, whatever was asked for. */
  lists?(state: NozbeState, asked: ReadonlySet<string>): (row: T) => boolean
}

export const newId = ({ random }: Service): string => random.id(alphanumeric, 16)
