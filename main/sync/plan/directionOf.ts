import type { Direction, FieldRule } from '../../../shared/mapping'
import type { Pair } from './types'

/** What a service repeats goes one way, out of that service. */
export function directionOf(
  { direction }: FieldRule,
  { highlevel, nozbe }: Pick<Pair, 'highlevel' | 'nozbe'>,
): Direction {
  const [against, only]: Direction[] = highlevel.repeats
    ? ['to-highlevel', 'to-nozbe']
    : nozbe.repeats
      ? ['to-nozbe', 'to-highlevel']
      : []
  if (only === undefined || direction === 'off') return direction
  return direction === against ? 'off' : only
}
