import type { FieldWrite } from '../syncStore'

/**
 * The writes to one side while some of those to the other side are held back: where the second place of a field cannot
 * follow, its base stays, lest that place looks like an edit. Pure.
 */
export const unsettled = (writes: readonly FieldWrite[], heldBack: readonly FieldWrite[]): FieldWrite[] =>
  writes.map((write) =>
    heldBack.some(({ field, settles }) => field === write.field && !settles)
      ? { ...write, settles: false }
      : write,
  )
