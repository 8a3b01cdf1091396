import type { Clock } from '../../shared/clock'
import type { Kind, Trigger } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { RunReport } from '../../shared/report'
import type { RunProgress } from '../../shared/state'
import type { OpenWorkspace } from './practiceWorkspace'

export interface RunnerOptions {
  /** The workspace to run on; null while there is none. */
  workspace(): OpenWorkspace | null
  clock: Clock
  /** Told when a run begins. */
  onStart(): void
  /** Told when one has succeeded, before it counts as ended. */
  onDone(report: RunReport): Promise<void>
  /** Told when one failed. */
  onFailure(thrown: unknown): void
  /** Told of progress, and of the end. */
  onChange(): void
}

/** Makes runs of the open workspace, one at a time. */
export interface Runner {
  /**
   * Of the kinds that are due, or of all. While a run is on, its promise is returned. Throws `workspace.missing`, and what a
   * run throws.
   */
  sync(trigger: Trigger, kinds?: readonly Kind[]): Promise<RunReport>
  /** Null while no run is on. */
  progress(): RunProgress | null
  /** Stops the run after the change being written. */
  cancel(): void
  /** Resolves when no run is on. */
  idle(): Promise<void>
  /** Stops it, and what is found out beside it, and resolves when both have ended. */
  stop(): Promise<void>
}

/** Progress is told at most so often, in milliseconds: a run has thousands of steps. */
const progressPace = 100

export function createRunner(options: RunnerOptions): Runner {
  const { workspace, clock, onStart, onDone, onFailure, onChange } = options
  let progress: RunProgress | null = null
  let toldAt = 0
  let run: { done: Promise<RunReport>; cancel: AbortController } | null = null
  let probing: { done: Promise<void>; cancel: AbortController } | null = null

  const tell = () => {
    toldAt = clock.now()
    onChange()
  }

  function sync(trigger: Trigger, kinds?: readonly Kind[]): Promise<RunReport> {
    if (run) return run.done
    const open = workspace()
    if (!open) return Promise.reject(new TandemError('workspace.missing'))
    const cancel = new AbortController()
    // Starts in the next turn, so that it is known to be on before it can end.
    const done = Promise.resolve().then(() => runOn(open, trigger, kinds, cancel.signal))
    run = { done, cancel }
    return done
  }

  async function runOn(
    { session }: OpenWorkspace,
    trigger: Trigger,
    kinds: readonly Kind[] | undefined,
    signal: AbortSignal,
  ): Promise<RunReport> {
    try {
      onStart()
      const report = await session.sync({
        trigger,
        ...(kinds && { kinds }),
        signal,
        onProgress: (next) => {
          const isNews = progress === null || clock.now() - toldAt >= progressPace
          progress = next
          if (isNews) tell()
        },
      })
      await onDone(report)
      probe(session)
      return report
    } catch (thrown) {
      onFailure(thrown)
      throw thrown
    } finally {
      run = null
      progress = null
      tell()
    }
  }

  /** Beside the runs, which do not wait for it. */
  function probe(session: OpenWorkspace['session']): void {
    if (probing) return
    const cancel = new AbortController()
    const done = session.probe(cancel.signal).finally(() => {
      probing = null
    })
    probing = { done, cancel }
  }

  return {
    sync,
    progress: () => progress,
    cancel: () => run?.cancel.abort(),
    idle: async () => {
      while (run) await run.done.catch(() => {})
    },
    stop: async () => {
      run?.cancel.abort()
      await run?.done.catch(() => {})
      probing?.cancel.abort()
      await probing?.done
    },
  }
}
