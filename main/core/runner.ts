import type { Clock } from '../../shared/clock'
import type { Kind, Trigger } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { RunReport } from '../../shared/report'
import type { RunProgress } from '../../shared/state'
import type { OpenWorkspace } from './practiceWorkspace'
import type { SyncOptions } from './session'

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

/** What a run does, on the workspace that is open when it begins. */
export type Work = (
  open: OpenWorkspace,
  options: Required<Pick<SyncOptions, 'signal' | 'onProgress'>>,
) => Promise<RunReport>

/** What reads the services and is no run. */
export type Look<T> = (open: OpenWorkspace, options: Required<Pick<SyncOptions, 'signal'>>) => Promise<T>

/** Makes runs of the open workspace, one at a time. */
export interface Runner {
  /**
   * Of the kinds that are due, or of all. While one is on, its promise is returned. Throws `workspace.missing`, and what a
   * run throws.
   */
  sync(trigger: Trigger, kinds?: readonly Kind[]): Promise<RunReport>
  /**
   * A run of another kind, which waits until the one that is on has ended. Throws `run.cancelled` where it was stopped
   * meanwhile, and what `sync` throws.
   */
  carryOut(work: Work): Promise<RunReport>
  /**
   * Something that reads the services and is no run: it waits for the one that is on, and the next one waits for it. Throws
   * as `carryOut` does.
   */
  look<T>(work: Look<T>): Promise<T>
  /** Whether one is on, or about to begin. */
  isBusy(): boolean
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
  let run:
    | { done: Promise<RunReport>; cancel: AbortController; isSync: true }
    | { done: Promise<unknown>; cancel: AbortController; isSync: false }
    | null = null
  let isStopping = false
  let probing: { done: Promise<void>; cancel: AbortController } | null = null

  const tell = () => {
    toldAt = clock.now()
    onChange()
  }

  function sync(trigger: Trigger, kinds?: readonly Kind[]): Promise<RunReport> {
    if (run?.isSync) return run.done
    if (run) return afterRun(() => sync(trigger, kinds))
    return begin(true, ({ session }, each) => session.sync({ trigger, ...(kinds && { kinds }), ...each }))
  }

  function carryOut(work: Work): Promise<RunReport> {
    return run ? afterRun(() => carryOut(work)) : begin(false, work)
  }

  function look<T>(work: Look<T>): Promise<T> {
    if (run) return afterRun(() => look(work))
    const open = free()
    if (open instanceof TandemError) return Promise.reject(open)
    const cancel = new AbortController()
    const done = Promise.resolve()
      .then(() => work(open, { signal: cancel.signal }))
      .finally(() => {
        run = null
      })
    run = { done, cancel, isSync: false }
    return done
  }

  /** Whoever waited first comes first; the others find a run on, and wait for that. */
  async function afterRun<T>(next: () => Promise<T>): Promise<T> {
    await run?.done.catch(() => {})
    if (isStopping) throw new TandemError('run.cancelled')
    return next()
  }

  /** The workspace to begin on, unless it is about to be closed. */
  const free = (): OpenWorkspace | TandemError =>
    isStopping ? new TandemError('run.cancelled') : (workspace() ?? new TandemError('workspace.missing'))

  function begin(isSync: boolean, work: Work): Promise<RunReport> {
    const open = free()
    if (open instanceof TandemError) return Promise.reject(open)
    const cancel = new AbortController()
    // Starts in the next turn, so that it is known to be on before it can end.
    const done = Promise.resolve().then(() => runOn(open, work, cancel.signal))
    run = isSync ? { done, cancel, isSync } : { done, cancel, isSync: false }
    return done
  }

  async function runOn(open: OpenWorkspace, work: Work, signal: AbortSignal): Promise<RunReport> {
    try {
      onStart()
      const report = await work(open, {
        signal,
        onProgress: (next) => {
          const isNews = progress === null || clock.now() - toldAt >= progressPace
          progress = next
          if (isNews) tell()
        },
      })
      await onDone(report)
      probe(open.session)
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
    carryOut,
    look,
    isBusy: () => run !== null,
    progress: () => progress,
    cancel: () => run?.cancel.abort(),
    idle: async () => {
      while (run) await run.done.catch(() => {})
    },
    stop: async () => {
      isStopping = true
      run?.cancel.abort()
      await run?.done.catch(() => {})
      probing?.cancel.abort()
      await probing?.done
      isStopping = false
    },
  }
}
