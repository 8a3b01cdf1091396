import type { Clock } from '../../../../shared/clock'
import { hasCode } from '../../errors'
import type { NozbeClient, Row } from '../client'
import { readList } from '../reading/listing'
import { groupAssignmentRow, type ProjectRow, projectRow, taskRow } from '../rows'
import { seededId } from '../values/ids'
import { makeOrFind } from '../writing/send'
import { type Container, ignores, type Layout, placesOf } from './container'

export interface ProjectLayoutOptions {
  client: NozbeClient
  clock: Clock
  teamId: string
  /** The project group that holds the contacts. */
  groupId: string
  /** Projects by these names are no contacts. */
  ignoredNames: readonly string[]
}

/** Layout `project`: every project of one group is a contact. */
export function projectLayout(options: ProjectLayoutOptions): Layout {
  const { client, clock, teamId, groupId } = options
  const projects = { resource: 'projects', kind: 'contact', schema: projectRow } as const
  const assignments = { resource: 'group_assignments', kind: 'contact', schema: groupAssignmentRow } as const
  const tasks = { resource: 'tasks', kind: 'task', schema: taskRow } as const
  const inGroup = { group_id: groupId }
  const isIgnored = ignores(options.ignoredNames)
  /** Projects that were seen in the group. */
  let members: ReadonlySet<string> = new Set()

  async function isMember(id: string): Promise<boolean> {
    if (members.has(id)) return true
    const { rows } = await readList(client, assignments, { ...inGroup, object_id: id })
    return rows.length > 0
  }

  const containerOf = (row: ProjectRow): Container => projectContainer(row, members.has(row.id))

  return {
    list: async (isKnown, signal) => {
      const listed = await readList(client, projects, { team_id: teamId }, signal)
      const assigned = await readList(client, assignments, inGroup, signal)
      // What an unreadable assignment is about is not known: no contact rests because of it.
      const kept = assigned.isWhole ? [] : listed.rows.map(({ id }) => id).filter(isKnown)
      members = new Set([...assigned.rows.map(({ object_id }) => object_id), ...kept])
      const unfit = new Set(listed.rows.filter(isNoContact).map(({ id }) => id))
      const isContact = ({ id, name, isStray }: Container) =>
        isKnown(id) || !(isStray || unfit.has(id) || isIgnored(name))
      return {
        ...placesOf(listed.rows.map(containerOf), isContact),
        problems: [...listed.problems, ...assigned.problems],
        isWhole: listed.isWhole && assigned.isWhole,
      }
    },
    get: async (id) => {
      const row = await client.projects.get(id)
      return row && projectContainer(row, await isMember(id))
    },
    make: async ({ name, id, isOurs }) => {
      const { row } = await makeOrFind(
        {
          knowledge: client.knowledge,
          get: client.projects.get,
          create: (body) => makeProject(client, body),
        },
        id,
        { name, team_id: teamId },
        (made) => isOurs(made.id),
      )
      return projectContainer(row, await isMember(row.id))
    },
    join: async (container) => {
      if (!container.isStray) return container
      const { id } = container
      const body = { ...inGroup, object_id: id, group_type: 'project' }
      await makeOrFind(
        client.groupAssignments,
        seededId(groupId, id),
        body,
        ({ object_id }) => object_id === id,
      )
      members = new Set([...members, id])
      return { ...container, isStray: false }
    },
    rename: async (id, name) => containerOf(await client.projects.update(id, { name })),
    archive: async (id) => containerOf(await client.projects.update(id, { ended_at: clock.now() })),
    remove: client.projects.remove,
    tasksIn: (id, signal) => readList(client, tasks, { project_id: id }, signal),
    placeOf: (id) => ({ project_id: id, project_section_id: null }),
    containerOf: (task) => task.project_id || null,
    isUnfiled: () => false,
    // Nozbe takes one project in a filter, and there are many.
    taskFilters: {},
    isIgnored,
  }
}

const isNoContact = ({ is_template, is_single_actions }: ProjectRow): boolean =>
  is_template === true || is_single_actions === true

const projectContainer = (row: ProjectRow, isMember: boolean): Container => ({
  id: row.id,
  name: row.name,
  isArchived: row.ended_at != null || isNoContact(row),
  isStray: !isMember,
})

/** Closed, where the plan has closed projects; else open. */
export async function makeProject(client: NozbeClient, project: Row): Promise<ProjectRow> {
  try {
    return await client.projects.create({ ...project, is_open: false })
  } catch (error) {
    if (!hasCode(error, 'request.refused', 'permission.refused')) throw error
    return client.projects.create({ ...project, is_open: true })
  }
}
