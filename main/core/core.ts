import type { Trigger } from '../../shared/domain'
import type { HistoryPage, HistoryQuery } from '../../shared/ipc/contract'
import type { RunReport } from '../../shared/report'
import type { AppState } from '../../shared/state'
import type { TriggerEvent } from '../../shared/triggers'

/** The application without a window: what tray, window and schedule drive. */
export interface Core {
  state(): AppState
  /** Called with the new state after every change; returns a function that stops listening. */
  onChange(listener: (state: AppState) => void): () => void
  /**
   * Called with what somebody did on the services, or is about to happen there, each just once: what came when nobody
   * listened comes with the next run. Returns a function that stops listening.
   */
  onTrigger(listener: (event: TriggerEvent) => void): () => void
  /** Starts the built-in services, links them and makes the first run; with one already set up it only syncs. */
  startPractice(): Promise<RunReport>
  /** One run at a time: while one is on, the same promise is returned. Throws TandemError when nothing is set up. */
  sync(trigger: Trigger): Promise<RunReport>
  /** Stops the run in progress after the change being written. */
  cancel(): void
  /** Stops scheduled runs for so many minutes; null until `resume`. Manual runs still work. */
  pause(minutes: number | null): void
  /** Ends the pause, and makes up for what it held back with one run. */
  resume(): void
  history(query: HistoryQuery): Promise<HistoryPage>
  /** Ends the run in progress cleanly, stops the practice services and closes the store. */
  close(): Promise<void>
}
