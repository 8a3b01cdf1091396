import type { z } from 'zod'
import { serviceNames, TandemError } from '../../../shared/errors'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { property, readRows } from '../rows'
import { createNozbeClient } from './client'
import { findGroup, findProject, isLiveProject } from './home'
import { memberRow, type ProjectRow, projectRow, teamRow } from './rows'

export interface ConnectedSpace {
  teamId: string
  teamName: string
  /** The token's owner in the space, as `responsible_id` takes it. */
  memberId: string
  /** Layout `section`: the project that holds the contacts. */
  projectId: string | null
  /** Layout `project`: the group of the projects that are contacts. */
  groupId: string | null
  /** Whether the project or group was made just now. */
  isNew: boolean
  /** Whether everybody in the space sees the contacts. */
  isOpen: boolean
  /** How many contacts the plan has room for, those of Tandem included; null for any number, or where Nozbe does not say. */
  contactLimit: number | null
  /** What to know before contact data goes there, in sentences. */
  warnings: string[]
}

export interface SpaceChoice {
  /** Needed when the token sees several spaces. */
  teamId: string | null
  layout: 'section' | 'project'
  /** Layout `section`: of the project that holds the contacts; made when missing. */
  projectName: string
}

/**
 * Checks the token, and finds the space, its owner there and the home of the contacts. Throws `auth.refused` for a bad
 * token, `address.wrong` where the address is not that of the API, and `usage.wrong` where the space has to be named.
 */
export async function connectNozbe(
  http: Http,
  { teamId, layout, projectName }: SpaceChoice,
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
  const space = { teamId: team.id, teamName: team.name, memberId: ownMember(members, projects) }
  const isShared = members.length > 1

  if (layout === 'project') {
    const { row: group, isNew } = await findGroup(client, team.id)
    const limit = limitIn(team.limits, 'projects_open')
    const open = projects.filter(isLiveProject).length
    return {
      ...space,
      projectId: null,
      groupId: group.id,
      isNew,
      // Whether the plan has closed projects is seen when the first one is made.
      isOpen: false,
      contactLimit: limit,
      warnings: [
        ...(isShared && limit !== null
          ? [
              `If this Nozbe plan has no closed projects, everybody in the space ${team.name} can see the contacts.`,
            ]
          : []),
        ...(limit === null
          ? []
          : [
              `This Nozbe plan allows ${limit} open projects, of which ${open} are in use: there is room for ${Math.max(0, limit - open)} more contacts.`,
            ]),
      ],
    }
  }

  const { row: project, isNew } = await findProject(client, projects, { name: projectName, teamId: team.id })
  const isOpen = project.is_open ?? true
  const limit = limitIn(team.limits, 'project_sections')
  return {
    ...space,
    projectId: project.id,
    groupId: null,
    isNew,
    isOpen,
    contactLimit: limit,
    warnings: [
      ...(isOpen && isShared
        ? [`Everybody in the space ${team.name} can see the project ${project.name}.`]
        : []),
      ...(limit === null
        ? []
        : [`This Nozbe plan allows ${limit} sections in a project, so no more contacts than that.`]),
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
