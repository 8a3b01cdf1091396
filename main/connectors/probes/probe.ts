import type { Answer, UnknownId } from '../../../shared/findings'
import { hasCode } from '../errors'

/** Asks, by reads alone, what its `ids` are about; answers what it found of them. */
export interface Probe {
  ids: readonly UnknownId[]
  ask(signal: AbortSignal): Promise<Partial<Record<UnknownId, Answer>>>
}

/** What a read brings, or `refused` where the service does not take such a question. */
export async function unlessRefused<T>(reading: Promise<T>): Promise<T | 'refused'> {
  try {
    return await reading
  } catch (error) {
    if (hasCode(error, 'request.refused')) return 'refused'
    throw error
  }
}

/**
 * Whether a filter by a stamp works: with a stamp of the far future it must leave nothing, with one of long ago it must
 * leave something. Where there is nothing to be left it cannot be told.
 */
export async function filterAnswer(
  ask: (stamp: number) => Promise<readonly unknown[]>,
): Promise<'yes' | 'no' | 'unknown'> {
  const future = await unlessRefused(ask(farFuture))
  if (future === 'refused' || future.length > 0) return 'no'
  const all = await unlessRefused(ask(1))
  if (all === 'refused') return 'no'
  return all.length > 0 ? 'yes' : 'unknown'
}

/** The year 2200, in epoch milliseconds. */
const farFuture = 7_258_118_400_000
