import type { ErrorReport } from './errors'

/** Minutes between runs that can be chosen without an expression. All of them divide a day evenly. */
export const everyMinutes = [5, 10, 15, 30, 60, 120, 360, 720, 1440] as const

/** Kinds that may be left out of some runs. Contacts are in every one, since all else belongs to them. */
export const slowKinds = ['task', 'note', 'appointment'] as const

type Minutes = (typeof everyMinutes)[number]

/** When runs are due: every so many minutes, at the times of a cron expression, or only when the user says so. */
export type Rhythm = { by: 'minutes'; minutes: Minutes } | { by: 'cron'; expression: string } | { by: 'hand' }

/** From a time of the day up to, but not including, another one, which may be on the next day; `22:00`, on this computer's clock. */
export interface Quiet {
  from: string
  to: string
}

export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/

/** When runs begin by themselves. */
export interface ScheduleSettings {
  rhythm: Rhythm
  /** How many minutes a kind waits at least between two runs that have it; null: it is in every run. */
  kinds: Record<(typeof slowKinds)[number], Minutes | null>
  /** Hours in which no run begins by itself; null for none. */
  quiet: Quiet | null
  atStart: boolean
  /** One run after the computer slept, for all that were missed. */
  afterSleep: boolean
  /** One run when the network is back. */
  afterReconnect: boolean
  /** Whether runs begin by themselves on a network that costs by the amount. */
  onMetered: boolean
}

/** Where nobody chose. */
export const usualSchedule: ScheduleSettings = {
  rhythm: { by: 'minutes', minutes: 5 },
  kinds: { task: null, note: null, appointment: null },
  quiet: null,
  atStart: true,
  afterSleep: true,
  afterReconnect: true,
  onMetered: false,
}

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
