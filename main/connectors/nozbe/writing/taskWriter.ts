import type { Clock } from '../../../../shared/clock'
import type { Fields } from '../../../../shared/domain'
import type { Draft, IsLinked, Keys, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError, hasCode } from '../../errors'
import type { Pinned } from '../card/pinned'
import type { NozbeClient, Row } from '../client'
import type { Layout } from '../layouts/container'
import type { Sight } from '../reading/sight'
import { asGone, isFree, placeIn } from '../records/place'
import {
  bodyField,
  commentOf,
  modifiedAt,
  type TaskView,
  taskBody,
  taskFields,
  taskRecord,
} from '../records/task'
import type { TaskRow } from '../rows'
import { type Crew, responsibleAfter } from '../values/demanded'
import { seededId } from '../values/ids'
import { journalledRequest, journalledRow, makeOrFind, wasNotCarriedOut } from './send'

export interface TaskWriterOptions {
  client: NozbeClient
  layout: Layout
  pinned: Pinned
  crew: Crew
  view: () => TaskView
  clock: Clock
}

/** Writes tasks, and the pinned comments that are their bodies. */
export function createTaskWriter({ client, layout, pinned, crew, view, clock }: TaskWriterOptions) {
  const bodyOf = (fields: Fields, responsible: string | null) =>
    taskBody(fields, { zone: view().zone, now: clock.now(), responsible })

  async function create(
    { parentId, parent, fields }: Draft,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Written> {
    if (parentId === null) throw goneError('nozbe', 'contact')
    const stated = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== null && value !== false),
    )
    const responsible = responsibleAfter(stated, null, crew) ?? null
    const body = { name: 'Untitled', ...layout.placeOf(parentId), ...bodyOf(stated, responsible) }
    const { row: task, found } = await journalledRequest(
      journal,
      'task',
      () => makeOrFind(client.tasks, keys.task ?? seededId('task', parentId), body, isFree('task', isLinked)),
      ({ row }) => row.id,
    ).catch(asGone(layout, parentId))

    let comment: Sight = 'none'
    let unfinished = false
    if (typeof fields.body === 'string') {
      try {
        comment = { comment: (await pinned.make(task.id, commentOf(fields.body), journal)).row }
      } catch (error) {
        // The task is there: it is linked as it is, and its body is planned again.
        if (!wasNotCarriedOut(error)) throw error
        comment = 'unseen'
        unfinished = true
      }
    }
    const home = placeIn(layout, task, parent)
    const record = taskRecord({ task, home, comment, known: undefined }, view())
    return { record: { ...record, unfinished }, adopted: found }
  }

  async function update(current: RemoteRecord, changes: Fields, journal: WriteJournal): Promise<Written> {
    const { body, completed, ...others } = changes
    // What Nozbe repeats is completed there alone.
    const properties = completed === undefined || current.repeats ? others : { ...others, completed }
    const task = Object.keys(properties).length > 0 ? await written(current, properties, journal) : null
    const comment =
      body === undefined
        ? null
        : await pinned.write(current.id, current.parts.comment, commentOf(body), journal)
    const sight: Sight = comment ? { comment } : body === undefined ? 'unseen' : 'none'
    // Who is responsible may not be somebody to be named any more.
    const { assignee: _, ...kept } = current.fields
    return {
      record: {
        ...current,
        fields: {
          ...(task ? kept : current.fields),
          ...(task ? taskFields(task, view()) : {}),
          ...(body === undefined ? {} : bodyField(sight)),
        },
        parts: comment ? { comment: comment.id } : current.parts,
        modified: modifiedAt(task ?? 'unseen', sight, current),
        unfinished: false,
      },
    }
  }

  async function written(current: RemoteRecord, properties: Fields, journal: WriteJournal): Promise<TaskRow> {
    const body = bodyOf(properties, await responsibleFor(current, properties))
    const send = (row: Row) => journalledRow(journal, 'task', () => client.tasks.update(current.id, row))
    const task = await send(body).catch((error: unknown) => {
      // Whoever left the space is refused, and stays responsible where nobody is named.
      if ('assignee' in properties || !hasCode(error, 'request.refused')) throw error
      const { responsible_id: _, ...others } = body
      return send(others)
    })
    // Abandoned is not done.
    if (properties.completed !== true || !task.is_abandoned) return task
    return send({ is_abandoned: false })
  }

  /** A date travels with who is responsible; whoever cannot be named stays so. */
  async function responsibleFor({ id, fields }: RemoteRecord, properties: Fields): Promise<string | null> {
    const named = responsibleAfter(properties, fields, crew)
    if (named !== undefined || !('dueDate' in properties)) return named ?? null
    const now = await client.tasks.get(id)
    return now?.responsible_id ?? crew.memberId
  }

  return { create, update }
}
