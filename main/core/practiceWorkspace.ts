import type { Clock } from '../../shared/clock'
import { TandemError } from '../../shared/errors'
import { setAside } from '../store/database'
import { openStore, type Store } from '../store/store'
import type { ConnectionOptions } from './connection'
import { paths, practiceId } from './paths'
import { accessOf, practiceAnswers, startPracticeServices } from './practiceServices'
import { openSession, type Session } from './session'
import { prepareWorkspace } from './setUp'
import { saveWorkspace, storedWorkspace } from './workspace'

/** A workspace that the window works with. */
export interface OpenWorkspace {
  session: Session
  store: Store
  practice: boolean
  close(): Promise<void>
}

/**
 * Starts the built-in services and opens the practice workspace on them, set up anew where it is not yet. Throws
 * `database.damaged` once after its database was set aside, and what opening a store or a service throws.
 */
export async function openPracticeWorkspace(
  dataDir: string,
  clock: Clock,
  onCall?: ConnectionOptions['onCall'],
): Promise<OpenWorkspace> {
  const store = openStore(paths.database(dataDir, practiceId), clock.now())
  try {
    if (store.setAside) throw new TandemError('database.damaged', { file: store.setAside })
    const practice = await startPracticeServices(dataDir, clock)
    try {
      const connect = { access: accessOf(practice), clock, ...(onCall ? { onCall } : {}) }
      if (!storedWorkspace(store)) {
        const { workspace } = await prepareWorkspace(connect, practiceAnswers(practice))
        saveWorkspace(store, { ...workspace, id: practiceId })
      }
      return {
        session: openSession(store, connect),
        store,
        practice: true,
        close: async () => {
          store.close()
          await practice.close()
        },
      }
    } catch (thrown) {
      await practice.close()
      throw thrown
    }
  } catch (thrown) {
    store.close()
    // The links of the lost practice records would point nowhere.
    if (thrown instanceof TandemError && thrown.code === 'practice.damaged')
      setAside(paths.database(dataDir, practiceId), clock.now())
    throw thrown
  }
}
