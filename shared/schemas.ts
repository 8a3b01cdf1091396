import { z } from 'zod'
import { services, triggers } from './domain'
import { type ErrorReport, errorCodes } from './errors'
import type { RunSummary } from './state'

/** Shapes that are checked in more than one place: where they cross the window's border, and where they are stored. */

export const fieldValueSchema = z.union([z.string(), z.boolean(), z.null(), z.array(z.string())])
export const triggerSchema = z.enum(triggers)
export const serviceSchema = z.enum(services)

/** Reports stored by earlier versions have neither parameters nor a trace id. */
export const errorReportSchema: z.ZodType<ErrorReport> = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  remedy: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  traceId: z.string().nullable().default(null),
})

export const runSummarySchema: z.ZodType<RunSummary> = z.object({
  runId: z.int(),
  trigger: triggerSchema,
  startedAt: z.int(),
  finishedAt: z.int(),
  changes: z.int(),
  errors: z.array(errorReportSchema),
  cutShortAt: z.int().nullable(),
  cancelled: z.boolean(),
})
