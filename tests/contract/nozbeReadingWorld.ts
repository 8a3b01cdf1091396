import type { Project, ProjectSection, Task } from '../../main/practice/nozbe/state'
import { person, state, world } from './nozbeWorld'
import { anId } from './support'

/** What a person does with the containers of contacts, in either layout. */

const isProject = () => world.space.groupId !== null

/** Adds a section, or a project to the group. */
export function addContainer(name: string): string {
  if (!isProject()) return person.section(name).id
  const { id } = addProject(name)
  putIntoGroup(id)
  return id
}

export function addProject(name: string, more: Partial<Project> = {}): Project {
  const [like] = [...state.projects.all()].filter((one) => !one.is_single_actions)
  const made = {
    id: anId(world.random),
    name,
    team_id: world.space.teamId,
    is_template: false,
    ended_at: null,
  }
  return state.projects.put({ ...(like as Project), ...made, ...more })
}

export const putIntoGroup = (projectId: string): void =>
  void state.groupAssignments.put({
    id: anId(world.random),
    group_id: world.space.groupId ?? '',
    object_id: projectId,
    group_type: 'project',
  })

export function takeOutOfGroup(projectId: string): void {
  for (const { id } of state.groupAssignments.where('object_id', projectId)) state.groupAssignments.delete(id)
}

export function rename(id: string, name: string): void {
  if (isProject()) state.projects.put({ ...(state.projects.get(id) as Project), name })
  else state.sections.put({ ...(state.sections.get(id) as ProjectSection), name })
}

export function archive(id: string, at: number | null): void {
  if (isProject()) state.projects.put({ ...(state.projects.get(id) as Project), ended_at: at })
  else state.sections.put({ ...(state.sections.get(id) as ProjectSection), archived_at: at })
}

export function removeContainer(id: string): void {
  takeOutOfGroup(id)
  if (isProject()) state.projects.delete(id)
  else state.sections.delete(id)
}

/** Adds a task to a container. */
export const addTask = (name: string, containerId: string, more: Partial<Task> = {}): Task =>
  person.task(name, null, { ...placeIn(containerId), ...more })

export const moveTask = (id: string | undefined, containerId: string): void =>
  person.edit(id, placeIn(containerId))

const placeIn = (containerId: string): Partial<Task> =>
  isProject()
    ? { project_id: containerId, project_section_id: null }
    : { project_id: world.projectId, project_section_id: containerId }

/** A project in which no contact lives. */
export const elsewhere = (): string =>
  [...state.projects.all()].find(({ id, is_single_actions }) => {
    const isHome = id === world.projectId || state.groupAssignments.where('object_id', id).length > 0
    return !isHome && !is_single_actions
  })?.id ?? addProject('Elsewhere').id

/** Gives a task a tag, which is made when missing. */
export function tag(taskId: string | undefined, name: string): void {
  const present = [...state.tags.all()].find((one) => one.name === name)
  const [like] = state.tags.all()
  const { id } =
    present ??
    state.tags.put({
      ...(like ?? {
        color: null,
        team_color: null,
        icon: null,
        is_favorite: false,
        sidebar_position: null,
        preferences: null,
      }),
      id: anId(world.random),
      team_id: world.space.teamId,
      name,
      archived_at: null,
    })
  state.tagAssignments.put({ id: anId(world.random), tag_id: id, task_id: taskId ?? '' })
}
