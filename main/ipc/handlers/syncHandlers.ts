import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** A run is answered when it has ended; meanwhile its progress is in the state. */
export const syncHandlers = (core: Core) =>
  ({
    'practice:start': async () => void (await core.startPractice()),
    'sync:start': async () => void (await core.sync('manual')),
    'sync:cancel': () => void core.cancel(),
    'sync:pause': (minutes) => void core.pause(minutes),
    'sync:resume': () => void core.resume(),
  }) satisfies Partial<Handlers>
