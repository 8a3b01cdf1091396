import { rmSync } from 'node:fs'
import { TandemError } from '../../shared/errors'
import {
  type LayoutAnswers,
  type Named,
  type SetUpAnswers,
  type SetUpChoices,
  type SpaceWarning,
  usualFirstRun,
} from '../../shared/setUp'
import { findContacts, readChoices } from '../connectors/highlevel/choices'
import { connectHighLevel } from '../connectors/highlevel/connect'
import { readSpaces } from '../connectors/nozbe/spaces'
import { openStore, type Store } from '../store/store'
import { connect } from './connection'
import { answersOf, isUntouched, readKept, type StoredAnswers, scopeAnswersOf } from './keptAnswers'
import { paths, workspaceIds } from './paths'
import type { OpenWorkspace } from './practiceWorkspace'
import { openRealWorkspace } from './realWorkspace'
import type { SessionOptions } from './session'
import { keepWorkspace, prepareWorkspace } from './setUp'
import { createSetUpMatch, type SetUpMatch } from './setUpMatch'
import { storedWorkspace, type Workspace } from './workspace'

export interface SetUpDeskOptions {
  dataDir: string
  session: SessionOptions
  /** Of the HighLevel account. Throws `auth.missing`. */
  locationId(): string
  /** Id of the workspace that waits for its first run, and no more once it is the current one. */
  draft: { id(): string | null; keep(id: string | null, isScopeOpen?: boolean): void }
  /** The workspace that is kept in step; its answers may be changed too. */
  current(): OpenWorkspace | null
  /** Told when they were. */
  onChanged(): Promise<void>
  /** Told how far reading for the match preview is. */
  onProgress(): void
  /** Told when that is over. */
  onEnd(): void
}

/** What lies between signing in and the first run. Nothing of it writes to HighLevel. */
export interface SetUpDesk {
  choices(): Promise<SetUpChoices>
  findContacts(words: string): Promise<Named[]>
  /** Keeps the answers; answers given anew replace a draft. */
  save(answers: SetUpAnswers): Promise<SpaceWarning[]>
  /** Keeps where contacts live; which they are is the next question. */
  saveLayout(answers: LayoutAnswers): Promise<SpaceWarning[]>
  match: SetUpMatch
  /** Hands over the draft, to be synced from now on. Throws `workspace.missing`. */
  finish(): Promise<OpenWorkspace>
  close(): Promise<void>
}

export function createSetUpDesk(options: SetUpDeskOptions): SetUpDesk {
  const { dataDir, session, locationId, draft, current } = options
  const { http } = connect(session, null)
  let opened: Promise<OpenWorkspace> | null = null
  const match = createSetUpMatch({
    open,
    close: closeDraft,
    onProgress: options.onProgress,
    onEnd: options.onEnd,
  })

  /** What is being worked out for earlier answers is of no use any more. */
  async function putAway(): Promise<void> {
    match.stop()
    await closeDraft()
  }

  async function closeDraft(): Promise<void> {
    const closing = opened
    opened = null
    // What could not be opened has nothing to close.
    const workspace = await closing?.catch(() => null)
    await workspace?.close()
  }

  async function open(): Promise<OpenWorkspace> {
    const id = draft.id()
    if (id === null) throw new TandemError('workspace.missing')
    if (opened) return opened
    const opening = openRealWorkspace(dataDir, id, session)
    opened = opening
    opening.catch(() => {
      if (opened === opening) opened = null
    })
    return opening
  }

  /** What was set up for the location: what is in step already, or waits for its first run. */
  async function kept(location: string): Promise<StoredAnswers | null> {
    const now = current()
    const id = draft.id()
    const isOf = (workspace: string) => workspace.startsWith(`${location}-`)
    if (id !== null && isOf(id)) {
      return opened ? readKept((await opened).store) : withStoreOf(options, id, readKept)
    }
    return now && !now.practice && isOf(now.session.workspace.id) ? readKept(now.store) : null
  }

  async function save(answers: SetUpAnswers, isScopeOpen: boolean): Promise<SpaceWarning[]> {
    await putAway()
    const place = { ...answers, locationId: locationId() }
    const replaced = untouchedDraft(options)
    const known = knownWorkspace(options, place.locationId, answers.teamId, replaced)
    const { workspace, warnings } = await prepareWorkspace(session, place, known)
    const now = current()
    const isCurrent = now?.session.workspace.id === workspace.id
    const keep = replaced === workspace.id ? replaceDraft : keepWorkspace
    if (isCurrent) keepWorkspace(now.store, workspace)
    else withStoreOf(options, workspace.id, (store) => keep(store, workspace))
    if (!isCurrent) draft.keep(workspace.id, isScopeOpen)
    else if (replaced !== null) draft.keep(null)
    if (replaced !== null && replaced !== workspace.id) removeStore(dataDir, replaced)
    if (isCurrent) await options.onChanged()
    return warnings
  }

  return {
    choices: async () => {
      const { id, name, timezone } = await connectHighLevel(http.highlevel, locationId())
      const spaces = (await readSpaces(http.nozbe)).map(({ memberId, liveProjects, ...space }) => space)
      const known = await kept(id)
      return {
        answers: known && (await answersOf(known, http.highlevel, spaces)),
        location: { id, name, timezone },
        spaces,
        ...(await readChoices(http.highlevel, id)),
      }
    },
    findContacts: (words) => findContacts(http.highlevel, locationId(), words),
    save: (answers) => save(answers, false),
    saveLayout: async (layout) => {
      const before = (await kept(locationId()))?.workspace
      return save(
        {
          ...layout,
          firstRun: before?.firstRun ?? usualFirstRun,
          scope: before ? scopeAnswersOf(before) : null,
        },
        true,
      )
    },
    match,
    finish: async () => {
      const workspace = await open()
      match.stop()
      opened = null
      return workspace
    },
    close: putAway,
  }
}

/** Id of the draft, where it holds nothing but answers, and makes room for new ones. */
function untouchedDraft(options: SetUpDeskOptions): string | null {
  const id = options.draft.id()
  return id !== null && withStoreOf(options, id, isUntouched) ? id : null
}

/** Keeps these answers in place of all that the draft holds: whatever happens meanwhile, it has the one or the other. */
const replaceDraft = (store: Store, workspace: Workspace): void =>
  store.transaction(() => {
    store.forgetEverything()
    keepWorkspace(store, workspace)
  })

function removeStore(dataDir: string, id: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(`${paths.database(dataDir, id)}${suffix}`, { force: true })
  }
}

/** What was set up for the place before, to be set up again; `replaced` is given up for it. */
function knownWorkspace(
  options: SetUpDeskOptions,
  locationId: string,
  teamId: string | null,
  replaced: string | null,
): Workspace | null {
  const open = options.current()?.session.workspace
  const known = workspaceIds(options.dataDir)
    .filter((id) => id.startsWith(`${locationId}-`) && id !== replaced)
    .map((id) => (id === open?.id ? open : withStoreOf(options, id, storedWorkspace)))
  return known.find((one) => one !== null && (teamId === null || one.nozbe.teamId === teamId)) ?? null
}

function withStoreOf<T>({ dataDir, session }: SetUpDeskOptions, id: string, work: (store: Store) => T): T {
  const store = openStore(paths.database(dataDir, id), session.clock.now())
  try {
    return work(store)
  } finally {
    store.close()
  }
}
