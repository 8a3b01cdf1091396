import type { PerService } from '../../shared/domain'
import { hasCode } from '../connectors/errors'
import { connectHighLevel } from '../connectors/highlevel/connect'
import { createNozbeClient } from '../connectors/nozbe/client'
import { nameKey } from '../connectors/nozbe/layouts/container'
import { groupRow, teamRow } from '../connectors/nozbe/rows'
import { readRows } from '../connectors/rows'
import type { Connection } from './connection'
import { mismatch, type Workspace } from './workspace'

/** What kept a service from being asked whose it is; null where it is the workspace's own. */
export type Unconfirmed = PerService<unknown>

/**
 * Asks both services whether they are those of the workspace: the token's location, the space, and the project or group
 * that holds the contacts. Throws `workspace.mismatch` where one is another, and answers why one could not be asked.
 */
export async function confirmIdentity({ http }: Connection, workspace: Workspace): Promise<Unconfirmed> {
  const [highlevel, nozbe] = await Promise.allSettled([
    confirmLocation(http, workspace),
    confirmHome(http, workspace),
  ])
  for (const asked of [highlevel, nozbe]) {
    if (asked.status === 'rejected' && hasCode(asked.reason, 'workspace.mismatch')) throw asked.reason
  }
  return { highlevel: reasonOf(highlevel), nozbe: reasonOf(nozbe) }
}

const reasonOf = (asked: PromiseSettledResult<unknown>): unknown =>
  asked.status === 'rejected' ? asked.reason : null

async function confirmLocation(http: Connection['http'], { highlevel }: Workspace): Promise<void> {
  await connectHighLevel(http.highlevel, highlevel.locationId).catch((thrown: unknown) => {
    if (!hasCode(thrown, 'location.unknown')) throw thrown
    throw mismatch(`the HighLevel token is not of location ${highlevel.locationId}`)
  })
}

async function confirmHome(http: Connection['http'], { nozbe }: Workspace): Promise<void> {
  const client = createNozbeClient(http.nozbe)
  const teams = readRows(await client.all('teams'), teamRow, {
    kind: 'contact',
    operation: 'teams.list',
  }).rows
  if (!teams.some(({ id }) => id === nozbe.teamId)) {
    throw mismatch(`the Nozbe token does not see space ${nozbe.teamId}`)
  }
  if (nozbe.projectId !== null) await projectName(http, nozbe.projectId)
  if (nozbe.groupId === null) return
  const what = { kind: 'contact', operation: 'project_groups.list' } as const
  const groups = readRows(await client.all('project_groups'), groupRow, what).rows
  if (!groups.some(({ id }) => id === nozbe.groupId)) {
    throw mismatch(`Nozbe does not show the project group ${nozbe.groupId}`)
  }
}

/** What the project that holds the contacts is called now. Throws `workspace.mismatch` where Nozbe does not show it. */
async function projectName(http: Connection['http'], projectId: string): Promise<string> {
  const project = await createNozbeClient(http.nozbe).projects.get(projectId)
  if (!project) throw mismatch(`Nozbe does not show the project ${projectId}`)
  return project.name
}

/**
 * Whether set-up may be done again with these answers: links belong to the place in which they were made. Throws
 * `workspace.mismatch`; nothing was made then.
 */
export async function checkSameHome(
  connection: Connection,
  known: Workspace,
  answers: { layout: Workspace['layout']; projectName: string; teamId: string | null },
): Promise<void> {
  if (known.layout !== answers.layout) throw mismatch(`it was set up with layout ${known.layout}`)
  if (answers.teamId !== null && answers.teamId !== known.nozbe.teamId) {
    throw mismatch(`space ${known.nozbe.teamId}, not ${answers.teamId}`)
  }
  const reasons = await confirmIdentity(connection, known)
  for (const reason of [reasons.highlevel, reasons.nozbe]) if (reason !== null) throw reason
  const { projectId } = known.nozbe
  if (projectId === null) return
  const name = await projectName(connection.http, projectId)
  if (nameKey(name) !== nameKey(answers.projectName))
    throw mismatch('it was set up with another Nozbe project')
}

/** Throws `workspace.mismatch` where the location or the space given now is not that of the workspace. Asks nobody. */
export function checkPlace(
  { highlevel, nozbe }: Workspace,
  given: { locationId: string; teamId: string | null },
): void {
  if (highlevel.locationId !== given.locationId) {
    throw mismatch(`location ${highlevel.locationId}, not ${given.locationId}`)
  }
  if (given.teamId !== null && nozbe.teamId !== given.teamId) {
    throw mismatch(`space ${nozbe.teamId}, not ${given.teamId}`)
  }
}
