import type { Service } from '../../../shared/domain'
import type { Pair } from './types'

/**
 * The side that was changed last, as far as the services' own stamps tell. Best effort: the two clocks cannot be compared
 * exactly, and what has no stamps is not told. Never the clock of this computer.
 */
export function newerSide({ highlevel, nozbe }: Pick<Pair, 'highlevel' | 'nozbe'>): Service | null {
  if (highlevel.modified === null || nozbe.modified === null) return null
  if (highlevel.modified === nozbe.modified) return null
  return highlevel.modified > nozbe.modified ? 'highlevel' : 'nozbe'
}
