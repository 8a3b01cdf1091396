import { readRows } from '../rows'
import type { NozbeClient } from './client'
import { nameKey } from './layouts/container'
import { makeProject } from './layouts/project'
import { type GroupRow, groupRow, type ProjectRow } from './rows'
import { seededId } from './values/ids'
import { makeOrFind } from './writing/send'

/** The project group that holds the contacts in layout `project`. */
const groupName = 'HighLevel'

export interface Home<T> {
  row: T
  /** Whether it was made just now. */
  isNew: boolean
}

/** The project of that name, which holds the contacts in layout `section`; made, closed if the plan can, where it is missing. */
export async function findProject(
  client: NozbeClient,
  projects: readonly ProjectRow[],
  { name, teamId }: { name: string; teamId: string },
): Promise<Home<ProjectRow>> {
  const present = projects.find(
    (project) => isLiveProject(project) && nameKey(project.name) === nameKey(name),
  )
  if (present) return { row: present, isNew: false }
  const made = await makeOrFind(
    {
      knowledge: client.knowledge,
      get: client.projects.get,
      create: (body) => makeProject(client, body),
    },
    seededId(teamId, 'home', 'project', nameKey(name)),
    { name, team_id: teamId },
    isLiveProject,
  )
  return { row: made.row, isNew: !made.found }
}

/** The group that holds the contacts in layout `project`; made where it is missing. */
export async function findGroup(client: NozbeClient, teamId: string): Promise<Home<GroupRow>> {
  const { rows } = readRows(await client.all('project_groups'), groupRow, {
    kind: 'contact',
    operation: 'project_groups.list',
  })
  const isHome = ({ name, team_id }: GroupRow) => team_id === teamId && nameKey(name) === nameKey(groupName)
  const present = rows.find(isHome)
  if (present) return { row: present, isNew: false }
  const body = { name: groupName, team_id: teamId, is_private: false }
  const made = await makeOrFind(client.groups, seededId(teamId, 'home', 'group', groupName), body, isHome)
  return { row: made.row, isNew: !made.found }
}

export const isLiveProject = ({ ended_at, is_template, is_single_actions }: ProjectRow): boolean =>
  ended_at == null && !is_template && !is_single_actions
