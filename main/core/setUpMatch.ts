import type { PerService, Service } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { MatchPageQuery, MatchPreview, MatchRow } from '../../shared/match'
import type { FirstRunRules } from '../../shared/setUp'
import type { MatchBook } from './match/matchBook'
import type { OpenWorkspace } from './practiceWorkspace'
import { loadWorkspace, saveWorkspace } from './workspace'

export interface SetUpMatchOptions {
  /** The draft. Throws `workspace.missing`. */
  open(): Promise<OpenWorkspace>
  /** Closes it, so that it is opened anew by what is stored. */
  close(): Promise<void>
  /** Told how far reading is. */
  onProgress(): void
  /** Told when it is over. */
  onEnd(): void
}

/** How the contacts of both services match, before the first run. */
export interface SetUpMatch {
  /** Reads both services. Throws `run.cancelled` where that was stopped, and what a service says. */
  preview(): Promise<MatchPreview>
  /** Keeps the rules, and answers what they make of what was read. */
  setRules(rules: FirstRunRules): Promise<MatchPreview>
  /** Rows of the last preview; none where there is none any more. */
  rows(query: MatchPageQuery): MatchRow[]
  /** Stops reading, and forgets what was shown. */
  stop(): void
  /** Records read so far, while that is under way. */
  progress(): PerService<number> | null
}

export function createSetUpMatch({ open, close, onProgress, onEnd }: SetUpMatchOptions): SetUpMatch {
  let book: MatchBook | null = null
  let reading: { cancel: AbortController; read: Record<Service, number> } | null = null

  async function read(): Promise<MatchPreview> {
    const { session } = await open()
    const now = { cancel: new AbortController(), read: { highlevel: 0, nozbe: 0 } }
    reading?.cancel.abort()
    reading = now
    onProgress()
    try {
      await session.readForMatch({
        signal: now.cancel.signal,
        onProgress: (service, records) => {
          now.read[service] = records
          onProgress()
        },
      })
      if (now.cancel.signal.aborted) throw new TandemError('run.cancelled')
      book = session.matchBook()
      return book.preview
    } catch (thrown) {
      // Whatever broke off on the user's word was not a failure.
      throw now.cancel.signal.aborted ? new TandemError('run.cancelled') : thrown
    } finally {
      if (reading === now) reading = null
      onEnd()
    }
  }

  return {
    preview: read,
    setRules: async (firstRun) => {
      const { store } = await open()
      saveWorkspace(store, { ...loadWorkspace(store), firstRun })
      await close()
      book = (await open()).session.matchBook()
      return book.preview
    },
    rows: (query) => book?.page(query) ?? [],
    stop: () => {
      reading?.cancel.abort()
      book = null
    },
    progress: () => reading && { ...reading.read },
  }
}
