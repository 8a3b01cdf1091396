import type { KnownRecords, RowProblem } from '../../../sync/ports'
import { newest, overlapMs } from '../../stamps'
import type { CommentRow, TaskRow } from '../rows'
import { groupBy } from './group'
import type { Listing } from './listing'
import type { Lists } from './lists'

/** The greatest stamps seen; without one that list is read whole. */
export interface Stamps {
  tasks: number | null
  created: number | null
  edited: number | null
}

/** Comments of the tasks that matter: those of this reading, and those that are known. */
export interface CommentReading {
  byTask: Map<string, CommentRow[]>
  /** Whether every comment of the task is among them. */
  hasAll(taskId: string): boolean
  /** Whether every comment of every task that matters is among them. */
  isWhole: boolean
  /** Tasks of which all comments were read, one by one. */
  looked: ReadonlySet<string>
  problems: RowProblem[]
  created: number | null
  edited: number | null
}

export interface CommentRequest {
  since: Stamps
  tasks: readonly TaskRow[]
  /** Whether `tasks` are all that there are. */
  hasAllTasks: boolean
  known: KnownRecords
  signal: AbortSignal | undefined
}

/** With more tasks to look at one by one than this, everything is read instead. */
const mostLooks = 50

/** Reads comments by the stamps of their making and editing; whole, or task by task, where that cannot be done. */
export async function readComments(
  lists: Lists,
  { since, tasks, hasAllTasks, known, signal }: CommentRequest,
): Promise<CommentReading> {
  const here = new Set(tasks.map(({ id }) => id))
  const matters = ({ task_id }: CommentRow) => here.has(task_id) || recordOf(task_id) !== undefined

  const changed = await readChanges(lists, since, signal)
  if (!changed) return readWhole()

  const rows = changed.rows.filter(matters)
  // Tasks that are older than the last reading and new to Tandem bring comments that are older too.
  const strangers = tasks.filter(isNew)
  const arrived = strangers.filter((task) => !isMadeSince(task, since.created))
  const fresh = new Set(strangers.filter((task) => isMadeSince(task, since.created)).map(({ id }) => id))
  const looked = new Set([
    ...arrived.map(({ id }) => id),
    ...rows.filter(needsOthers).map(({ task_id }) => task_id),
  ])
  if (looked.size > mostLooks) return readWhole()
  const each = await readEach([...looked])
  const problems = [...changed.problems, ...each.problems]
  const isSafe = problems.length === 0
  return {
    byTask: grouped([...rows.filter(({ task_id }) => !looked.has(task_id)), ...each.rows]),
    hasAll: (taskId) => isSafe && (looked.has(taskId) ? each.isWhole : fresh.has(taskId)),
    isWhole: false,
    looked: each.isWhole ? looked : new Set(),
    problems,
    created: isSafe ? newest(since.created, changed.rows.map(createdAt)) : since.created,
    edited: isSafe ? newest(since.edited, changed.rows.map(editedAt)) : since.edited,
  }

  async function readWhole(): Promise<CommentReading> {
    const listed = await lists.comments(signal)
    const ids = tasks.filter(({ type }) => type !== 'thread').map(({ id }) => id)
    const { rows, problems, isWhole } = listed ?? (await readEach(ids))
    const isSafe = problems.length === 0
    return {
      byTask: grouped([...rows, ...(await missing(rows))].filter(matters)),
      hasAll: () => isWhole,
      isWhole: isWhole && (listed !== null || hasAllTasks),
      looked: new Set(),
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
      const recorded = recordOf(id)?.parts.comment
      if (recorded === undefined || listed.has(recorded)) continue
      const deleted = { id: recorded, task_id: id, body: '', created_at: 0, is_deleted: true }
      found.push((await lists.comment(recorded)) ?? deleted)
    }
    return found
  }

  async function readEach(taskIds: readonly string[]): Promise<Listing<CommentRow>> {
    const read: Listing<CommentRow> = { rows: [], problems: [], isWhole: true }
    for (const id of taskIds) {
      const { rows, problems, isWhole } = await lists.commentsOf(id, signal)
      read.rows.push(...rows)
      read.problems.push(...problems)
      read.isWhole &&= isWhole
    }
    return read
  }

  /**
   * A comment that counts and was deleted may have a successor among the older ones; that a note was deleted shows in
   * what is left of its card's; and which comment is the card, where none was so far, depends on all of them.
   */
  function needsOthers({ id, task_id, is_deleted }: CommentRow): boolean {
    if (is_deleted) return known.byPart('comment', id) !== undefined || known.byId('note', id) !== undefined
    const contact = known.byPart('card', task_id)
    return contact !== undefined && contact.parts.comment === undefined
  }

  function recordOf(taskId: string) {
    return known.byId('task', taskId) ?? known.byId('appointment', taskId) ?? known.byPart('card', taskId)
  }

  function isNew({ id }: TaskRow): boolean {
    return recordOf(id) === undefined
  }
}

/** Null when they cannot be had. */
async function readChanges(
  lists: Lists,
  since: Stamps,
  signal: AbortSignal | undefined,
): Promise<Listing<CommentRow> | null> {
  if (since.created === null) return null
  const created = await lists.commentsSince('created_at', since.created, signal)
  // The comment that the stamp was taken from lies in the overlap; see tasks.
  if (!created || (isEmpty(created) && !lists.isProven('created_at'))) return null
  const edited = await lists.commentsSince('edited_at', since.edited ?? since.created, signal)
  if (!edited) return null
  if (since.edited !== null && isEmpty(edited) && !lists.isProven('edited_at')) return null
  // Read later, so it counts where a comment is in both.
  const rows = new Map([...created.rows, ...edited.rows].map((row) => [row.id, row]))
  return { rows: [...rows.values()], problems: [...created.problems, ...edited.problems], isWhole: false }
}

const isEmpty = ({ rows, problems }: Listing<CommentRow>): boolean => rows.length + problems.length === 0

/** A task made after the last reading began cannot have comments from before it. */
const isMadeSince = ({ created_at }: TaskRow, stamp: number | null): boolean =>
  created_at != null && stamp !== null && created_at >= stamp - overlapMs

const createdAt = ({ created_at }: CommentRow) => created_at
const editedAt = ({ edited_at }: CommentRow) => edited_at

const grouped = (rows: readonly CommentRow[]): Map<string, CommentRow[]> =>
  groupBy(rows, ({ task_id }) => task_id)
