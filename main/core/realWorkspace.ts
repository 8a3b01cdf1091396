import type { Clock } from '../../shared/clock'
import { TandemError } from '../../shared/errors'
import { openStore } from '../store/store'
import { paths } from './paths'
import type { OpenWorkspace } from './practiceWorkspace'
import { openSession, type SessionOptions } from './session'

/**
 * Opens the workspace of the user's own accounts. Throws `database.damaged` once after its database was set aside,
 * `workspace.missing` where set-up was not finished, and what opening a store throws.
 */
export async function openRealWorkspace(
  dataDir: string,
  id: string,
  options: SessionOptions & { clock: Clock },
): Promise<OpenWorkspace> {
  const store = openStore(paths.database(dataDir, id), options.clock.now())
  try {
    if (store.setAside) throw new TandemError('database.damaged', { file: store.setAside })
    const session = openSession(store, options)
    return { session, store, practice: false, close: async () => store.close() }
  } catch (thrown) {
    store.close()
    throw thrown
  }
}
