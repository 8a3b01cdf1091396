import type { WriteJournal } from '../ports'
import type { JournalRow } from '../syncStore'
import type { ExecuteContext } from './context'
import { isUnknown } from './outcome'

export type Intent = Omit<JournalRow, 'id' | 'state' | 'runId' | 'sentAt'>

/**
 * Carries out a write with its row in the journal on disk before each request leaves. A write that was certainly not
 * carried out closes its row; one that may have been, even in part, leaves it open for `settle`. Rethrows.
 */
export async function journalled<T>(
  context: ExecuteContext,
  intent: Intent,
  work: (row: number, journal: WriteJournal) => Promise<T>,
): Promise<T> {
  const { store, clock, runId } = context
  const row = store.journal.add({ ...intent, runId, sentAt: clock.now() })
  let acknowledged = false
  const journal: WriteJournal = {
    sending: (step) => store.journal.step(row, 'sent', step, clock.now()),
    acknowledged: (step, id) => {
      acknowledged = true
      store.journal.step(row, 'acknowledged', step, clock.now(), id)
    },
  }
  try {
    return await work(row, journal)
  } catch (thrown) {
    if (!acknowledged && !isUnknown(thrown)) store.journal.mark(row, 'refused')
    throw thrown
  }
}
