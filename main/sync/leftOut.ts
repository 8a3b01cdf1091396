import type { LeftOut } from '../../shared/report'
import type { ExecuteContext } from './execute/context'
import { recordOf } from './plan/shownKeys'

/**
 * Of what was to be carried out as shown, what was not, and why. `hasEnded`: the run broke off, so that nothing tells what
 * it did not come to from what has changed. Pure.
 */
export const leftOutOf = (
  shown: ReadonlySet<string>,
  { log, failed }: Pick<ExecuteContext, 'log' | 'failed'>,
  hasEnded: boolean,
): LeftOut[] =>
  [...shown]
    .filter((key) => !log.carriedOut.has(key))
    .map((key) => ({
      key,
      reason: failed.has(recordOf(key)) ? 'failed' : hasEnded ? 'stopped' : 'changed',
    }))
