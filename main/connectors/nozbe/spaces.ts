import type { z } from 'zod'
import { serviceNames, TandemError } from '../../../shared/errors'
import type { SpaceChoice } from '../../../shared/setUp'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { property, readRows } from '../rows'
import { createNozbeClient } from './client'
import { isLiveProject } from './home'
import { memberRow, type ProjectRow, projectRow, teamRow } from './rows'

/** A space, with what set-up needs to know of it. */
export interface Space extends SpaceChoice {
  /** The token's owner in the space, as `responsible_id` takes it. */
  memberId: string
  /** Those that may hold contacts. */
  liveProjects: readonly ProjectRow[]
}

/**
 * The spaces that the token sees: asking for them is also how a token is checked. Throws `auth.refused` for a bad one,
 * `permission.refused` where it sees none, and `address.wrong` where the address is not that of the API.
 */
export async function readSpaces(http: Http): Promise<Space[]> {
  const client = createNozbeClient(http)
  const rows = async <T>(resource: string, schema: z.ZodType<T>): Promise<T[]> =>
    readRows(await client.all(resource).catch(atWrongAddress), schema, {
      kind: 'contact',
      operation: `${resource}.list`,
    }).rows

  const teams = await rows('teams', teamRow)
  if (teams.length === 0) throw seesNothing()
  const members = (await rows('team_members', memberRow)).filter(({ status }) => status === 'active')
  const projects = await rows('projects', projectRow)
  return teams.map((team) => {
    const own = members.filter(({ team_id }) => team_id === team.id)
    const inTeam = projects.filter(({ team_id }) => team_id === team.id)
    const liveProjects = inTeam.filter(isLiveProject)
    return {
      id: team.id,
      name: team.name,
      members: own.length,
      memberId: ownMember(own, inTeam),
      liveProjects,
      projects: liveProjects.map(({ id, name, is_open }) => ({ id, name, isOpen: is_open ?? true })),
      openProjects: liveProjects.length,
      projectLimit: limitIn(team.limits, 'projects_open'),
      sectionLimit: limitIn(team.limits, 'project_sections'),
    }
  })

  /** What every Nozbe has is not found: the address lacks its path, say. */
  function atWrongAddress(thrown: unknown): never {
    const isNotFound = hasCode(thrown, 'request.refused') && thrown.params.status === 404
    if (!isNotFound) throw thrown
    const { traceId } = thrown
    throw new TandemError('address.wrong', { service: 'Nozbe', host: http.host }, { traceId })
  }
}

const seesNothing = () =>
  new TandemError('permission.refused', {
    service: serviceNames.nozbe,
    operation: 'teams.list',
    detail: 'it sees no space',
  })

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
