import type { z } from 'zod'
import { serviceNames, TandemError } from '../../../shared/errors'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { property, readRows } from '../rows'
import { createNozbeClient, type NozbeClient, type Row } from './client'
import { randomId } from './ids'
import { memberRow, type ProjectRow, projectRow, teamRow } from './schema'

export interface ConnectedSpace {
  teamId: string
  teamName: string
  /** The token's owner in the space, as `responsible_id` takes it. */
  memberId: string
  projectId: string
  /** Whether the project was made just now. */
  isNewProject: boolean
  /** Whether everybody in the space sees the project. */
  isOpen: boolean
  /** Sections that a project of this plan may have; null for any number, or where Nozbe does not say. */
  sectionLimit: number | null
  /** What to know before contact data goes there, in sentences. */
  warnings: string[]
}

export interface SpaceChoice {
  /** Needed when the token sees several spaces. */
  teamId: string | null
  /** Of the project that holds the contacts; made when missing. */
  projectName: string
}

/**
 * Checks the token, and finds the space, its owner there and the project. Throws `auth.refused` for a bad token,
 * `address.wrong` where the address is not that of the API, and `usage.wrong` where the space has to be named.
 */
export async function connectNozbe(
  http: Http,
  { teamId, projectName }: SpaceChoice,
  newId: () => string = randomId,
): Promise<ConnectedSpace> {
  const client = createNozbeClient(http)
  const rows = async <T>(resource: string, schema: z.ZodType<T>): Promise<T[]> =>
    readRows(await client.all(resource).catch(atWrongAddress), schema, {
      kind: 'contact',
      operation: `${resource}.list`,
    }).rows

  const team = chosen(await rows('teams', teamRow), teamId)
  const members = (await rows('team_members', memberRow)).filter(
    ({ team_id, status }) => team_id === team.id && status === 'active',
  )
  const projects = (await rows('projects', projectRow)).filter(({ team_id }) => team_id === team.id)
  const found = projects.find((project) => isPlace(project) && nameKey(project.name) === nameKey(projectName))
  const project = found ?? (await makeProject(client, { id: newId(), name: projectName, team_id: team.id }))

  const isOpen = project.is_open ?? true
  const sectionLimit = limitIn(team.limits, 'project_sections')
  return {
    teamId: team.id,
    teamName: team.name,
    memberId: ownMember(members, projects),
    projectId: project.id,
    isNewProject: !found,
    isOpen,
    sectionLimit,
    warnings: [
      ...(isOpen && members.length > 1
        ? [`Everybody in the space ${team.name} can see the project ${project.name}.`]
        : []),
      ...(sectionLimit === null
        ? []
        : [`This Nozbe plan allows ${sectionLimit} sections in a project, so no more contacts than that.`]),
    ],
  }

  /** What every Nozbe has is not found: the address lacks its path, say. */
  function atWrongAddress(thrown: unknown): never {
    const isNotFound = hasCode(thrown, 'request.refused') && (thrown as TandemError).params.status === 404
    throw isNotFound ? new TandemError('address.wrong', { service: 'Nozbe', host: http.host }) : thrown
  }
}

function chosen<T extends { id: string; name: string }>(teams: readonly T[], teamId: string | null): T {
  const [only] = teams
  if (!only) {
    throw new TandemError('permission.refused', {
      service: serviceNames.nozbe,
      operation: 'teams.list',
      detail: 'it sees no space',
    })
  }
  const named = teamId === null ? undefined : teams.find(({ id }) => id === teamId)
  if (named) return named
  if (teamId === null && teams.length === 1) return only
  const names = teams.map(({ id, name }) => `${name} (${id})`).join(', ')
  const detail =
    teamId === null
      ? `This Nozbe token sees several spaces: ${names}. Name one of them.`
      : `This Nozbe token does not see the space ${teamId}, but: ${names}.`
  throw new TandemError('usage.wrong', { detail })
}

const isPlace = ({ ended_at, is_template, is_single_actions }: ProjectRow): boolean =>
  ended_at == null && !is_template && !is_single_actions

const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Closed, where the plan has closed projects; else open. */
async function makeProject(client: NozbeClient, project: Row): Promise<ProjectRow> {
  try {
    return await client.projects.create({ ...project, is_open: false })
  } catch (error) {
    if (!hasCode(error, 'request.refused', 'permission.refused')) throw error
    return client.projects.create({ ...project, is_open: true })
  }
}

/**
 * Nozbe does not say who owns a token. Single tasks belong to their owner and are seen by nobody else; where that does
 * not tell, `author` stands for whoever makes the task.
 */
function ownMember(
  members: readonly { id: string; user_id: string }[],
  projects: readonly ProjectRow[],
): string {
  const authors = projects
    .filter(({ is_single_actions }) => is_single_actions)
    .map(({ author_id }) => author_id)
  const owner = members.find(({ id, user_id }) => authors.includes(id) || authors.includes(user_id))
  const [only] = members
  return owner?.id ?? (members.length === 1 && only ? only.id : 'author')
}

/** `limits` is a JSON text; -1 is no limit. */
function limitIn(limits: string | null | undefined, name: string): number | null {
  try {
    const limit = property(JSON.parse(limits ?? 'null'), name)
    return typeof limit === 'number' && limit >= 0 ? limit : null
  } catch {
    return null
  }
}
