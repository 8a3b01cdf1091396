import type { Clock } from '../../../../shared/clock'
import type { NozbeClient } from '../client'
import { readList } from '../reading/listing'
import { type SectionRow, sectionRow, taskRow } from '../rows'
import { type Container, ignores, type Layout, placesOf } from './container'

export interface SectionLayoutOptions {
  client: NozbeClient
  clock: Clock
  /** The project that holds the contacts. */
  projectId: string
  /** Sections by these names are no contacts. */
  ignoredNames: readonly string[]
}

/** Layout `section`: every section of one project is a contact. Nozbe makes the ids of sections. */
export function sectionLayout({ client, clock, projectId, ignoredNames }: SectionLayoutOptions): Layout {
  const sections = { resource: 'project_sections', kind: 'contact', schema: sectionRow } as const
  const tasks = { resource: 'tasks', kind: 'task', schema: taskRow } as const
  const inProject = { project_id: projectId }
  const isIgnored = ignores(ignoredNames)

  return {
    list: async (isKnown, signal) => {
      const { rows, problems, isWhole } = await readList(client, sections, inProject, signal)
      const isContact = ({ id, name }: Container) => isKnown(id) || !isIgnored(name)
      return { ...placesOf(rows.map(containerOf), isContact), problems, isWhole }
    },
    get: async (id) => {
      const row = await client.sections.get(id)
      return row && containerOf(row)
    },
    make: async ({ name }) => containerOf(await client.sections.create({ ...inProject, name })),
    join: async (container) => container,
    rename: async (id, name) => containerOf(await client.sections.update(id, { name })),
    archive: async (id) => containerOf(await client.sections.update(id, { archived_at: clock.now() })),
    remove: client.sections.remove,
    tasksIn: (id, signal) => readList(client, tasks, { ...inProject, project_section_id: id }, signal),
    placeOf: (id) => ({ ...inProject, project_section_id: id }),
    containerOf: (task) => (task.project_id === projectId ? (task.project_section_id ?? null) : null),
    isUnfiled: (task) => task.project_id === projectId && task.project_section_id == null,
    taskFilters: inProject,
    isIgnored,
  }
}

const containerOf = ({ id, name, archived_at }: SectionRow): Container => ({
  id,
  name,
  isArchived: archived_at != null,
  isStray: false,
})
