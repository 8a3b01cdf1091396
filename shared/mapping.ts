import type { Kind } from './domain'
import { fieldsOf } from './fields'

/** `to-nozbe` and `to-highlevel` are one-way; `off` leaves the field alone on both sides. */
export type Direction = 'both' | 'to-nozbe' | 'to-highlevel' | 'off'

/** What to do when a field changed on both sides to different values. `ask` parks it as a conflict. */
export type ConflictRule = 'ask' | 'highlevel' | 'nozbe'

export interface FieldRule {
  field: string
  direction: Direction
  conflict: ConflictRule
}

export type Mapping = Record<Kind, readonly FieldRule[]>

const bothWays = (kind: Kind): FieldRule[] =>
  fieldsOf[kind].map(({ name }) => ({ field: name, direction: 'both', conflict: 'ask' }))

export const defaultMapping: Mapping = {
  contact: bothWays('contact'),
  task: bothWays('task'),
  note: bothWays('note'),
  appointment: bothWays('appointment'),
}
