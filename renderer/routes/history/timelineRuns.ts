import type { RunFact } from '../../../shared/recordPage'
import type { HistoryEntry } from '../../../shared/report'

export interface RunOfRecord {
  runId: number
  /** Null where nothing is known of the run. */
  fact: RunFact | null
  /** Newest first. */
  entries: HistoryEntry[]
}

/** The entries of a record under the runs that wrote or saw them, newest first. Pure. */
export function timelineRuns(entries: readonly HistoryEntry[], runs: readonly RunFact[]): RunOfRecord[] {
  const facts = new Map(runs.map((run) => [run.id, run]))
  const result: RunOfRecord[] = []
  for (const entry of entries) {
    const last = result.at(-1)
    if (last?.runId === entry.run) last.entries.push(entry)
    else result.push({ runId: entry.run, fact: facts.get(entry.run) ?? null, entries: [entry] })
  }
  return result
}
