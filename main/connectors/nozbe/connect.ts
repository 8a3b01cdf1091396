import { TandemError } from '../../../shared/errors'
import type { SpaceWarning } from '../../../shared/setUp'
import type { Http } from '../http'
import { createNozbeClient } from './client'
import { findGroup, findProject } from './home'
import { readSpaces, type Space } from './spaces'

export interface ConnectedSpace {
  teamId: string
  teamName: string
  /** The token's owner in the space, as `responsible_id` takes it. */
  memberId: string
  /** Layout `section`: of the project that holds the contacts. */
  projectId: string | null
  /** Layout `project`: the group of the projects that are contacts. */
  groupId: string | null
  /** Whether the project or group was made just now. */
  isNew: boolean
  /** Whether everybody in the space sees the contacts. */
  isOpen: boolean
  /** How many contacts the plan has room for, those of Tandem included; null for any number, or where Nozbe does not say. */
  contactLimit: number | null
  /** What to know before contact data goes there. */
  warnings: SpaceWarning[]
}

export interface HomeChoice {
  /** Needed when the token sees several spaces. */
  teamId: string | null
  layout: 'section' | 'project'
  /** Layout `section`: of the project that holds the contacts; made when missing. */
  projectName: string
}

/**
 * Finds the space, and finds or makes the home of the contacts there. Throws what `readSpaces` throws, and
 * `space.unchosen` where the space has to be named.
 */
export async function connectNozbe(
  http: Http,
  { teamId, layout, projectName }: HomeChoice,
): Promise<ConnectedSpace> {
  const client = createNozbeClient(http)
  const space = chosen(await readSpaces(http), teamId)
  const base = { teamId: space.id, teamName: space.name, memberId: space.memberId }
  const isShared = space.members > 1

  if (layout === 'project') {
    const { row: group, isNew } = await findGroup(client, space.id)
    return {
      ...base,
      projectId: null,
      groupId: group.id,
      isNew,
      // Whether the plan has closed projects is seen when the first one is made.
      isOpen: false,
      contactLimit: space.projectLimit,
      warnings: projectWarnings(space, isShared),
    }
  }

  const place = { name: projectName, teamId: space.id }
  const { row: project, isNew } = await findProject(client, space.liveProjects, place)
  const isOpen = project.is_open ?? true
  const limit = space.sectionLimit
  return {
    ...base,
    projectId: project.id,
    groupId: null,
    isNew,
    isOpen,
    contactLimit: limit,
    warnings: [
      ...(isOpen && isShared
        ? [{ code: 'openProject', space: space.name, project: project.name } as const]
        : []),
      ...(limit === null ? [] : [{ code: 'sectionLimit', limit } as const]),
    ],
  }
}

/** Plans that limit projects are those that have no closed ones. */
function projectWarnings(
  { name, projectLimit: limit, openProjects }: Space,
  isShared: boolean,
): SpaceWarning[] {
  if (limit === null) return []
  const open: SpaceWarning[] = isShared ? [{ code: 'openProjects', space: name }] : []
  return [...open, { code: 'projectLimit', limit, used: openProjects }]
}

function chosen(spaces: readonly Space[], teamId: string | null): Space {
  const named = teamId === null ? undefined : spaces.find(({ id }) => id === teamId)
  const [only] = spaces
  if (named) return named
  if (teamId === null && spaces.length === 1 && only) return only
  const names = spaces.map(({ id, name }) => `${name} (${id})`).join(', ')
  throw new TandemError('space.unchosen', { names })
}
