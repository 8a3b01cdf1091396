import type { RemoteRecord } from '../../../sync/ports'
import { type Knowledge, numberOf } from '../../probes/knowledge'

/** A search that is longer behind than this is behind for another reason, such as a merge. */
const longest = 600_000
/** Stamps may be rounded. */
const apart = 1000

/**
 * How long the search is behind at least, by a contact that it still shows as it was before what is known of it; null where
 * it is not. `now`: the service's. Pure.
 */
export function lagShown(
  listed: Pick<RemoteRecord, 'stamp'>,
  before: Pick<RemoteRecord, 'stamp'> | undefined,
  now: number,
): number | null {
  if (listed.stamp === null || before?.stamp == null) return null
  const lag = now - before.stamp
  return before.stamp - listed.stamp >= apart && lag > 0 && lag <= longest ? lag : null
}

/** Keeps the longest lag that was seen. */
export function noteLag(knowledge: Knowledge, lag: number | null): void {
  if (lag === null) return
  if (lag > numberOf(knowledge, 'highlevel.indexLag', { standard: 0, most: longest }))
    knowledge.learn('highlevel.indexLag', lag)
}

/** How long to wait until a search shows a write: twice the longest lag seen, but not less than `standard`. */
export const lagToWaitFor = (knowledge: Knowledge, standard: number): number =>
  Math.max(standard, 2 * numberOf(knowledge, 'highlevel.indexLag', { standard: 0, most: longest }))
