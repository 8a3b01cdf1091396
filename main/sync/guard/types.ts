import type { Kind, PerService } from '../../../shared/domain'
import type { GuardSettings } from '../../../shared/guard'
import type { Plan } from '../plan/types'
import type { Approval } from '../syncStore'

/** The kinds of which this sign-in may write records to each service. */
export type Writable = PerService<readonly Kind[]>

export interface GuardFacts {
  writable: Writable
  settings: GuardSettings
  approvals: readonly Approval[]
  /** Links of each kind. */
  linked: Record<Kind, number>
}

export interface Guarded {
  /** What may be carried out. */
  plan: Plan
  /** What has to be asked. */
  requests: Omit<Approval, 'id' | 'state'>[]
  /** Approvals of which nothing is left to carry out. */
  settled: Approval[]
}

/** A plan with what one rule held back. */
export interface Held extends Pick<Guarded, 'plan' | 'requests'> {
  /** Ids of approvals that still have something to carry out. */
  met: Set<number>
}
