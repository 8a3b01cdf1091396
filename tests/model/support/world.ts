import { openStore, type Store } from '../../../main/store/store'
import type { FirstRunRules } from '../../../main/sync/plan/types'
import { runSync, type SyncDeps } from '../../../main/sync/run'
import type { SyncStore } from '../../../main/sync/store'
import { virtualClock } from '../../../shared/clock'
import { defaultMapping } from '../../../shared/mapping'
import type { RunReport } from '../../../shared/report'
import { type FakeService, fakeService } from './fakeService'

export interface World {
  highlevel: FakeService
  nozbe: FakeService
  store: Store
  deps: SyncDeps
  /** One run; `store` replaces the store for this run, e.g. by one that crashes. */
  sync(store?: SyncStore): Promise<RunReport>
}

export const copyEverything: FirstRunRules = { mode: 'copy', different: 'ask', ambiguous: 'ask' }

/** Two empty services in memory with a store between them. */
export function newWorld(firstRun: FirstRunRules = copyEverything): World {
  let ids = 0
  const newId = () => `id${String(++ids).padStart(4, '0')}`
  const highlevel = fakeService('highlevel', newId)
  const nozbe = fakeService('nozbe', newId)
  const store = openStore(':memory:', 0)
  const none = { total: 0, byOperation: {} }
  const deps: SyncDeps = {
    store,
    ports: { highlevel, nozbe },
    clock: virtualClock(Date.UTC(2026, 4, 12)),
    rules: {
      mapping: defaultMapping,
      firstRun,
      compare: { country: 'IE' },
      fit: { highlevel: highlevel.fit, nozbe: nozbe.fit },
    },
    writable: { highlevel: true, nozbe: true },
    calls: () => ({ highlevel: none, nozbe: none }),
  }
  const options = {
    trigger: 'manual',
    complete: false,
    signal: new AbortController().signal,
    onProgress: () => {},
  } as const
  return {
    highlevel,
    nozbe,
    store,
    deps,
    sync: (replaced) => runSync({ ...deps, store: replaced ?? store }, options),
  }
}
