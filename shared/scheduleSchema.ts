import { z } from 'zod'
import { everyMinutes, type ScheduleSettings, timeOfDay, usualSchedule } from './schedule'

const minutes = z.literal(everyMinutes)
const time = z.string().regex(timeOfDay)

/** What is left out is as usual. */
export const scheduleSchema = z.strictObject({
  rhythm: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('minutes'), minutes }),
      z.strictObject({ by: z.literal('cron'), expression: z.string().max(100) }),
      z.strictObject({ by: z.literal('hand') }),
    ])
    .default(usualSchedule.rhythm),
  kinds: z
    .strictObject({
      task: minutes.nullable().default(null),
      note: minutes.nullable().default(null),
      appointment: minutes.nullable().default(null),
    })
    .default(usualSchedule.kinds),
  quiet: z.strictObject({ from: time, to: time }).nullable().default(usualSchedule.quiet),
  atStart: z.boolean().default(usualSchedule.atStart),
  afterSleep: z.boolean().default(usualSchedule.afterSleep),
  afterReconnect: z.boolean().default(usualSchedule.afterReconnect),
  onMetered: z.boolean().default(usualSchedule.onMetered),
}) satisfies z.ZodType<ScheduleSettings>
