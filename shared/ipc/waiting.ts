import { z } from 'zod'
import { kinds } from '../domain'
import { fieldTypes } from '../fields'
import { fieldValueSchema, serviceSchema } from '../schemas'
import {
  type AmbiguousShown,
  type ApprovalShown,
  approvalReasons,
  type ConflictShown,
  type NamedContact,
  type ResolutionPlan,
  sides,
  type TakenBack,
  type WaitingShown,
} from '../waiting'

const side = z.enum(sides)
const bySide = <S extends z.ZodType>(value: S) => z.object({ highlevel: value, base: value, nozbe: value })
const time = z.number().nullable()

const contact: z.ZodType<NamedContact> = z.object({ id: z.string(), name: z.string(), detail: z.string() })

const conflict: z.ZodType<ConflictShown> = z.object({
  id: z.int(),
  key: z.string(),
  kind: z.enum(kinds),
  contact,
  title: z.string().nullable(),
  field: z.string().nullable(),
  label: z.string().nullable(),
  form: z.enum([...fieldTypes, 'home', 'card', 'edits']),
  options: z.array(z.string()).readonly().nullable(),
  values: bySide(fieldValueSchema),
  at: bySide(time),
  gone: serviceSchema.nullable(),
  takes: z.array(side).readonly(),
  mayKeepBoth: z.boolean(),
  mayType: z.boolean(),
  mayAlways: z.boolean(),
  chosen: z.boolean(),
})

const approval: z.ZodType<ApprovalShown> = z.object({
  id: z.int(),
  kind: z.enum(kinds),
  op: z.enum(['delete', 'archive', 'update']),
  service: serviceSchema,
  reason: z.enum(approvalReasons),
  records: z.array(z.object({ contact: z.string(), title: z.string().nullable() })).readonly(),
  decided: z.boolean(),
})

const ambiguous: z.ZodType<AmbiguousShown> = z.object({
  service: serviceSchema,
  kind: z.enum(kinds),
  id: z.string(),
  contact,
  title: z.string().nullable(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })).readonly(),
  mayCopy: z.boolean(),
})

export const waitingList: z.ZodType<WaitingShown> = z.object({
  conflicts: z.array(conflict).readonly(),
  approvals: z.array(approval).readonly(),
  ambiguous: z.array(ambiguous).readonly(),
  mayTakeBack: z.boolean(),
})

/** What a person types into a field; the services' own bounds are far below. */
const typed = z.union([
  z.string().max(100_000),
  z.boolean(),
  z.null(),
  z.array(z.string().max(1000)).max(1000).readonly(),
])
const take = z.union([side, z.literal('both'), z.object({ value: typed })])
const conflictId = z.int().positive()

export const resolutionList = z.array(z.object({ id: conflictId, take })).max(200_000)
export const resolutionsGiven = z.object({ resolutions: resolutionList.min(1), always: z.boolean() })
export const approvalDecision = z.object({ id: conflictId, decision: z.enum(['approved', 'refused']) })

const counts = z.object({ highlevel: z.int(), nozbe: z.int() })
export const resolutionPlan: z.ZodType<ResolutionPlan> = z.object({
  settled: z.int(),
  left: z.int(),
  records: counts,
  calls: counts,
})

export const takenBack: z.ZodType<TakenBack | null> = z
  .object({ keys: z.array(z.string()).readonly(), restored: z.int(), left: z.int() })
  .nullable()

const recordId = z.string().min(1).max(200)
export const matchGiven = z.object({
  service: serviceSchema,
  kind: z.enum(kinds),
  id: recordId,
  decision: z.union([
    z.object({ do: z.literal('link'), to: recordId }),
    z.object({ do: z.literal('copy') }),
    z.object({ do: z.literal('leave') }),
  ]),
})
