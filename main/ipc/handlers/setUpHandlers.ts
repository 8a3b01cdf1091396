import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** The steps between signing in and the first run. */
export const setUpHandlers = (core: Promise<Core>) =>
  ({
    'setUp:choices': async () => (await core).setUpChoices(),
    'setUp:findContacts': async (words) => (await core).findContacts(words),
    'setUp:save': async (answers) => (await core).setUp(answers),
    'setUp:preview': async () => (await core).previewFirstRun(),
    // How the run goes is in the state.
    'setUp:start': async () => void (await core).startFirstRun().catch(() => {}),
  }) satisfies Partial<Handlers>
