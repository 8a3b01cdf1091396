import { comparable } from '../../../../shared/canonical/comparable'
import type { RowProblem } from '../../../sync/ports'
import type { Filters } from '../client'
import type { Listing } from '../reading/listing'
import type { TaskRow } from '../rows'

/** Where a contact lives in Nozbe: a section of the project in layout `section`, a project of the group in layout `project`. */
export interface Container {
  id: string
  name: string
  isArchived: boolean
  /**
   * A project that is not in the group: a person took it out, or the write that made it got no further. Never true of a
   * section.
   */
  isStray: boolean
}

/** All containers, as listed. */
export interface Places {
  /** By id: one for each contact. */
  contacts: ReadonlyMap<string, Container>
  /** Ids of what was listed and is no contact: names to ignore, projects outside the group, templates. */
  others: ReadonlySet<string>
  problems: RowProblem[]
  /** Whether the listing was read to its end and no row came twice. */
  isWhole: boolean
}

/** Where a task stands, as properties of its row. */
export type Place = {
  project_id: string
  project_section_id: string | null
}

/** The one thing that differs between the layouts. Every method throws TandemError. */
export interface Layout {
  /** `isKnown` tells which containers are contacts already: those are, whatever they are called. */
  list(isKnown: (id: string) => boolean, signal?: AbortSignal): Promise<Places>
  /** Null when it is gone. */
  get(id: string): Promise<Container | null>
  /**
   * Makes a container. A project gets the id given, or one made from it where that is taken by something that is not
   * `isOurs`; one that is ours already is taken. A section gets its id from Nozbe. It may be stray yet: see `join`.
   */
  make(wanted: { name: string; id: string; isOurs: (id: string) => boolean }): Promise<Container>
  /** Puts a stray project into the group; everything else is returned as it is. */
  join(container: Container): Promise<Container>
  /** Throws `record.gone`. */
  rename(id: string, name: string): Promise<Container>
  /** Throws `record.gone`. */
  archive(id: string): Promise<Container>
  /** Throws `record.gone`. */
  remove(id: string): Promise<void>
  /** Tasks that stand in it; those that were completed too. */
  tasksIn(id: string, signal?: AbortSignal): Promise<Listing<TaskRow>>
  placeOf(id: string): Place
  /** Id of the container in which a task stands; null for a task that stands in none. Whether it is a contact is not asked. */
  containerOf(task: TaskRow): string | null
  /** Whether the task stands where tasks of contacts belong, but in no container. */
  isUnfiled(task: TaskRow): boolean
  /** What narrows a list of tasks to those that may stand in containers. */
  taskFilters: Filters
  /** Whether a container by this name is no contact, unless it is known as one. */
  isIgnored(name: string): boolean
}

/** What was listed, parted into contacts and others. */
export function placesOf(
  listed: readonly Container[],
  isContact: (container: Container) => boolean,
): Pick<Places, 'contacts' | 'others'> {
  const contacts = new Map<string, Container>()
  const others = new Set<string>()
  for (const container of listed) {
    if (isContact(container)) contacts.set(container.id, container)
    else others.add(container.id)
  }
  return { contacts, others }
}

export const defaultIgnoredNames: readonly string[] = ['Archive', 'Inbox', 'Templates']

/** Names in the form in which Nozbe's people would call them the same. */
export const nameKey = (name: string): string =>
  String(comparable('text', name, { country: null }) ?? '').toLowerCase()

export function ignores(names: readonly string[]): (name: string) => boolean {
  const ignored = new Set(names.map(nameKey))
  return (name) => ignored.has(nameKey(name))
}
