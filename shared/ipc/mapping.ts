import { z } from 'zod'
import { dueRuleSchema } from '../canonical/due'
import { kinds, services } from '../domain'
import { type CustomField, fieldTypes } from '../fields'
import { guardSchema } from '../guard'
import { conflictRules, directions, type Mapping } from '../mapping'
import {
  type ContactPreview,
  type MappingEffect,
  type MappingShown,
  type PeopleShown,
  pairings,
} from '../mappingShown'
import { fieldValueSchema } from '../schemas'
import { layouts } from '../setUp'

const rules = z.array(
  z.strictObject({
    field: z.string().max(100),
    direction: z.enum(directions),
    conflict: z.enum(conflictRules),
  }),
)
/** Rules as they are in the form. */
export const mappingDraft: z.ZodType<Mapping> = z.strictObject({
  contact: rules,
  task: rules,
  note: rules,
  appointment: rules,
})

const customField: z.ZodType<CustomField> = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(fieldTypes),
  options: z.array(z.string()).readonly().nullable(),
})

export const mappingShown: z.ZodType<MappingShown> = z.object({
  mapping: mappingDraft,
  customFields: z.array(customField),
  layout: z.enum(layouts),
  due: dueRuleSchema,
  timezone: z.string(),
  heldBack: z.array(z.object({ kind: z.enum(kinds), field: z.string() })),
})

const perService = z.record(z.enum(services), z.int())
/** Null where something else was asked for meanwhile. */
export const mappingEffect: z.ZodType<MappingEffect | null> = z
  .object({
    records: z.record(z.enum(kinds), perService),
    calls: z.int(),
    conflicts: z.int(),
    held: z.int(),
  })
  .nullable()

export const previewChoice = z.object({ contactId: z.string().max(100), mapping: mappingDraft })

const text = z.string().nullable()
export const contactPreview: z.ZodType<ContactPreview> = z.object({
  id: z.string(),
  name: z.object({ now: text, after: z.string() }),
  tags: z.object({ now: z.array(z.string()), after: z.array(z.string()) }),
  lines: z.array(z.object({ field: z.string(), label: z.string(), now: text, after: text })),
  records: z.array(
    z.object({
      kind: z.enum(['task', 'note', 'appointment']),
      id: z.string(),
      fields: z.array(z.object({ field: z.string(), now: fieldValueSchema, after: fieldValueSchema })),
      isNew: z.boolean(),
    }),
  ),
  isNew: z.boolean(),
})

const person = { id: z.string(), name: z.string(), email: text }
export const peopleShown: z.ZodType<PeopleShown> = z.object({
  users: z.array(z.object({ ...person, nozbeId: text, by: z.enum(pairings).nullable() })),
  members: z.array(z.object(person)),
})

/** Who is who by the user's own choice: `nozbeId` null for nobody. All others are found by e-mail and name. */
export const peoplePairs = z.array(
  z.strictObject({ highlevelId: z.string().max(100), nozbeId: z.string().max(100).nullable() }),
)
export type PeoplePairs = z.output<typeof peoplePairs>

export const dueRule = dueRuleSchema
export const safety = guardSchema
