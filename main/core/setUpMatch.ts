import type { PerService, Service } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { MatchPageQuery, MatchPreview, MatchRow } from '../../shared/match'
import type { FirstRunRules } from '../../shared/setUp'
import type { MatchBook } from './match/matchBook'
import { oneAtATime } from './oneAtATime'
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

interface Reading {
  cancel: AbortController
  read: Record<Service, number>
  done: Promise<MatchPreview>
}

export function createSetUpMatch({ open, close, onProgress, onEnd }: SetUpMatchOptions): SetUpMatch {
  let book: MatchBook | null = null
  let reading: Reading | null = null
  const inTurn = oneAtATime()

  function preview(): Promise<MatchPreview> {
    reading?.cancel.abort()
    const cancel = new AbortController()
    const read = { highlevel: 0, nozbe: 0 }
    // Starts in the next turn, so that it can be stopped from now on.
    const done = Promise.resolve().then(() => readAll(cancel.signal, read))
    const mine: Reading = { cancel, read, done }
    reading = mine
    onProgress()
    return done.finally(() => {
      if (reading === mine) reading = null
      onEnd()
    })
  }

  async function readAll(signal: AbortSignal, read: Reading['read']): Promise<MatchPreview> {
    const goOn = () => {
      if (signal.aborted) throw new TandemError('run.cancelled')
    }
    try {
      const { session } = await open()
      goOn()
      await session.readForMatch({
        signal,
        onProgress: (service, records) => {
          read[service] = records
          onProgress()
        },
      })
      goOn()
      book = session.matchBook()
      return book.preview
    } catch (thrown) {
      // Whatever broke off on the user's word was not a failure.
      throw signal.aborted ? new TandemError('run.cancelled') : thrown
    }
  }

  return {
    preview,
    setRules: (firstRun) =>
      inTurn(async () => {
        const { store } = await open()
        saveWorkspace(store, { ...loadWorkspace(store), firstRun })
        try {
          // Half of what there is would be shown as all of it.
          await reading?.done
        } finally {
          book = null
          await close()
        }
        book = (await open()).session.matchBook()
        return book.preview
      }),
    rows: (query) => book?.page(query) ?? [],
    stop: () => {
      reading?.cancel.abort()
      book = null
    },
    progress: () => reading && { ...reading.read },
  }
}
