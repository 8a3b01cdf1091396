import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** `onAsked` hears that the page is there and listens: asking for the state is the first thing it does. */
export const stateHandlers = (core: Promise<Core>, onAsked: () => void) =>
  ({
    'state:get': async () => {
      onAsked()
      return (await core).state()
    },
  }) satisfies Partial<Handlers>
