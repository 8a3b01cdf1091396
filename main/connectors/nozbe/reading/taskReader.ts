import type { KnownRecords, RowProblem } from '../../../sync/ports'
import { newest } from '../../stamps'
import type { Container, Layout, Places } from '../layouts/container'
import { stateOf } from '../records/contact'
import type { TaskRow } from '../rows'
import type { Stamps } from './commentReader'
import type { Lists } from './lists'

export interface TaskRequest {
  lists: Lists
  layout: Layout
  places: Places
  known: KnownRecords
  since: Stamps
  signal: AbortSignal | undefined
}

export interface TaskReading {
  /** Those that stand in a container or beside them, and those that are known. */
  rows: TaskRow[]
  /** Whether they are all that there are. */
  hasAll: boolean
  problems: RowProblem[]
  /** The greatest stamp seen, which never passes a row that is a problem. */
  stamp: number | null
}

/** With more new containers than this, all tasks are read instead. */
const mostContainers = 20

/** Reads tasks by their stamps; whole, where that cannot be done or does not tell enough. */
export async function readTasks(request: TaskRequest): Promise<TaskReading> {
  const { lists, layout, places, known, since, signal } = request
  const containers = [...places.contacts.values()]
  // A container can be new to Tandem, and what stands in it old.
  const fresh = containers.filter(({ id }) => known.byId('contact', id) === undefined)
  // Without a stamp for comments they may have to be read task by task, so every task must be there. Tasks rest with
  // their container: when one is archived or brought back, all are looked at too.
  const mustBeWhole =
    since.tasks === null ||
    since.created === null ||
    fresh.length > mostContainers ||
    containers.some(isOtherState)

  const changed = mustBeWhole ? null : await lists.tasksChangedSince(since.tasks ?? 0, signal)
  // The task that the stamp was taken from lies in the overlap. When not even that comes back, the filter may not have
  // been understood, unless it is known to work: then that task is gone.
  const isFilled = changed !== null && changed.rows.length + changed.problems.length > 0
  const isTrusted = changed !== null && (isFilled || lists.isProven('last_modified'))
  const { rows, problems, isWhole } = isTrusted ? changed : await lists.tasks(signal)
  const previous = isTrusted ? since.tasks : null
  const stamps = rows.map(({ last_modified }) => last_modified)
  const reading: TaskReading = {
    rows: rows.filter(matters),
    hasAll: isWhole && !isTrusted,
    problems: [...problems],
    stamp: problems.length > 0 ? previous : newest(previous, stamps),
  }
  return isTrusted ? withTasksOf(fresh) : reading

  function matters(task: TaskRow): boolean {
    const { id } = task
    return (
      places.contacts.has(layout.containerOf(task) ?? '') ||
      layout.isUnfiled(task) ||
      known.byId('task', id) !== undefined ||
      known.byId('appointment', id) !== undefined ||
      known.byPart('card', id) !== undefined
    )
  }

  function isOtherState(container: Container): boolean {
    const before = known.byId('contact', container.id)
    return before !== undefined && before.state !== stateOf(container, before.parts.card !== undefined)
  }

  async function withTasksOf(arrived: readonly Container[]): Promise<TaskReading> {
    const met = new Set(reading.rows.map(({ id }) => id))
    for (const { id } of arrived) {
      const standing = await layout.tasksIn(id, signal)
      reading.rows.push(...standing.rows.filter((row) => !met.has(row.id)))
      reading.problems.push(...standing.problems)
      if (standing.problems.length > 0) reading.stamp = previous
    }
    return reading
  }
}
