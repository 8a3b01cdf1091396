import { type Kind, kinds, type Service } from './domain'
import { type CustomField, fieldsIn } from './fields'

/** `to-nozbe` and `to-highlevel` are one-way; `off` leaves the field alone on both sides. */
export const directions = ['both', 'to-nozbe', 'to-highlevel', 'off'] as const
export type Direction = (typeof directions)[number]

/** The directions that a field can have: what HighLevel says of an appointment in its own words goes to Nozbe only. */
export const directionsFor = (kind: Kind, field: string): readonly Direction[] =>
  kind === 'appointment' && field === 'details' ? ['to-nozbe', 'off'] : directions

/** Whether values may be written to the service. */
export const goesTo = (direction: Direction, service: Service): boolean =>
  direction === 'both' || direction === `to-${service}`

/**
 * What to do when a field changed on both sides to different values. `ask` parks it as a conflict. `newest` is best
 * effort: the services' clocks and stamps cannot be compared exactly.
 */
export const conflictRules = ['ask', 'highlevel', 'nozbe', 'newest'] as const
export type ConflictRule = (typeof conflictRules)[number]

export interface FieldRule {
  /** Canonical name; `custom.<id>` for a field of the location's own. */
  field: string
  direction: Direction
  /** Of a one-way field: the side that it comes from, where an edit on the other one is to be undone at once. */
  conflict: ConflictRule
}

/** The side that a one-way field comes from; null for others. */
export const sourceOf = (direction: Direction): Service | null =>
  direction === 'to-nozbe' ? 'highlevel' : direction === 'to-highlevel' ? 'nozbe' : null

/** Whether an edit on the target side of a one-way field is undone at once, rather than left until the source changes. Pure. */
export const putsBack = ({ direction, conflict }: FieldRule): boolean =>
  direction !== 'both' && conflict === sourceOf(direction)

export type Mapping = Record<Kind, readonly FieldRule[]>

/** A rule that one mapping has otherwise than another one. */
export interface ChangedRule {
  kind: Kind
  before: FieldRule | null
  after: FieldRule
}

/** The rules that are otherwise in `after`, in its order. Pure. */
export const changedRules = (before: Mapping, after: Mapping): ChangedRule[] =>
  kinds.flatMap((kind) =>
    after[kind].flatMap((rule) => {
      const old = before[kind].find(({ field }) => field === rule.field) ?? null
      return old?.direction === rule.direction && old.conflict === rule.conflict
        ? []
        : [{ kind, before: old, after: rule }]
    }),
  )

/** Everything both ways, but appointments, which HighLevel's calendars keep. */
export const defaultMapping = (customFields: readonly CustomField[] = []): Mapping => ({
  contact: rules('contact', 'both', customFields),
  task: rules('task', 'both', []),
  note: rules('note', 'both', []),
  appointment: rules('appointment', 'to-nozbe', []),
})

const rules = (kind: Kind, direction: Direction, customFields: readonly CustomField[]): FieldRule[] =>
  fieldsIn(kind, customFields).map(({ name }) => ({ field: name, direction, conflict: 'ask' }))

/** The rules of a stored mapping, completed by the usual ones for fields that it does not name yet. */
export const completeMapping = (stored: Mapping, customFields: readonly CustomField[]): Mapping => {
  const usual = defaultMapping(customFields)
  const complete = (kind: Kind): FieldRule[] =>
    usual[kind].map((rule) => stored[kind].find(({ field }) => field === rule.field) ?? rule)
  return {
    contact: complete('contact'),
    task: complete('task'),
    note: complete('note'),
    appointment: complete('appointment'),
  }
}
