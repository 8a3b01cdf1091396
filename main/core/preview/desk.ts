import type { Clock } from '../../../shared/clock'
import { TandemError } from '../../../shared/errors'
import type { PreviewRun, PreviewShown } from '../../../shared/preview'
import type { PreviewReport } from '../../../shared/report'
import type { RunProgress } from '../../../shared/state'
import { isShownKey } from '../../sync/plan/shownKeys'
import type { OpenWorkspace } from '../practiceWorkspace'
import type { Runner } from '../runner'
import { previewShown } from './shown'

/** What the next run would do, and carrying out a part of it. All throw `workspace.missing` where none is open. */
export interface PreviewDesk {
  /** Reads both services, once the run in progress has ended. Throws `run.cancelled`, and what reading throws. */
  readPreview(): Promise<PreviewShown>
  /** Stops reading. */
  cancelPreview(): void
  /** Whether the preview of that id is still what the next run would do, as far as is known. Asks no service. */
  isPreviewCurrent(id: number): Promise<boolean>
  /**
   * Carries out just these changes of a preview, as they were shown. Throws `choice.wrong`, and what a run throws; `run.cancelled`
   * also where the workspace was closed meanwhile.
   */
  runPreview(keys: readonly string[]): Promise<PreviewRun>
}

export interface PreviewDeskOptions {
  open(): OpenWorkspace | null
  runner: Pick<Runner, 'look' | 'carryOut'>
  clock: Clock
  /** Told how far the reading is. */
  onChange(): void
}

export function createPreviewDesk({ open, runner, clock, onChange }: PreviewDeskOptions): PreviewDesk & {
  /** How far the reading is; null while none is on. */
  progress(): RunProgress | null
} {
  let lastId = 0
  let shown: { id: number; of: OpenWorkspace; mark: string; readAt: number } | null = null
  let reading: { progress: RunProgress | null; cancel: AbortController } | null = null

  const opened = (): OpenWorkspace => {
    const workspace = open()
    if (!workspace) throw new TandemError('workspace.missing')
    return workspace
  }
  const show = (of: OpenWorkspace, report: PreviewReport, readAt: number): PreviewShown => {
    lastId += 1
    shown = { id: lastId, of, mark: markOf(report), readAt }
    const { cost, definitions } = of.session
    return previewShown(report, { id: lastId, readAt, cost, definitions: definitions() })
  }

  return {
    progress: () => reading?.progress ?? null,
    readPreview: async () => {
      opened()
      const cancel = new AbortController()
      const mine = { progress: null as RunProgress | null, cancel }
      reading?.cancel.abort()
      reading = mine
      try {
        return await runner.look(async (of, { signal }) => {
          const report = await of.session.preview({
            signal: AbortSignal.any([signal, cancel.signal]),
            onProgress: (progress) => {
              mine.progress = progress
              onChange()
            },
          })
          return show(of, report, clock.now())
        })
      } finally {
        if (reading === mine) reading = null
        onChange()
      }
    },
    cancelPreview: () => reading?.cancel.abort(),
    isPreviewCurrent: async (id) =>
      shown !== null &&
      shown.id === id &&
      shown.of === open() &&
      markOf(shown.of.session.previewKnown()) === shown.mark,
    runPreview: async (keys) => {
      const asked = opened()
      if (!keys.every(isShownKey))
        throw new TandemError('choice.wrong', { detail: 'It names something that no preview shows.' })
      let done = 0
      const { leftOut = [] } = await runner.carryOut(async ({ session }, each) => {
        const report = await session.sync({ trigger: 'manual', shown: new Set(keys), ...each })
        done = new Set(keys).size - (report.leftOut?.length ?? 0)
        return report
      })
      // Closed meanwhile, it tells nothing any more.
      if (open() !== asked) throw new TandemError('run.cancelled')
      const readAt = shown?.of === asked ? shown.readAt : clock.now()
      return { done, left: leftOut, next: show(asked, asked.session.previewKnown(), readAt) }
    },
  }
}

/** What a preview shows, to be compared with another. */
const markOf = ({ changes, held }: PreviewReport): string =>
  JSON.stringify([changes.map(({ key }) => key).sort(), held])
