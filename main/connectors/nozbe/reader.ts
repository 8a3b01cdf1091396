import type { Cursor, KnownRecords, ObserveRequest, Page, RemoteRecord, RowProblem } from '../../sync/ports'
import type { Rows } from '../rows'
import { newest } from '../stamps'
import { type AssembleOptions, assemble, type Reading } from './assemble'
import { type CommentReading, readComments, type Stamps } from './commentReader'
import type { Lists } from './lists'
import type { SectionRow, TaskRow } from './schema'
import { stateOf } from './transform'

const noStamps: Stamps = { tasks: null, created: null, edited: null }

export type ReaderOptions = { lists: Lists } & Omit<AssembleOptions, 'known'>

/** Reads sections whole, tasks and comments by their stamps, and makes contacts and tasks of them. */
export function createReader({ lists, ...options }: ReaderOptions) {
  return {
    async *observe({ cursor, complete, known, signal }: ObserveRequest): AsyncGenerator<Page, Cursor> {
      const since = complete || !cursor ? noStamps : stampsIn(cursor)
      const { reading, problems, stamps } = await gather(since, known, signal)
      const { contacts, tasks } = assemble(reading, { ...options, known })
      yield { records: contacts, problems }
      yield { records: tasks, problems: [] }
      return Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => stamp !== null))
    },

    /** Every contact that is there now, read without a cursor. */
    contacts: async (): Promise<RemoteRecord[]> => {
      const known: KnownRecords = { byId: () => undefined, byPart: () => undefined }
      const { reading } = await gather(noStamps, known)
      return assemble(reading, { ...options, known }).contacts
    },
  }

  async function gather(
    since: Stamps,
    known: KnownRecords,
    signal?: AbortSignal,
  ): Promise<{ reading: Reading; problems: RowProblem[]; stamps: Stamps }> {
    const sections = await lists.sections(signal)
    // Without a stamp for comments they may have to be read task by task, so every task must be there. Tasks rest with
    // their section: when one is archived or brought back, all are looked at too.
    const isWhole = since.created === null || sections.rows.some((row) => isOtherState(row, known))
    const tasks = await readTasks(isWhole ? null : since.tasks, signal)
    const comments: CommentReading = await readComments(lists, since, tasks.rows, known, signal)
    return {
      reading: {
        sections: sections.rows,
        tasks: tasks.rows,
        comments: comments.byTask,
        hasAllComments: comments.hasAll,
      },
      problems: [...sections.problems, ...tasks.problems, ...comments.problems],
      stamps: { tasks: tasks.stamp, created: comments.created, edited: comments.edited },
    }
  }

  async function readTasks(
    since: number | null,
    signal?: AbortSignal,
  ): Promise<Rows<TaskRow> & { stamp: number | null }> {
    const changed = since === null ? null : await lists.tasksChangedSince(since, signal)
    // The task that the stamp was taken from lies in the overlap. When not even that comes back, the filter may not have
    // been understood.
    const isTrusted = changed !== null && changed.rows.length + changed.problems.length > 0
    const read = isTrusted ? changed : await lists.tasks(signal)
    const previous = isTrusted ? since : null
    const stamps = read.rows.map(({ last_modified }) => last_modified)
    return { ...read, stamp: read.problems.length > 0 ? previous : newest(previous, stamps) }
  }
}

const isOtherState = (section: SectionRow, known: KnownRecords): boolean => {
  const before = known.byId('contact', section.id)
  return before !== undefined && before.state !== stateOf(section)
}

const stampsIn = (cursor: Cursor): Stamps => {
  const stamp = (name: keyof Stamps) => (typeof cursor[name] === 'number' ? cursor[name] : null)
  return { tasks: stamp('tasks'), created: stamp('created'), edited: stamp('edited') }
}
