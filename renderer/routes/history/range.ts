import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The index of the head of the day that a row belongs to; `heads` are the indexes of all heads, ascending. */
export const headOf = (heads: readonly number[], index: number): number =>
  heads.findLast((head) => head <= index) ?? 0

/**
 * The rows to draw: those in sight, the head of the day they begin with, and `kept` ones wherever they are, since the row
 * that has the focus must not vanish; -1 is none.
 */
export function rowsToDraw(range: Range, heads: readonly number[], kept: readonly number[]): number[] {
  const wanted = new Set([...defaultRangeExtractor(range), headOf(heads, range.startIndex), ...kept])
  return [...wanted].filter((index) => index >= 0 && index < range.count).sort((a, b) => a - b)
}
