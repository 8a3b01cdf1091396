import { z } from 'zod'
import type { ErrorReport } from './errors'

/** Minutes between runs that can be chosen without an expression. All of them divide a day evenly. */
export const everyMinutes = [5, 10, 15, 30, 60, 120, 360, 720, 1440] as const

/** Kinds that may be left out of some runs. Contacts are in every one, since all else belongs to them. */
export const slowKinds = ['task', 'note', 'appointment'] as const

const minutes = z.literal(everyMinutes)

/** When runs are due: every so many minutes, at the times of a cron expression, or only when the user says so. */
export const rhythmSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('minutes'), minutes }),
  z.strictObject({ by: z.literal('cron'), expression: z.string().max(100) }),
  z.strictObject({ by: z.literal('hand') }),
])
export type Rhythm = z.output<typeof rhythmSchema>

/** `22:00`, on the clock of this computer. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const quietSchema = z.strictObject({ from: timeOfDay, to: timeOfDay })
/** From a time of the day up to, but not including, another one, which may be on the next day. */
export type Quiet = z.output<typeof quietSchema>

export const scheduleSchema = z.strictObject({
  rhythm: rhythmSchema.default({ by: 'minutes', minutes: 5 }),
  /** How many minutes a kind waits at least between two runs that have it; null: it is in every run. */
  kinds: z
    .strictObject({
      task: minutes.nullable().default(null),
      note: minutes.nullable().default(null),
      appointment: minutes.nullable().default(null),
    })
    .default({ task: null, note: null, appointment: null }),
  /** Hours in which no run begins by itself; null for none. */
  quiet: quietSchema.nullable().default(null),
  atStart: z.boolean().default(true),
  /** One run after the computer slept, for all that were missed. */
  afterSleep: z.boolean().default(true),
  /** One run when the network is back. */
  afterReconnect: z.boolean().default(true),
  /** Whether runs begin by themselves on a network that costs by the amount. */
  onMetered: z.boolean().default(false),
})

/** When runs begin by themselves. */
export type ScheduleSettings = z.output<typeof scheduleSchema>

export const usualSchedule: ScheduleSettings = scheduleSchema.parse({})

/** Why a run that is due has not begun: there is no network, or one that costs. */
export const holds = ['offline', 'metered'] as const
export type Hold = (typeof holds)[number]

/** What a schedule comes to. */
export interface ScheduleTimes {
  /** The next runs in epoch milliseconds, at most five; none until the user resumes, and by hand. */
  times: number[]
  /** Why it cannot be kept; null where it can. */
  problem: ErrorReport | null
}

/** The share of HighLevel's calls that is left to other applications on the same location, where nobody chose. */
export const usualReserve = 0.2
