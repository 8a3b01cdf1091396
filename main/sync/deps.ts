import type { Clock } from '../../shared/clock'
import type { PerService } from '../../shared/domain'
import type { GuardSettings } from '../../shared/guard'
import type { CallCount } from '../../shared/report'
import type { Writable } from './guard/types'
import type { Rules } from './plan/types'
import type { ServicePort } from './ports'
import type { SyncStore } from './syncStore'

/** What the engine works with: everything that is not a pure rule comes in here. */
export interface SyncDeps {
  store: SyncStore
  ports: PerService<ServicePort>
  clock: Clock
  rules: Omit<Rules, 'isFirstRun' | 'firstRunEndedIn' | 'kinds'>
  guard: GuardSettings
  writable: Writable
  /** Calls made since the run began, per service. */
  calls(): PerService<CallCount>
}
