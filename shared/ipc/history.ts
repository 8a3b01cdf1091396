import { z } from 'zod'
import { kinds, services } from '../domain'
import { type RecordPage, recordStates } from '../recordPage'
import { type HistoryEntry, type NotUndone, notUndoneReasons } from '../report'
import { errorReportSchema, fieldValueSchema, serviceSchema, triggerSchema } from '../schemas'
import type { UndoPlan, UndoResult, UndoStep } from '../undo'

const id = z.int()
const kind = z.enum(kinds)
const recordId = z.string().min(1).max(200)

export const historyEntry: z.ZodType<HistoryEntry> = z.object({
  id,
  run: z.int(),
  at: z.int(),
  service: serviceSchema,
  kind,
  op: z.enum(['create', 'update', 'link', 'unlink', 'move', 'delete', 'archive']),
  recordId: z.string(),
  contact: z.string(),
  title: z.string().nullable(),
  field: z.string().nullable(),
  before: fieldValueSchema,
  after: fieldValueSchema,
  by: z.enum(['tandem', ...services]),
  rule: z.string().nullable(),
  undoneIn: z.int().nullable(),
})

const filters = {
  /** Words to find in names, titles and values; empty for all. */
  search: z.string().max(200),
  kind: kind.nullable(),
  /** The service that was written to; null for both directions. */
  to: serviceSchema.nullable(),
  /** Epoch milliseconds; null for any time. */
  since: z.int().nullable(),
}
const page = { offset: z.int().min(0), limit: z.int().min(1).max(500) }

export const historyQuery = z.object({ ...filters, ...page })
export type HistoryQuery = z.infer<typeof historyQuery>

export const historyFilters = z.object(filters)
export type HistoryFilters = z.infer<typeof historyFilters>

export const historyPage = z.object({
  /** Entries that match the query. */
  total: z.int(),
  /** Entries in the whole history, and the time of the first (epoch milliseconds). */
  all: z.int(),
  first: z.int().nullable(),
  entries: z.array(historyEntry),
})
export type HistoryPage = z.infer<typeof historyPage>

export const historyExport = z.object({ ...filters, format: z.enum(['csv', 'json']) })
export type HistoryExport = z.infer<typeof historyExport>
export const historyExported = z.object({ file: z.string(), rows: z.int() }).nullable()

export const recordPlace = z.object({ service: serviceSchema, kind, recordId })
export type RecordPlace = z.infer<typeof recordPlace>

/** By its id on either service. */
export const recordAsked = z.object({ kind, recordId, ...page })
export type RecordAsked = z.infer<typeof recordAsked>

const place = z.object({ id: z.string(), state: z.enum(recordStates), mayOpen: z.boolean() }).nullable()
export const recordPage: z.ZodType<RecordPage> = z.object({
  kind,
  contact: z.string(),
  title: z.string().nullable(),
  contactId: z.string().nullable(),
  places: z.object({ highlevel: place, nozbe: place }),
  linked: z.boolean(),
  waiting: z.int(),
  total: z.int(),
  entries: z.array(historyEntry),
  runs: z.array(
    z.object({
      id: z.int(),
      trigger: z.enum([...triggerSchema.options, 'hand', 'preview']),
      startedAt: z.int(),
    }),
  ),
  recipes: z.record(z.string(), z.string()),
})

export const undoTarget = z.union([
  z.strictObject({ runId: id }),
  z.strictObject({ kind, recordId, runId: id.optional() }),
  z.strictObject({ entryId: id }),
])

const notUndone: z.ZodType<NotUndone> = z.object({
  entry: z.int(),
  kind,
  contact: z.string(),
  title: z.string().nullable(),
  field: z.string().nullable(),
  reason: z.enum(notUndoneReasons),
})
const step: z.ZodType<UndoStep> = z.object({
  op: z.enum(['update', 'move', 'create', 'delete', 'unlink']),
  kind,
  contact: z.string(),
  title: z.string().nullable(),
  services: z.array(serviceSchema).readonly(),
  field: z.string().nullable(),
  now: fieldValueSchema,
  after: fieldValueSchema,
})
const left = { left: z.array(notUndone).readonly(), leftCount: z.int() }

export const undoPlan: z.ZodType<UndoPlan> = z.object({
  runId: z.int(),
  steps: z.array(step).readonly(),
  count: z.int(),
  deletes: z.int(),
  ...left,
})

export const undoResult: z.ZodType<UndoResult> = z.object({
  runId: z.int(),
  count: z.int(),
  undone: z.array(z.int()).readonly(),
  ...left,
  errors: z.array(errorReportSchema).readonly(),
})
