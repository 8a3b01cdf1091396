import { TandemError } from '../../../shared/errors'
import { type ExecuteContext, noteFailure } from './context'
import { endsRun, isOutage } from './outcome'

/** So many failures in a row that look like an outage end the run: the service is away, not the record bad. */
const outagesUntilEnd = 3

/** Does work on some records, named by their keys; false when it failed or was not tried. */
export type Attempt = (keys: string[], work: () => Promise<void>) => Promise<boolean>

/**
 * Keeps one bad record from stopping the others: its failure is noted and the next one follows. What concerns all of
 * them (a refused token, a full disk, an outage, the user's wish) is thrown and ends the run.
 */
export function attempts(context: ExecuteContext): Attempt {
  let outages = 0
  return async (keys, work) => {
    if (context.signal.aborted) throw new TandemError('run.cancelled')
    if (keys.some((key) => context.failed.has(key))) return false
    const sentBefore = context.log.changes.length
    try {
      await work()
      if (context.log.changes.length > sentBefore) outages = 0
      return true
    } catch (thrown) {
      if (endsRun(thrown)) throw thrown
      outages = isOutage(thrown) ? outages + 1 : 0
      if (outages >= outagesUntilEnd) throw thrown
      noteFailure(context, thrown, ...keys)
      return false
    }
  }
}
