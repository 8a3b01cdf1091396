import { TandemError } from '../../../shared/errors'
import type {
  HistoryExport,
  HistoryPage,
  HistoryQuery,
  RecordAsked,
  RecordPlace,
} from '../../../shared/ipc/history'
import type { RecordPage } from '../../../shared/recordPage'
import type { UndoReport } from '../../../shared/report'
import { mostUndoShown, type UndoPlan, type UndoResult } from '../../../shared/undo'
import type { StoredHistoryEntry } from '../../sync/syncStore'
import type { UndoTarget } from '../../sync/undo/target'
import { unitsOf } from '../../sync/undo/units'
import { exportHistory } from '../data/export'
import type { OpenWorkspace } from '../practiceWorkspace'
import type { Runner } from '../runner'
import { recordPage } from './recordPage'

/** The history of the workspace that is open, and taking back what is in it. All but the first throw `workspace.missing`. */
export interface HistoryDesk {
  history(query: HistoryQuery): Promise<HistoryPage>
  /** Throws `entry.unknown`. */
  record(given: RecordAsked): Promise<RecordPage>
  /** Shows a record's own page, in the browser. Throws `entry.unknown` where none is known. */
  openRecord(given: RecordPlace): Promise<void>
  /** What an undo would do. Throws `undo.nothing`. */
  planUndo(target: UndoTarget): Promise<UndoPlan>
  /** Undoes, once the run that is on has ended. Throws `undo.nothing`, and what a run throws. */
  undo(target: UndoTarget): Promise<UndoResult>
  /** Writes the entries that the filters let through, oldest first. Answers how many. Throws `disk.*`. */
  exportHistory(given: { what: HistoryExport; file: string }): Promise<number>
}

export interface HistoryDeskOptions {
  open(): OpenWorkspace | null
  runner: Pick<Runner, 'carryOut'>
  openExternal(address: string): Promise<void>
  onChange(): void
}

export function createHistoryDesk({ open, runner, openExternal, onChange }: HistoryDeskOptions): HistoryDesk {
  const opened = (): OpenWorkspace => {
    const workspace = open()
    if (!workspace) throw new TandemError('workspace.missing')
    return workspace
  }
  return {
    history: async (query) =>
      open()?.store.history.page(query) ?? { total: 0, all: 0, first: null, entries: [] },
    record: async (given) => recordPage(opened(), given),
    openRecord: async ({ service, kind, recordId }) => {
      const url = opened().store.records.find(service, kind, recordId)?.url
      if (!url) throw new TandemError('entry.unknown', { what: kind, id: recordId })
      await openExternal(url)
    },
    planUndo: async (target) => opened().session.planUndo(target),
    undo: async (target) => {
      // Said at once, and not after the run that is on.
      const { runId } = opened().session.planUndo(target)
      // The run that is on may change the record too, and the user did not see that.
      const shown = 'recordId' in target ? { runId, ...target } : target
      let report: UndoReport | null = null
      const run = await runner.carryOut(async ({ session }, each) => {
        // What it deletes was counted before the user agreed.
        report = await session.undo(shown, { confirmed: true, ...each })
        return report.run
      })
      onChange()
      return resultOf(report ?? { run, undone: [], notUndone: [] }, opened())
    },
    exportHistory: async ({ what, file }) => exportHistory(opened().store, what, file),
  }
}

function resultOf({ run, undone, notUndone }: UndoReport, { store }: OpenWorkspace): UndoResult {
  const entries = undone.flatMap((id) => store.history.find(id) ?? [])
  return {
    runId: run.runId,
    count: unitsOf(entries).filter((unit) => unit.some(isChange)).length,
    undone,
    left: notUndone.slice(0, mostUndoShown),
    leftCount: notUndone.length,
    errors: run.errors,
  }
}

/** A run may note a field of which nothing changed, such as what a service could not hold. */
const isChange = ({ op, before, after }: StoredHistoryEntry): boolean =>
  op !== 'update' || JSON.stringify(before) !== JSON.stringify(after)
