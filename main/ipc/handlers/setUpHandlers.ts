import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** The steps between signing in and the first run. */
export const setUpHandlers = (core: Promise<Core>) =>
  ({
    'setUp:choices': async () => (await core).setUpChoices(),
    'setUp:findContacts': async (words) => (await core).findContacts(words),
    'setUp:save': async (answers) => (await core).setUp(answers),
    'setUp:layout': async (answers) => (await core).setUpLayout(answers),
    'setUp:preview': async () => (await core).previewFirstRun(),
    'setUp:cancelPreview': async () => void (await (await core).cancelFirstRunPreview()),
    'setUp:rules': async (rules) => (await core).setFirstRunRules(rules),
    'setUp:matches': async (query) => (await core).matchRows(query),
    'setUp:start': async () => void (await begun(await core)),
  }) satisfies Partial<Handlers>

/** Resolves when the first run has begun: how it goes from there is in the state. Throws what kept it from beginning. */
function begun(core: Core): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopListening = core.onChange(({ setUp }) => setUp === 'done' && resolve())
    core
      .startFirstRun()
      .then(() => resolve(), reject)
      .finally(stopListening)
  })
}
