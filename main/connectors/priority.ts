import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Whom a call is for, the least first: what can as well be made another day, a run by the clock, and what somebody asked
 * for and waits for.
 */
export const priorities = ['background', 'run', 'user'] as const
export type Priority = (typeof priorities)[number]

const current = new AsyncLocalStorage<Priority>()

/** Does work of which every call, however deep inside, has this priority. */
export const withPriority = <T>(priority: Priority, work: () => T): T => current.run(priority, work)

/** The priority of the work under way: that of a user where nobody said. */
export const priorityNow = (): Priority => current.getStore() ?? 'user'

/** Positive where the first goes before the second. */
export const comparePriorities = (a: Priority, b: Priority): number =>
  priorities.indexOf(a) - priorities.indexOf(b)
