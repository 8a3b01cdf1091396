import type { KnownRecords, RowProblem } from '../../sync/ports'
import type { Rows } from '../rows'
import { newest, overlapMs } from '../stamps'
import { groupBy } from './group'
import type { Lists } from './lists'
import type { CommentRow, TaskRow } from './schema'

/** The greatest stamps seen; without one that list is read whole. */
export interface Stamps {
  tasks: number | null
  created: number | null
  edited: number | null
}

/** Comments of the tasks that matter: those of this reading, and those that are known. */
export interface CommentReading {
  byTask: Map<string, CommentRow[]>
  hasAll(task: TaskRow): boolean
  problems: RowProblem[]
  created: number | null
  edited: number | null
}

/** Reads comments by the stamps of their making and editing; whole, or task by task, where that cannot be done. */
export async function readComments(
  lists: Lists,
  since: Stamps,
  tasks: readonly TaskRow[],
  known: KnownRecords,
  signal?: AbortSignal,
): Promise<CommentReading> {
  const here = new Set(tasks.map(({ id }) => id))
  const matters = ({ task_id }: CommentRow) =>
    here.has(task_id) ||
    known.byPart('card', task_id) !== undefined ||
    known.byId('task', task_id) !== undefined

  const changed = await readChanges(lists, since, signal)
  if (!changed) return readWhole()

  const rows = changed.rows.filter(matters)
  // Tasks that are older than the last reading and new to Tandem bring comments that are older too.
  const arrived = tasks.filter((task) => isNew(task) && !isMadeSince(task, since.created))
  // A body that was deleted may have a successor among the older comments.
  const bereft = rows.filter(({ id, is_deleted }) => is_deleted && known.byPart('comment', id))
  const looked = new Set([...arrived.map(({ id }) => id), ...bereft.map(({ task_id }) => task_id)])
  const whole = await readEach([...looked])
  const problems = [...changed.problems, ...whole.problems]
  const isSafe = problems.length === 0
  return {
    byTask: grouped([...rows.filter(({ task_id }) => !looked.has(task_id)), ...whole.rows]),
    hasAll: (task) => isSafe && (looked.has(task.id) || (isNew(task) && isMadeSince(task, since.created))),
    problems,
    created: isSafe ? newest(since.created, changed.rows.map(createdAt)) : since.created,
    edited: isSafe ? newest(since.edited, changed.rows.map(editedAt)) : since.edited,
  }

  async function readWhole(): Promise<CommentReading> {
    const listed = await lists.comments(signal)
    const ids = tasks.filter(({ type }) => type !== 'thread').map(({ id }) => id)
    const { rows, problems } = listed ?? (await readEach(ids))
    rows.push(...(await missing(rows)))
    const isSafe = problems.length === 0
    return {
      byTask: grouped(rows.filter(matters)),
      hasAll: () => isSafe,
      problems,
      // Without stamps the next reading is whole again, as it must be where comments are only had task by task.
      created: listed && isSafe ? newest(null, rows.map(createdAt)) : null,
      edited: listed && isSafe ? newest(null, rows.map(editedAt)) : null,
    }
  }

  /** Comments that count and were not listed, as they are now: a service need not list what was deleted. */
  async function missing(rows: readonly CommentRow[]): Promise<CommentRow[]> {
    const listed = new Set(rows.map(({ id }) => id))
    const found: CommentRow[] = []
    for (const { id } of tasks) {
      const recorded = (known.byId('task', id) ?? known.byPart('card', id))?.parts.comment
      if (recorded === undefined || listed.has(recorded)) continue
      const deleted = { id: recorded, task_id: id, body: '', created_at: 0, is_deleted: true }
      found.push((await lists.comment(recorded)) ?? deleted)
    }
    return found
  }

  async function readEach(taskIds: readonly string[]): Promise<Rows<CommentRow>> {
    const read: Rows<CommentRow> = { rows: [], problems: [] }
    for (const id of taskIds) {
      const { rows, problems } = await lists.commentsOf(id, signal)
      read.rows.push(...rows)
      read.problems.push(...problems)
    }
    return read
  }

  function isNew({ id }: TaskRow): boolean {
    return known.byId('task', id) === undefined && known.byPart('card', id) === undefined
  }
}

/** Null when they cannot be had. */
async function readChanges(
  lists: Lists,
  since: Stamps,
  signal?: AbortSignal,
): Promise<Rows<CommentRow> | null> {
  if (since.created === null) return null
  const created = await lists.commentsSince('created_at', since.created, signal)
  // The comment that the stamp was taken from lies in the overlap; see tasks.
  if (!created || isEmpty(created)) return null
  const edited = await lists.commentsSince('edited_at', since.edited ?? since.created, signal)
  if (!edited || (since.edited !== null && isEmpty(edited))) return null
  // Read later, so it counts where a comment is in both.
  const rows = new Map([...created.rows, ...edited.rows].map((row) => [row.id, row]))
  return { rows: [...rows.values()], problems: [...created.problems, ...edited.problems] }
}

const isEmpty = ({ rows, problems }: Rows<CommentRow>): boolean => rows.length + problems.length === 0

/** A task made after the last reading began cannot have comments from before it. */
const isMadeSince = ({ created_at }: TaskRow, stamp: number | null): boolean =>
  created_at != null && stamp !== null && created_at >= stamp - overlapMs

const createdAt = ({ created_at }: CommentRow) => created_at
const editedAt = ({ edited_at }: CommentRow) => edited_at

const grouped = (rows: readonly CommentRow[]): Map<string, CommentRow[]> =>
  groupBy(rows, ({ task_id }) => task_id)
