import type { Person } from '../person'
import type { Work } from '../work'

/** A contact that is written out. */
export interface KnownContact extends Omit<Person, 'place'> {
  city: string
  state: string | null
  postalCode: string
  source: string
  /** Position in the team. */
  owner: number
  tags: string[]
  /** Dates are `YYYY-MM-DD`. */
  birthday?: string
  leaseEnds?: string
  budget?: number
  work: Work
}
