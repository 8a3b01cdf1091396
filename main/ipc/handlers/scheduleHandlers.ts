import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** When runs begin by themselves. What is kept is in the state. */
export const scheduleHandlers = (core: Promise<Core>) =>
  ({
    'schedule:times': async (schedule) => (await core).scheduleTimes(schedule),
    'schedule:save': async (settings) => void (await (await core).saveRunSettings(settings)),
  }) satisfies Partial<Handlers>
