import { rmSync } from 'node:fs'
import type { FirstRunPreview, Named, SetUpAnswers, SetUpChoices, SpaceWarning } from '../../shared/setUp'
import { findContacts, readChoices } from '../connectors/highlevel/choices'
import { connectHighLevel } from '../connectors/highlevel/connect'
import { readSpaces } from '../connectors/nozbe/spaces'
import { openStore, type Store } from '../store/store'
import { connect } from './connection'
import { answersOf, isUntouched, readKept, type StoredAnswers } from './keptAnswers'
import { paths, workspaceIds } from './paths'
import type { OpenWorkspace } from './practiceWorkspace'
import { openRealWorkspace } from './realWorkspace'
import type { SessionOptions } from './session'
import { keepWorkspace, prepareWorkspace } from './setUp'
import { storedWorkspace, type Workspace } from './workspace'

export interface SetUpDeskOptions {
  dataDir: string
  session: SessionOptions
  /** Of the HighLevel account. Throws `auth.missing`. */
  locationId(): string
  /** Id of the workspace that waits for its first run. */
  draft: { id(): string | null; keep(id: string | null): void }
  /** The workspace that is kept in step; its answers may be changed too. */
  current(): OpenWorkspace | null
  /** Told when they were. */
  onChanged(): Promise<void>
}

/** What lies between signing in and the first run. Nothing of it writes to HighLevel. */
export interface SetUpDesk {
  choices(): Promise<SetUpChoices>
  findContacts(words: string): Promise<Named[]>
  /** Keeps the answers; answers given anew replace a draft. */
  save(answers: SetUpAnswers): Promise<SpaceWarning[]>
  preview(): Promise<FirstRunPreview>
  /** Hands over the draft, to be synced from now on. Throws `workspace.missing`. */
  finish(): Promise<OpenWorkspace>
  close(): Promise<void>
}

export function createSetUpDesk(options: SetUpDeskOptions): SetUpDesk {
  const { dataDir, session, locationId, draft, current } = options
  const { http } = connect(session, null)
  let opened: OpenWorkspace | null = null
  let previewing = new AbortController()

  /** What is being worked out for earlier answers is of no use any more. */
  async function putAway(): Promise<void> {
    previewing.abort()
    previewing = new AbortController()
    await opened?.close()
    opened = null
  }

  async function open(): Promise<OpenWorkspace> {
    opened ??= await openRealWorkspace(dataDir, draft.id() ?? '', session)
    return opened
  }

  /** What was set up for the location: what is in step already, or waits for its first run. */
  function kept(location: string): StoredAnswers | null {
    const now = current()
    const id = draft.id()
    const isOf = (workspace: string) => workspace.startsWith(`${location}-`)
    if (id !== null && isOf(id)) return opened ? readKept(opened.store) : withStoreOf(options, id, readKept)
    return now && !now.practice && isOf(now.session.workspace.id) ? readKept(now.store) : null
  }

  return {
    choices: async () => {
      const { id, name, timezone } = await connectHighLevel(http.highlevel, locationId())
      const spaces = (await readSpaces(http.nozbe)).map(({ memberId, liveProjects, ...space }) => space)
      const known = kept(id)
      return {
        answers: known && (await answersOf(known, http.highlevel, spaces)),
        location: { id, name, timezone },
        spaces,
        ...(await readChoices(http.highlevel, id)),
      }
    },
    findContacts: (words) => findContacts(http.highlevel, locationId(), words),
    save: async (answers) => {
      await putAway()
      const place = { ...answers, locationId: locationId() }
      discardDraft(options)
      const known = knownWorkspace(options, place.locationId, answers.teamId)
      const { workspace, warnings } = await prepareWorkspace(session, place, known)
      const now = current()
      if (now?.session.workspace.id === workspace.id) {
        keepWorkspace(now.store, workspace)
        await options.onChanged()
        return warnings
      }
      withStoreOf(options, workspace.id, (store) => keepWorkspace(store, workspace))
      draft.keep(workspace.id)
      return warnings
    },
    preview: async () => {
      const { session: drafted } = await open()
      const report = await drafted.preview({ signal: previewing.signal })
      return {
        groups: report.firstRun ?? nothingLeft,
        ambiguous: report.ambiguous,
        conflicts: report.conflicts,
        predictedCalls: report.predictedCalls,
      }
    },
    finish: async () => {
      previewing.abort()
      const workspace = await open()
      opened = null
      draft.keep(null)
      return workspace
    },
    close: putAway,
  }
}

/** Of a workspace whose first run is over. */
const nothingLeft: FirstRunPreview['groups'] = {
  equal: 0,
  different: 0,
  onlyIn: { highlevel: 0, nozbe: 0 },
  ambiguous: 0,
}

/** A draft that holds nothing but answers makes room for the new ones. */
function discardDraft(options: SetUpDeskOptions): void {
  const id = options.draft.id()
  if (id === null) return
  if (!withStoreOf(options, id, isUntouched)) return
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(`${paths.database(options.dataDir, id)}${suffix}`, { force: true })
  }
  options.draft.keep(null)
}

/** What was set up for the place before, to be set up again. */
function knownWorkspace(
  options: SetUpDeskOptions,
  locationId: string,
  teamId: string | null,
): Workspace | null {
  const open = options.current()?.session.workspace
  const known = workspaceIds(options.dataDir)
    .filter((id) => id.startsWith(`${locationId}-`))
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
