import { openStore, type Store } from '../../../main/store/store'
import type { SyncDeps } from '../../../main/sync/deps'
import { runSync } from '../../../main/sync/run'
import type { SyncStore } from '../../../main/sync/syncStore'
import { virtualClock } from '../../../shared/clock'
import { kinds } from '../../../shared/domain'
import { usualGuard } from '../../../shared/guard'
import { defaultMapping } from '../../../shared/mapping'
import type { RunReport } from '../../../shared/report'
import type { FirstRunRules } from '../../../shared/setUp'
import { type FakeService, fakeService } from './fakeService'

export interface World {
  highlevel: FakeService
  nozbe: FakeService
  store: Store
  deps: SyncDeps
  /** One run; `store` replaces the store for this run, e.g. by one that crashes. */
  sync(store?: SyncStore): Promise<RunReport>
  /** One run that reads everything, so that it sees what is gone. */
  syncFully(store?: SyncStore): Promise<RunReport>
}

export const copyEverything: FirstRunRules = {
  mode: 'copy',
  different: 'ask',
  ambiguous: 'ask',
  onlyIn: { highlevel: 'copy', nozbe: 'copy' },
}

/** Two empty services in memory with a store between them. */
export function newWorld(firstRun: FirstRunRules = copyEverything): World {
  let ids = 0
  const newId = () => `id${String(++ids).padStart(4, '0')}`
  const clock = virtualClock(Date.UTC(2026, 4, 12))
  const highlevel = fakeService('highlevel', newId, clock.now)
  const nozbe = fakeService('nozbe', newId, clock.now)
  const none = { total: 0, byOperation: {} }
  return between(highlevel, nozbe, {
    clock,
    rules: {
      mapping: defaultMapping(),
      firstRun,
      compare: { country: 'IE', customFields: [] },
      // As the services are when asked, so that a test may change what they take.
      fit: { highlevel: (...asked) => highlevel.fit(...asked), nozbe: (...asked) => nozbe.fit(...asked) },
      isCopy: { highlevel: () => false, nozbe: nozbe.isCopy },
      copyIds: (kind, id) => Object.values(nozbe.keysFor(kind, id)),
      canHold: {
        highlevel: (...asked) => highlevel.canHold(...asked),
        nozbe: (...asked) => nozbe.canHold(...asked),
      },
    },
    guard: usualGuard,
    writable: { highlevel: kinds, nozbe: kinds },
    calls: () => ({ highlevel: none, nozbe: none }),
  })
}

/** A second installation on the same two services, which knows nothing of the first (I19). */
export const secondComputer = ({ highlevel, nozbe, deps }: World): World => between(highlevel, nozbe, deps)

function between(
  highlevel: FakeService,
  nozbe: FakeService,
  shared: Omit<SyncDeps, 'store' | 'ports'>,
): World {
  const store = openStore(':memory:', 0)
  const deps: SyncDeps = { ...shared, store, ports: { highlevel, nozbe } }
  const run = (replaced: SyncStore | undefined, complete: boolean) =>
    runSync(
      { ...deps, store: replaced ?? store },
      {
        trigger: 'manual',
        read: complete ? 'everything' : 'changes',
        signal: new AbortController().signal,
        onProgress: () => {},
      },
    )
  return {
    highlevel,
    nozbe,
    store,
    deps,
    sync: (replaced) => run(replaced, false),
    syncFully: (replaced) => run(replaced, true),
  }
}
