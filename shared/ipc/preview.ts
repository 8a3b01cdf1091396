import { z } from 'zod'
import { kinds } from '../domain'
import type { PreviewRecord, PreviewRun, PreviewShown } from '../preview'
import type { HeldItem } from '../report'
import { fieldValueSchema, serviceSchema } from '../schemas'

const kind = z.enum(kinds)
const counts = z.object({ highlevel: z.int(), nozbe: z.int() })

const record: z.ZodType<PreviewRecord> = z.object({
  id: z.string(),
  keys: z.array(z.string()).readonly(),
  needs: z.array(z.string()).readonly(),
  op: z.enum(['link', 'unlink', 'create', 'update', 'move', 'delete', 'archive']),
  kind,
  service: serviceSchema.nullable(),
  contact: z.object({ id: z.string(), name: z.string() }),
  title: z.string().nullable(),
  fields: z
    .array(
      z.object({
        field: z.string(),
        label: z.string().nullable(),
        before: fieldValueSchema,
        after: fieldValueSchema,
      }),
    )
    .readonly(),
  reason: z.string().nullable(),
  also: z.array(z.object({ kind, count: z.int() })).readonly(),
  calls: counts,
})

const held: z.ZodType<HeldItem> = z.object({
  why: z.enum(['conflict', 'edits', 'approval', 'ambiguous', 'gone', 'readOnly', 'firstRun']),
  kind,
  contact: z.string(),
  title: z.string().nullable(),
  field: z.string().nullable(),
  service: serviceSchema.nullable(),
  count: z.int(),
  isKnown: z.boolean(),
})

export const previewShown: z.ZodType<PreviewShown> = z.object({
  id: z.int(),
  readAt: z.int(),
  firstRun: z
    .object({
      equal: z.int(),
      different: z.int(),
      onlyIn: counts,
      ambiguous: z.int(),
    })
    .nullable(),
  records: z.array(record).readonly(),
  held: z.array(held).readonly(),
})

/** Keys of what is to be carried out. A key holds the value that it writes, however long. */
export const previewKeys = z.array(z.string().max(1_000_000)).min(1).max(1_000_000)

export const previewRun: z.ZodType<PreviewRun> = z.object({
  done: z.int(),
  left: z.array(z.object({ key: z.string(), reason: z.enum(['changed', 'failed', 'stopped']) })).readonly(),
  next: previewShown,
})
