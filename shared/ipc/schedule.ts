import { z } from 'zod'
import type { ScheduleTimes } from '../schedule'
import { scheduleSchema } from '../scheduleSchema'
import { errorReportSchema } from '../schemas'

/** What is chosen of runs by the clock. */
export const runSettings = z.strictObject({
  schedule: scheduleSchema.exactOptional(),
  reserve: z.number().min(0).max(0.9).exactOptional(),
})
export type RunSettings = z.output<typeof runSettings>

export const scheduleTimes: z.ZodType<ScheduleTimes> = z.object({
  times: z.array(z.int()),
  problem: errorReportSchema.nullable(),
})
