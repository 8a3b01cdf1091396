import { dueAt, instantOfDue, isDay, isoSeconds } from '../../../../shared/canonical/due'
import { cutName } from '../../../../shared/canonical/name'
import { canonicalText, escapeMentions, unescapeMentions } from '../../../../shared/canonical/text'
import { dateIn } from '../../../../shared/canonical/zone'
import type { Fields, FieldValue } from '../../../../shared/domain'
import type { Person, RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import { newest } from '../../stamps'
import type { Row } from '../client'
import type { Container } from '../layouts/container'
import type { Sight } from '../reading/sight'
import type { CommentRow, TaskRow } from '../rows'

/** The longest name of a container or task. */
export const longestName = 255

/** What the rows of tasks are read with. */
export interface TaskView {
  /** IANA zone in which days begin. */
  zone: string
  people: readonly Person[]
}

/** Where a record stands; null for one of nobody. */
export type Home = Pick<Container, 'id' | 'isArchived'> | null

export interface TaskParts {
  task: TaskRow
  home: Home
  comment: Sight
  known: RemoteRecord | undefined
}

export function taskRecord({ task, home, comment, known }: TaskParts, view: TaskView): RemoteRecord {
  return newRecord('task', task.id, {
    parentId: home?.id ?? null,
    fields: { ...taskFields(task, view), ...bodyField(comment) },
    parts: part('comment', partOf(comment, known)),
    state: home?.isArchived ? 'archived' : 'live',
    modified: modifiedAt(task, comment, known),
    repeats: task.recurrence_id != null,
  })
}

export function taskFields(task: TaskRow, { zone, people }: TaskView): Fields {
  const { name, due_at, is_all_day, ended_at, is_abandoned } = task
  return {
    title: canonicalText(name),
    dueDate: due_at == null ? null : is_all_day ? dateIn(due_at, zone) : timedDue(due_at, zone),
    completed: ended_at != null && !is_abandoned,
    ...assigneeField(task, people),
  }
}

/** On the last day of the year 9999 zones may be in the next one, which has no date. */
const timedDue = (due: number, zone: string): string => (due > lastDay ? isoSeconds(due) : dueAt(due, zone))
const lastDay = Date.parse('9999-12-31T00:00:00Z')

/** Only people who are known on both services are shown; of anybody else nothing was seen. */
function assigneeField({ responsible_id }: TaskRow, people: readonly Person[]): Fields {
  if (responsible_id == null) return { assignee: null }
  const person = people.find(({ nozbeId, highlevelId }) => nozbeId === responsible_id && highlevelId !== null)
  return person ? { assignee: person.name } : {}
}

/** A body, from the comment that holds it. */
export const bodyField = (comment: Sight): Fields => {
  if (comment === 'unseen') return {}
  return { body: comment === 'none' ? null : textOf(comment.comment.body) }
}

/** The canonical form of a comment's Markdown; null when it is empty. */
export const textOf = (markdown: string): string | null => canonicalText(unescapeMentions(markdown))

/** A canonical text as a comment, in which no `@name` notifies anybody. */
export const commentOf = (body: FieldValue): string => (typeof body === 'string' ? escapeMentions(body) : '')

export interface TaskBodyOptions {
  zone: string
  /** Epoch milliseconds. */
  now: number
  /** Id of the team member to be responsible; null for nobody. Sent with a date, and where the assignee changes. */
  responsible: string | null
}

/** What a task's fields are as properties; those that `fields` has, and no others. */
export function taskBody(fields: Fields, { zone, now, responsible }: TaskBodyOptions): Row {
  const { title, dueDate, completed, assignee } = fields
  const isDated = typeof dueDate === 'string'
  return {
    ...(typeof title === 'string' ? { name: cutName(title, longestName) } : {}),
    ...(dueDate === undefined
      ? {}
      : { due_at: isDated ? instantOfDue(dueDate, zone) : null, is_all_day: isDated && isDay(dueDate) }),
    ...(dueDate === undefined && assignee === undefined ? {} : { responsible_id: responsible }),
    ...(typeof completed === 'boolean' ? { ended_at: completed ? now : null } : {}),
  }
}

/** When a task or the comment that belongs to it last changed; where one was not seen, not before what is known. */
export function modifiedAt(
  task: TaskRow | null | 'unseen',
  comment: Sight,
  known: Pick<RemoteRecord, 'modified'> | undefined,
): number | null {
  const isPartial = task === 'unseen' || comment === 'unseen'
  const row = typeof task === 'object' ? task : null
  return newest(isPartial ? (known?.modified ?? null) : null, [
    row?.last_modified,
    typeof comment === 'object' ? stampOf(comment.comment) : null,
  ])
}

export const stampOf = ({ edited_at, created_at }: CommentRow): number => edited_at ?? created_at

/** The id of the comment that counts, as a record keeps it; undefined where there is none. */
export const partOf = (
  comment: Sight,
  known: Pick<RemoteRecord, 'parts'> | undefined,
): string | undefined => {
  if (comment === 'none') return undefined
  return comment === 'unseen' ? known?.parts.comment : comment.comment.id
}

export const part = (name: string, id: string | undefined): Record<string, string> =>
  id === undefined ? {} : { [name]: id }
