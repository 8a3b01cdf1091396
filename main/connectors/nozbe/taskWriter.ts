import type { Clock } from '../../../shared/clock'
import type { Fields } from '../../../shared/domain'
import type { Draft, Keys, RemoteRecord, WriteJournal, Written } from '../../sync/ports'
import { goneError, hasCode, unlessGone } from '../errors'
import type { NozbeClient } from './client'
import type { Sight } from './comments'
import type { CommentRow, TaskRow } from './schema'
import { journalled, makeOrFind, wasNotCarriedOut } from './send'
import { bodyField, commentOf, taskBody, taskFields, taskRecord } from './transform'

export interface TaskWriterOptions {
  client: NozbeClient
  projectId: string
  /** The team member who is responsible for what gets a date and has nobody. */
  memberId: string
  newId: () => string
  zone: string
  clock: Clock
}

/** Writes tasks, and the pinned comments that are their bodies. */
export function createTaskWriter(options: TaskWriterOptions) {
  const { client, projectId, memberId, newId, zone, clock } = options

  const makeBody = (journal: WriteJournal, id: string, taskId: string, body: string): Promise<CommentRow> => {
    const comment = { id, task_id: taskId, body, is_pinned: true }
    return journalled(journal, 'comment', () => makeOrFind(client.comments, comment))
  }

  async function create({ parentId, fields }: Draft, keys: Keys, journal: WriteJournal): Promise<Written> {
    if (parentId === null) throw goneError('nozbe', 'contact')
    const stated = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== null && value !== false),
    )
    const row = {
      id: keys.task ?? newId(),
      name: 'Untitled',
      project_id: projectId,
      project_section_id: parentId,
      ...taskBody(stated, zone, clock.now(), memberId),
    }
    const task = await journalled(journal, 'task', () => makeOrFind(client.tasks, row)).catch(
      async (error: unknown) => {
        const isParentGone =
          hasCode(error, 'request.refused', 'record.gone') && !(await client.sections.get(parentId))
        throw isParentGone ? goneError('nozbe', 'contact') : error
      },
    )
    let comment: Sight = 'none'
    let unfinished = false
    if (typeof fields.body === 'string') {
      try {
        comment = {
          comment: await makeBody(journal, keys.comment ?? newId(), task.id, commentOf(fields.body)),
        }
      } catch (error) {
        // The task is there: it is linked as it is, and its body is planned again.
        if (!wasNotCarriedOut(error)) throw error
        comment = 'unseen'
        unfinished = true
      }
    }
    const section = { id: parentId, archived_at: null }
    const record = taskRecord({ task, section, comment, known: undefined, zone })
    return { record: { ...record, unfinished } }
  }

  async function update(current: RemoteRecord, changes: Fields, journal: WriteJournal): Promise<Written> {
    const { body, ...properties } = changes
    const task = Object.keys(properties).length > 0 ? await written(current.id, properties, journal) : null
    const comment = body === undefined ? null : await writtenBody(current, commentOf(body), journal)
    const parts = comment ? { comment: comment.id } : current.parts
    return {
      record: {
        ...current,
        fields: {
          ...current.fields,
          ...(task ? taskFields(task, zone) : {}),
          ...(body === undefined ? {} : bodyField(comment ? { comment } : 'none')),
        },
        parts,
        unfinished: false,
      },
    }
  }

  async function written(id: string, properties: Fields, journal: WriteJournal): Promise<TaskRow> {
    const body = taskBody(properties, zone, clock.now(), await responsibleFor(id, properties))
    const task = await journalled(journal, 'task', () => client.tasks.update(id, body))
    // Abandoned is not done.
    if (properties.completed !== true || !task.is_abandoned) return task
    return journalled(journal, 'task', () => client.tasks.update(id, { is_abandoned: false }))
  }

  /** A date travels with who is responsible: whoever is now. */
  async function responsibleFor(id: string, properties: Fields): Promise<string> {
    if (!('dueDate' in properties)) return memberId
    const now = await client.tasks.get(id)
    return now?.responsible_id ?? memberId
  }

  /** Null when there is none and none is needed. */
  async function writtenBody(
    { id, parts }: RemoteRecord,
    body: string,
    journal: WriteJournal,
  ): Promise<CommentRow | null> {
    const present = parts.comment
    if (present !== undefined) {
      const edited = await unlessGone(
        journalled(journal, 'comment', () => client.comments.update(present, { body })),
      )
      if (edited && !edited.is_deleted) return edited
    }
    return body === '' ? null : makeBody(journal, newId(), id, body)
  }

  return { create, update }
}
