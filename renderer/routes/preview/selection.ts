import type { PerService } from '../../../shared/domain'
import type { PreviewRecord } from '../../../shared/preview'

/** The ids of the records that are not to be carried out. */
export type Unticked = ReadonlySet<string>

export interface Choice {
  unticked: Unticked
  /** Records that changed with those that were meant, since the one needs the other. */
  also: readonly PreviewRecord[]
}

/**
 * Ticks records with all that they need, or unticks them with all that needs them: a task is not made without its contact.
 * Pure.
 */
export function choose(
  records: readonly PreviewRecord[],
  unticked: Unticked,
  ids: readonly string[],
  isTicked: boolean,
): Choice {
  const meant = new Set(ids)
  const reached = new Set(ids)
  const next = isTicked ? needsOf(records) : neededBy(records)
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other)
  const changed = records.filter(({ id }) => reached.has(id) && unticked.has(id) === isTicked)
  const result = new Set(unticked)
  for (const { id } of changed) {
    if (isTicked) result.delete(id)
    else result.add(id)
  }
  return { unticked: result, also: changed.filter(({ id }) => !meant.has(id)) }
}

const needsOf = (records: readonly PreviewRecord[]): ReadonlyMap<string, readonly string[]> =>
  new Map(records.map(({ id, needs }) => [id, needs]))

function neededBy(records: readonly PreviewRecord[]): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>()
  for (const { id, needs } of records) {
    for (const need of needs) result.set(need, [...(result.get(need) ?? []), id])
  }
  return result
}

/** Whether all, some or none of these are ticked. */
export function tickOf(ids: readonly string[], unticked: Unticked): boolean | 'mixed' {
  const ticked = ids.filter((id) => !unticked.has(id)).length
  if (ticked === ids.length) return true
  return ticked === 0 ? false : 'mixed'
}

export const tickedOf = (records: readonly PreviewRecord[], unticked: Unticked): PreviewRecord[] =>
  records.filter(({ id }) => !unticked.has(id))

/** Calls that carrying these out takes. */
export const callsOf = (records: readonly PreviewRecord[]): PerService<number> => ({
  highlevel: records.reduce((sum, { calls }) => sum + calls.highlevel, 0),
  nozbe: records.reduce((sum, { calls }) => sum + calls.nozbe, 0),
})
