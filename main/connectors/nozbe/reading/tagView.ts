import type { RowProblem } from '../../../sync/ports'
import { isAppointmentTag } from '../records/appointment'
import type { TagAssignmentRow, TagRow } from '../rows'
import { groupBy } from './group'
import type { Listing } from './listing'

/** Which tags tasks have. */
export interface TagView {
  /** Names of a task's tags, but for the tag of appointments; archived tags are tags all the same. */
  of(taskId: string): readonly string[]
  isAppointment(taskId: string): boolean
  /** Whether everything was read: else a tag that is missing may be there. */
  isWhole: boolean
  problems: RowProblem[]
}

export function tagView(tags: Listing<TagRow>, assignments: Listing<TagAssignmentRow>): TagView {
  const names = namesOf(tags.rows)
  const byTask = groupBy(assignments.rows, ({ task_id }) => task_id)
  const of = (taskId: string) => namesIn(byTask.get(taskId) ?? [], names)
  return {
    of: (taskId) => of(taskId).filter((name) => !isAppointmentTag(name)),
    isAppointment: (taskId) => of(taskId).some(isAppointmentTag),
    isWhole: tags.isWhole && assignments.isWhole,
    problems: [...tags.problems, ...assignments.problems],
  }
}

export const namesOf = (tags: readonly TagRow[]): ReadonlyMap<string, string> =>
  new Map(tags.map(({ id, name }) => [id, name]))

/** A tag without a name belongs to somebody else in the space, and is none of ours. */
export const namesIn = (
  assignments: readonly TagAssignmentRow[],
  names: ReadonlyMap<string, string>,
): string[] => [...new Set(assignments.flatMap(({ tag_id }) => names.get(tag_id) ?? []))]
