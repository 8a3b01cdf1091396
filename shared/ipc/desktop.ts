import { z } from 'zod'
import { type Alerts, alertEvents, loginStates, matters, type NotificationChoices } from '../desktop'
import { errorReportSchema } from '../schemas'

export const notificationChoices: z.ZodType<NotificationChoices> = z.object({
  kinds: z.record(z.enum(matters), z.boolean()),
  details: z.boolean(),
})

export const alerts: z.ZodType<Alerts> = z.object({
  webhook: z.string().nullable(),
  program: z.string().nullable(),
  last: z.object({ event: z.enum(alertEvents), at: z.int(), errors: z.array(errorReportSchema) }).nullable(),
})

export const loginState = z.enum(loginStates)
