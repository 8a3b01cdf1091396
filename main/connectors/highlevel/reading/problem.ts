import { concernsOneRecord, TandemError } from '../../../../shared/errors'
import type { RowProblem } from '../../../sync/ports'

/** An error that concerns one record alone, as its problem. Rethrows every other. */
export function problemOf(error: unknown, of: Omit<RowProblem, 'detail' | 'traceId'>): RowProblem {
  if (!(error instanceof TandemError) || !concernsOneRecord(error.code)) throw error
  return { ...of, detail: String(error.params.detail ?? error.message), traceId: error.traceId }
}
