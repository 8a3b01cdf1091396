import type { UnknownId } from '../../../../shared/findings'
import { hasCode } from '../../errors'
import { overlapMs } from '../../stamps'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import {
  type CommentRow,
  commentRow,
  type TagAssignmentRow,
  type TagRow,
  type TaskRow,
  tagAssignmentRow,
  tagRow,
  taskRow,
} from '../rows'
import { type Listing, readList } from './listing'

type StampField = 'last_modified' | 'created_at' | 'edited_at'

const filters = {
  last_modified: 'nozbe.filterByLastModified',
  created_at: 'nozbe.filterByCreatedAt',
  edited_at: 'nozbe.filterByEditedAt',
} as const satisfies Record<StampField, UnknownId>

export type Lists = ReturnType<typeof createLists>

const tasksOf = { resource: 'tasks', kind: 'task', schema: taskRow } as const
const commentsIn = { resource: 'comments', kind: 'note', schema: commentRow } as const
const tagsOf = { resource: 'tags', kind: 'contact', schema: tagRow } as const
const assignmentsOf = { resource: 'tag_assignments', kind: 'contact', schema: tagAssignmentRow } as const

/** Lists of Nozbe, row by row checked. Of a list of changes null means that it cannot be had: read the whole one. */
export function createLists(client: NozbeClient, layout: Pick<Layout, 'taskFilters'>) {
  const { taskFilters } = layout
  const { knowledge } = client

  /** That it can be asked so is inferred: it is tried until it is known not to work. */
  async function unlessRefused<T>(id: UnknownId, reading: () => Promise<T>): Promise<T | null> {
    if (knowledge.answer(id) === 'no') return null
    try {
      return await reading()
    } catch (error) {
      if (!hasCode(error, 'request.refused')) throw error
      knowledge.learn(id, 'no')
      return null
    }
  }

  const tasks = (signal?: AbortSignal): Promise<Listing<TaskRow>> =>
    readList(client, tasksOf, taskFilters, signal)

  const tasksChangedSince = (stamp: number, signal?: AbortSignal): Promise<Listing<TaskRow> | null> =>
    unlessRefused(filters.last_modified, () =>
      readList(client, tasksOf, { ...taskFilters, 'last_modified[gte]': stamp - overlapMs }, signal),
    )

  /** Of every project that the token sees: comments name their task only. */
  const comments = (signal?: AbortSignal): Promise<Listing<CommentRow> | null> =>
    unlessRefused('nozbe.commentsOfAllTasks', () => readList(client, commentsIn, {}, signal))

  const commentsSince = (
    field: 'created_at' | 'edited_at',
    stamp: number,
    signal?: AbortSignal,
  ): Promise<Listing<CommentRow> | null> =>
    unlessRefused(filters[field], () =>
      readList(client, commentsIn, { [`${field}[gte]`]: stamp - overlapMs }, signal),
    )

  const commentsOf = (taskId: string, signal?: AbortSignal): Promise<Listing<CommentRow>> =>
    readList(client, commentsIn, { task_id: taskId }, signal)

  const tags = (signal?: AbortSignal): Promise<Listing<TagRow>> => readList(client, tagsOf, {}, signal)

  const tagAssignments = (signal?: AbortSignal): Promise<Listing<TagAssignmentRow>> =>
    readList(client, assignmentsOf, {}, signal)

  const tagAssignmentsOf = (taskId: string): Promise<Listing<TagAssignmentRow>> =>
    readList(client, assignmentsOf, { task_id: taskId })

  /** Whether an empty list of what changed says that nothing did, and not that the filter was not understood. */
  const isProven = (field: StampField): boolean => knowledge.answer(filters[field]) === 'yes'

  return {
    isProven,
    tasks,
    tasksChangedSince,
    comments,
    commentsSince,
    commentsOf,
    comment: client.comments.get,
    task: client.tasks.get,
    tags,
    tagAssignments,
    tagAssignmentsOf,
  }
}
