import { identical } from '../../shared/canonical/equal'
import type { Fields } from '../../shared/domain'
import type { RemoteRecord } from './ports'

/**
 * What is known of a record after it was seen again: fields that were not seen this time keep their last value. Its parts
 * are always seen whole.
 */
export function mergeSighting(known: RemoteRecord | undefined, seen: RemoteRecord): RemoteRecord {
  if (!known) return seen
  return {
    ...seen,
    stamp: seen.stamp ?? known.stamp,
    fields: { ...known.fields, ...seen.fields },
    copies: { ...known.copies, ...seen.copies },
    namedPeer: seen.namedPeer ?? known.namedPeer,
    url: seen.url ?? known.url,
  }
}

/** Whether a listing shows the record as it was before it was last seen: search indexes lag behind. */
export const isStale = (known: RemoteRecord, seen: RemoteRecord): boolean =>
  known.stamp !== null && seen.stamp !== null && seen.stamp < known.stamp

/** Whether anything is different that the planner looks at. */
export function differs(a: RemoteRecord, b: RemoteRecord): boolean {
  return (
    a.parentId !== b.parentId ||
    a.state !== b.state ||
    a.unfinished !== b.unfinished ||
    a.namedPeer !== b.namedPeer ||
    a.damaged !== b.damaged ||
    a.repeats !== b.repeats ||
    !equalFields(a.fields, b.fields) ||
    !equalFields(a.copies, b.copies) ||
    !equalFields(a.parts, b.parts)
  )
}

function equalFields(a: Fields, b: Fields): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => identical(a[name], b[name]))
}
