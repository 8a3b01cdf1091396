import type {
  Cursor,
  Definitions,
  KnownRecords,
  Listed,
  ObserveRequest,
  Page,
  RemoteRecord,
  RowProblem,
} from '../../../sync/ports'
import type { Knowledge } from '../../probes/knowledge'
import { cardBook } from '../card/book'
import type { Layout } from '../layouts/container'
import { type Assembled, assemble } from './assemble'
import { readComments, type Stamps } from './commentReader'
import { goneCards } from './goneCards'
import type { Lists } from './lists'
import { namesOf, tagView } from './tagView'
import { readTasks } from './taskReader'
import { commentTouches } from './touches'

export interface ReaderOptions {
  lists: Lists
  layout: Layout
  zone: string
  definitions: () => Definitions
  knowledge: Knowledge
  /** Told the names of all tags, by id. */
  learnTags: (names: ReadonlyMap<string, string>) => void
}

type Gathered = Assembled & {
  problems: RowProblem[]
  listed: Record<RemoteRecord['kind'], Listed[]>
  stamps: Stamps
}

const noStamps: Stamps = { tasks: null, created: null, edited: null }

/** Reads containers and tags whole, tasks and comments by their stamps, and makes records of them. */
export function createReader(options: ReaderOptions) {
  const { lists, layout, zone, definitions, knowledge, learnTags } = options
  return {
    async *observe({ cursor, complete, known, signal }: ObserveRequest): AsyncGenerator<Page, Cursor> {
      const since = complete || !cursor ? noStamps : stampsIn(cursor)
      const { contacts, tasks, appointments, notes, listed, problems, stamps } = await gather(
        since,
        known,
        signal,
      )
      yield { records: contacts, problems, listed: listed.contact }
      yield { records: tasks, problems: [], listed: listed.task }
      yield { records: appointments, problems: [], listed: listed.appointment }
      yield { records: notes, problems: [], listed: listed.note }
      return Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => stamp !== null))
    },

    /** Every contact that is there now, read without a cursor. */
    contacts: async (): Promise<RemoteRecord[]> => {
      const known: KnownRecords = { byId: () => undefined, byPart: () => undefined }
      return (await gather(noStamps, known)).contacts
    },
  }

  async function gather(since: Stamps, known: KnownRecords, signal?: AbortSignal): Promise<Gathered> {
    const places = await layout.list((id) => known.byId('contact', id) !== undefined, signal)
    const tasks = await readTasks({ lists, layout, places, known, since, signal })
    const comments = await readComments(lists, {
      since,
      tasks: tasks.rows,
      hasAllTasks: tasks.hasAll,
      known,
      signal,
    })
    const touches = commentTouches(tasks.rows, (id) => comments.byTask.get(id) ?? [])
    if (touches !== 'unknown') knowledge.learn('nozbe.commentTouchesTask', touches)
    const tagList = await lists.tags(signal)
    const tags = tagView(tagList, await lists.tagAssignments(signal))
    learnTags(namesOf(tagList.rows))

    const reading = {
      places,
      tasks: tasks.rows,
      hasAllTasks: tasks.hasAll,
      goneCards: await goneCards({
        places,
        tasks,
        tags,
        known,
        isThere: async (id) => (await lists.task(id, signal)) !== null,
      }),
      comments: comments.byTask,
      hasAllComments: comments.hasAll,
      tags,
    }
    const { people } = definitions()
    const assembled = assemble(reading, {
      known,
      layout,
      view: { zone, people },
      book: cardBook(definitions()),
    })
    const hasAllTasks = places.isWhole && tasks.hasAll
    const all = (kind: RemoteRecord['kind'], isWhole: boolean): Listed[] =>
      isWhole ? [{ kind, parentId: null }] : []
    return {
      ...assembled,
      problems: [...places.problems, ...tasks.problems, ...comments.problems, ...tags.problems],
      listed: {
        contact: all('contact', places.isWhole),
        task: all('task', hasAllTasks),
        appointment: all('appointment', hasAllTasks),
        note: hasAllTasks && comments.isWhole ? all('note', true) : notesListed(assembled.contacts),
      },
      // A task whose comments could not be read is read again.
      stamps: {
        tasks: comments.problems.length > 0 ? since.tasks : tasks.stamp,
        created: comments.created,
        edited: comments.edited,
      },
    }

    /** Contacts whose notes were all looked at. */
    function notesListed(contacts: readonly RemoteRecord[]): Listed[] {
      return contacts
        .filter(({ parts }) => parts.card !== undefined && comments.looked.has(parts.card))
        .map(({ id }) => ({ kind: 'note', parentId: id }))
    }
  }
}

const stampsIn = (cursor: Cursor): Stamps => {
  const stamp = (name: keyof Stamps) => (typeof cursor[name] === 'number' ? cursor[name] : null)
  return { tasks: stamp('tasks'), created: stamp('created'), edited: stamp('edited') }
}
