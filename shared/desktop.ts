import type { ErrorReport } from './errors'

/** What Tandem notifies of, each to be switched off by itself. */
export const matters = ['signIn', 'failure', 'conflict', 'approval', 'recovered'] as const
export type Matter = (typeof matters)[number]

export interface NotificationChoices {
  kinds: Record<Matter, boolean>
  /** Whether a notification may name people and quote what a service said: others may see the screen. */
  details: boolean
}

/** Why an alert is sent. */
export const alertEvents = ['failure', 'recovered', 'test'] as const
export type AlertEvent = (typeof alertEvents)[number]

/** What became of the last alert. */
export interface SentAlert {
  event: AlertEvent
  /** Epoch milliseconds. */
  at: number
  /** Of the ways that it was sent by, those that failed. */
  errors: ErrorReport[]
}

/** Where repeated failures are told beyond this desktop. */
export interface Alerts {
  webhook: string | null
  /** The file of the program. It is chosen in a dialog of the system, never named by the window. */
  program: string | null
  /** Null until one was sent since Tandem was started. */
  last: SentAlert | null
}

/**
 * Whether the system starts Tandem at login, as the system itself says: `other` where it starts a Tandem of another place,
 * `blocked` where it is entered but switched off in the system's own settings, `unknown` where it cannot be asked.
 */
export const loginStates = ['on', 'off', 'other', 'blocked', 'unknown'] as const
export type LoginState = (typeof loginStates)[number]
