import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** A run is answered when it has ended, and so is its end when it is stopped; meanwhile its progress is in the state. */
export const syncHandlers = (core: Promise<Core>) =>
  ({
    'practice:start': async () => void (await (await core).startPractice()),
    'sync:start': async () => void (await (await core).sync('manual')),
    'sync:cancel': async () => void (await cancelled(await core)),
    'sync:pause': async (minutes) => void (await core).pause(minutes),
    'sync:resume': async () => void (await core).resume(),
  }) satisfies Partial<Handlers>

/** Stops the run in progress, and waits until it has ended. */
function cancelled(core: Core): Promise<void> {
  core.cancel()
  return new Promise((resolve) => {
    if (core.state().progress === null) return resolve()
    const stopListening = core.onChange(({ progress }) => {
      if (progress !== null) return
      stopListening()
      resolve()
    })
  })
}
