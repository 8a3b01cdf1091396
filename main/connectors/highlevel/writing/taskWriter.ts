import { same } from '../../../../shared/canonical/comparable'
import { instantOfDue, isoSeconds } from '../../../../shared/canonical/due'
import type { Fields, FieldValue } from '../../../../shared/domain'
import type { Draft, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError, hasCode } from '../../errors'
import type { TaskBody } from '../calls/tasks'
import { htmlOf, markdownOf } from '../html'
import { userOfName } from '../records/people'
import { taskRecord } from '../records/task'
import type { TaskRow } from '../rows/task'
import { merged, parentOf, send, sendRemoval, showsAll, text, type WriteContext } from './context'

const demandsWhole = 'highlevel.taskUpdateDemandsWhole'

export function createTaskWriter(context: WriteContext) {
  const { client, rows, demanded, knowledge } = context

  /** `kept`: what the new task takes over from an old one as it is, where the draft does not say otherwise. */
  async function create(draft: Draft, journal: WriteJournal, kept: TaskBody = {}): Promise<Written> {
    const contactId = parentOf(draft)
    const fields = { ...draft.fields, ...demanded('task', draft.fields, null) }
    const row = await send(
      journal,
      'task',
      () =>
        client.createTask(contactId, {
          ...withoutEmpty({ ...optional(fields), ...kept }),
          title: text(fields.title),
          dueDate: dueDate(fields.dueDate),
          completed: fields.completed === true,
        }),
      ({ id }) => id,
    )
    const isShown = showsAll(taskRecord(row, 'partial', rows, contactId).fields, fields)
    const record = isShown ? taskRecord(row, 'whole', rows, contactId) : await taskNow(contactId, row.id)
    return { record }
  }

  async function update(current: RemoteRecord, asked: Fields, journal: WriteJournal): Promise<Written> {
    const { id } = current
    const contactId = parentOf(current)
    const changes = { ...asked, ...demanded('task', asked, current.fields) }
    const { completed } = changes
    const names = Object.keys(changes)
    if (names.length === 0) return { record: current }
    const fields = { ...current.fields, ...changes }
    const own: TaskBody = {
      ...('title' in changes ? { title: text(changes.title) } : {}),
      ...('dueDate' in changes ? { dueDate: dueDate(changes.dueDate) } : {}),
      ...optional(changes),
      ...(typeof completed === 'boolean' ? { completed } : {}),
    }
    // The rest as it was just read.
    const whole = { title: text(fields.title), dueDate: dueDate(fields.dueDate), ...own }
    const row = await send(journal, 'task', () =>
      names.length === 1 && typeof completed === 'boolean'
        ? client.completeTask(contactId, id, completed)
        : updated(contactId, id, own, whole),
    )
    const answer = taskRecord(row, 'partial', rows, contactId)
    if (showsAll(answer.fields, changes)) return { record: merged(current, answer, changes) }
    return { record: await taskNow(contactId, id) }
  }

  /**
   * An update without title and due date is reported to be refused. With them it writes over what a person changes at the
   * same time, so they go only where the account was found to demand them.
   */
  async function updated(contactId: string, id: string, own: TaskBody, whole: TaskBody): Promise<TaskRow> {
    const isWhole = 'title' in own && 'dueDate' in own
    if (isWhole || knowledge.answer(demandsWhole) === 'yes') return client.updateTask(contactId, id, whole)
    try {
      const row = await client.updateTask(contactId, id, own)
      knowledge.learn(demandsWhole, 'no')
      return row
    } catch (thrown) {
      if (!hasCode(thrown, 'request.refused')) throw thrown
      const row = await client.updateTask(contactId, id, whole)
      knowledge.learn(demandsWhole, 'yes')
      return row
    }
  }

  const remove = (current: RemoteRecord, journal: WriteJournal): Promise<void> =>
    sendRemoval(journal, () => client.removeTask(parentOf(current), current.id))

  /** HighLevel has no way to give a task to another contact: it is made there, then deleted here. */
  async function move(current: RemoteRecord, draft: Draft, journal: WriteJournal): Promise<Written> {
    const old = await client.getTask(parentOf(current), current.id)
    if (!old) throw goneError('highlevel', 'task')
    const { assignedTo, ...kept } = keptOf(old, draft.fields)
    const written = await create(draft, journal, assignedTo ? { ...kept, assignedTo } : kept).catch(
      (thrown) => {
        // Whoever was responsible is no user of the location any more.
        if (!assignedTo || !hasCode(thrown, 'request.refused')) throw thrown
        return create(draft, journal, kept)
      },
    )
    await remove(current, journal)
    return written
  }

  /** A body that says the same keeps its form, and somebody whom Tandem does not know stays responsible. */
  function keptOf({ body, assignedTo }: TaskRow, { body: wanted, assignee }: Fields): TaskBody {
    const isSame = wanted === undefined || same('markdown', markdownOf(body ?? ''), wanted, { country: null })
    return {
      ...(body && isSame ? { body } : {}),
      ...(assignedTo && assignee === undefined ? { assignedTo } : {}),
    }
  }

  /** Somebody whom HighLevel does not know is not written. An empty text clears. */
  function optional({ body, assignee }: Fields): TaskBody {
    const user = assignee ? userOfName(rows.definitions().people, text(assignee)) : ''
    return {
      ...(body === undefined ? {} : { body: htmlOf(text(body)) }),
      ...(assignee === undefined || user === null ? {} : { assignedTo: user }),
    }
  }

  async function taskNow(contactId: string, id: string): Promise<RemoteRecord> {
    const row = await client.getTask(contactId, id)
    if (!row) throw goneError('highlevel', 'task')
    return taskRecord(row, 'whole', rows, contactId)
  }

  /** ISO 8601 to the second, of a day as of an instant. */
  function dueDate(canonical: FieldValue | undefined): string {
    const instant = instantOfDue(text(canonical), rows.location.timezone)
    return instant === null ? text(canonical) : isoSeconds(instant)
  }

  return { create: (draft: Draft, journal: WriteJournal) => create(draft, journal), update, remove, move }
}

const withoutEmpty = (body: TaskBody): TaskBody =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''))
