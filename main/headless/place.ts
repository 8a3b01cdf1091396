import { TandemError } from '../../shared/errors'
import type { ConnectionOptions } from '../core/connection'
import { checkPlace } from '../core/identity'
import { paths, practiceId, workspaceIds } from '../core/paths'
import { accessOf, startPracticeServices } from '../core/practiceServices'
import { openSession, type Session } from '../core/session'
import { storedWorkspace, type Workspace } from '../core/workspace'
import { openStore, type Store } from '../store/store'
import type { CommandContext } from './command'
import { accessFrom } from './environment'

/** The two services that a command works with, and what ends with it. */
export interface Place {
  options: ConnectionOptions
  locationId: string
  teamId: string | null
  close(): Promise<void>
}

/** The practice services, started for this command, or the real ones that the environment names. */
export async function openPlace(context: CommandContext): Promise<Place> {
  const { clock } = context
  if (!context.practice) {
    const { access, locationId, teamId } = accessFrom(context.environment)
    return { options: { access, clock }, locationId, teamId, close: async () => {} }
  }
  const practice = await startPracticeServices(context.dataDir, clock)
  return {
    options: { access: accessOf(practice), clock },
    locationId: practice.highlevel.locationId,
    teamId: practice.nozbe.teamId,
    close: () => practice.close(),
  }
}

/** Opens a workspace's store. Throws `database.damaged` once, after the damaged file was set aside. */
export function openWorkspaceStore(
  { dataDir, clock }: Pick<CommandContext, 'dataDir' | 'clock'>,
  workspaceId: string,
): Store {
  const store = openStore(paths.database(dataDir, workspaceId), clock.now())
  if (!store.setAside) return store
  store.close()
  throw new TandemError('database.damaged', { file: store.setAside })
}

/** Runs work on the workspace that the command means, and closes everything after it. */
export async function withSession<T>(
  context: CommandContext,
  work: (session: Session, store: Store) => Promise<T>,
): Promise<T> {
  const workspaceId = findWorkspace(context)
  const store = openWorkspaceStore(context, workspaceId)
  try {
    const place = await openPlace(context)
    try {
      const session = openSession(store, place.options)
      checkPlace(session.workspace, place)
      return await work(session, store)
    } finally {
      await place.close()
    }
  } finally {
    store.close()
  }
}

/** Runs work on the store alone: nothing is connected. */
export async function withStore<T>(context: CommandContext, work: (store: Store) => T): Promise<T> {
  const store = openWorkspaceStore(context, findWorkspace(context))
  try {
    return work(store)
  } finally {
    store.close()
  }
}

/** What was set up here before for the place, to be set up again; null where nothing was. Throws `database.damaged`. */
export function knownWorkspace(context: CommandContext, place: Place): Workspace | null {
  const ids = workspaceIds(context.dataDir).filter((id) =>
    context.practice ? id === practiceId : id.startsWith(`${place.locationId}-`),
  )
  for (const id of ids) {
    const known = workspaceIn(openWorkspaceStore(context, id))
    if (known && (place.teamId === null || known.nozbe.teamId === place.teamId)) return known
  }
  return null
}

function workspaceIn(store: Store): Workspace | null {
  try {
    return storedWorkspace(store)
  } finally {
    store.close()
  }
}

/** Throws `workspace.missing` where nothing is set up, `usage.wrong` where several workspaces could be meant. */
export function findWorkspace({ dataDir, practice, environment }: CommandContext): string {
  const all = workspaceIds(dataDir)
  const location = environment.TANDEM_HIGHLEVEL_LOCATION
  const real = all.filter((id) => id !== practiceId)
  const meant = practice
    ? all.filter((id) => id === practiceId)
    : real.length > 1 && location
      ? real.filter((id) => id.startsWith(`${location}-`))
      : real
  const [workspaceId] = meant
  if (!workspaceId) throw new TandemError('workspace.missing')
  if (meant.length > 1) {
    const detail = `Several workspaces are set up here: ${meant.join(', ')}. Set TANDEM_HIGHLEVEL_LOCATION to the location meant.`
    throw new TandemError('usage.wrong', { detail })
  }
  return workspaceId
}
