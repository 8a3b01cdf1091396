import { z } from 'zod'
import { type Kind, kinds } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { type CustomField, customFieldId, fieldsIn } from '../../shared/fields'
import {
  type ConflictRule,
  changedRules,
  completeMapping,
  conflictRules,
  defaultMapping,
  directions,
  directionsFor,
  type Mapping,
} from '../../shared/mapping'
import type { Store } from '../store/store'

const rules = z.array(
  z
    .strictObject({
      field: z.string(),
      direction: z.enum(directions),
      conflict: z.enum(conflictRules),
      /** For people to read, where a mapping is printed. */
      label: z.string().optional(),
    })
    .transform(({ label: _, ...rule }) => rule),
)
const mappingSchema = z.strictObject({ contact: rules, task: rules, note: rules, appointment: rules })

const key = 'mapping'

/** The mapping in force: as the user set it, and the usual rules for fields that are new since. */
export const loadMapping = (store: Store, customFields: readonly CustomField[]): Mapping => {
  const stored = storedMapping(store)
  return stored ? completeMapping(stored, customFields) : defaultMapping(customFields)
}

/** The mapping as the user set it; null where the usual rules are in force. */
export const storedMapping = (store: Store): Mapping | null => store.meta.get(key, mappingSchema)

/** The mapping in force for the fields that every location has. */
export const defaultedMapping = (store: Store): Mapping => storedMapping(store) ?? defaultMapping([])

/** A mapping to be printed, in which fields of the location's own go with the name that people know them by. */
export const labelledMapping = (mapping: Mapping, customFields: readonly CustomField[]) => ({
  ...mapping,
  contact: mapping.contact.map((rule) => {
    const label = customFields.find(({ id }) => id === customFieldId(rule.field))?.name
    return label === undefined ? rule : { ...rule, label }
  }),
})

/**
 * A mapping as a file or a form gives it; kinds and fields that it does not name stay as they are in `current`. Throws
 * `choice.wrong`, whose `field` says where, such as `contact.website`.
 */
export function checkedMapping(
  given: unknown,
  current: Mapping,
  customFields: readonly CustomField[],
): Mapping {
  const checked = mappingSchema.partial().safeParse(given)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const place = issue?.path.join('.') || 'its top'
    throw wrong(place, `The mapping is wrong at ${place}: ${issue?.message}.`)
  }
  for (const kind of kinds) {
    const known = fieldsIn(kind, customFields).map(({ name }) => name)
    const fields = (checked.data[kind] ?? []).map(({ field }) => field)
    const unknown = fields.find((field) => !known.includes(field))
    const twice = fields.find((field, index) => fields.indexOf(field) !== index)
    const oneWay = checked.data[kind]?.find(
      (rule) => !directionsFor(kind, rule.field).includes(rule.direction),
    )
    if (unknown !== undefined) {
      throw wrong(`${kind}.${unknown}`, `The mapping of a ${kind} has no field ${unknown}.`)
    }
    if (twice !== undefined) throw wrong(`${kind}.${twice}`, `The mapping of a ${kind} has ${twice} twice.`)
    if (oneWay) {
      throw wrong(
        `${kind}.${oneWay.field}`,
        `In the mapping of ${kind}, ${oneWay.field} can go to Nozbe only.`,
      )
    }
  }
  const complete = (kind: Kind) =>
    current[kind].map((rule) => checked.data[kind]?.find(({ field }) => field === rule.field) ?? rule)
  return {
    contact: complete('contact'),
    task: complete('task'),
    note: complete('note'),
    appointment: complete('appointment'),
  }
}

const wrong = (field: string, detail: string): TandemError =>
  new TandemError('choice.wrong', { detail, field })

/**
 * Puts a mapping in force. Where a field's direction changed, both sides have to agree on it anew, so that nothing from
 * before is taken for an edit; where its rule changed, what waits is decided again. Nothing is ever deleted by it.
 */
export function saveMapping(store: Store, mapping: Mapping, customFields: readonly CustomField[]): void {
  const before = loadMapping(store, customFields)
  store.transaction(() => {
    const changed = changedRules(before, mapping)
    for (const { kind, before: old, after } of changed) {
      if (old?.direction !== after.direction) store.base.forget(kind, after.field)
      store.conflicts.closeAll(kind, after.field)
    }
    for (const kind of new Set(changed.map(({ kind }) => kind))) lookAgain(store, kind)
    store.meta.set(key, mapping)
  })
}

/**
 * Makes a side, or asking, the rule for conflicts of one field, from now on. Returns the rule that there was. What waits is
 * left as it is: whoever sets the rule settles that.
 */
export function setConflictRule(
  store: Store,
  customFields: readonly CustomField[],
  { kind, field, rule }: { kind: Kind; field: string; rule: ConflictRule },
): ConflictRule {
  const mapping = loadMapping(store, customFields)
  const before = mapping[kind].find((one) => one.field === field)
  if (!before) throw new TandemError('entry.unknown', { what: 'field', id: field })
  const changed = mapping[kind].map((one) => (one.field === field ? { ...one, conflict: rule } : one))
  store.meta.set(key, { ...mapping, [kind]: changed })
  return before.conflict
}

/** Both sides have to agree anew on a field, since what it shows has another meaning now. Nothing is written by it. */
export function agreeAnew(store: Store, kind: Kind, field: string): void {
  store.base.forget(kind, field)
  store.conflicts.closeAll(kind, field)
  lookAgain(store, kind)
}

function lookAgain(store: Store, kind: Kind): void {
  for (const link of store.links.all(kind)) store.records.setDirty('highlevel', kind, link.highlevelId, true)
}
