import type { z } from 'zod'
import type { Kind } from '../../../shared/domain'
import { hasCode } from '../errors'
import { type Rows, readRows } from '../rows'
import { overlapMs } from '../stamps'
import type { Filters, NozbeClient } from './client'
import { type CommentRow, commentRow, type SectionRow, sectionRow, type TaskRow, taskRow } from './schema'

export type Lists = ReturnType<typeof createLists>

/** Lists of Nozbe, row by row checked. Of a list of changes null means that it cannot be had: read the whole one. */
export function createLists(client: NozbeClient, projectId: string) {
  /** That lists can be filtered by a stamp is inferred: until it is refused. */
  const unfilterable = new Set<string>()
  const project = { project_id: projectId }

  async function list<T>(
    resource: string,
    kind: Kind,
    schema: z.ZodType<T>,
    filters: Filters,
    signal?: AbortSignal,
  ): Promise<Rows<T>> {
    const rows = await client.all(resource, filters, signal)
    return readRows(rows, schema, { kind, operation: `${resource}.list` })
  }

  async function unlessRefused<T>(key: string, reading: () => Promise<T>): Promise<T | null> {
    if (unfilterable.has(key)) return null
    try {
      return await reading()
    } catch (error) {
      if (!hasCode(error, 'request.refused')) throw error
      unfilterable.add(key)
      return null
    }
  }

  const sections = (signal?: AbortSignal): Promise<Rows<SectionRow>> =>
    list('project_sections', 'contact', sectionRow, project, signal)

  const tasks = (signal?: AbortSignal): Promise<Rows<TaskRow>> =>
    list('tasks', 'task', taskRow, project, signal)

  const tasksChangedSince = (stamp: number, signal?: AbortSignal): Promise<Rows<TaskRow> | null> =>
    unlessRefused('tasks', () =>
      list('tasks', 'task', taskRow, { ...project, 'last_modified[gte]': stamp - overlapMs }, signal),
    )

  /** Of every project that the token sees: comments name their task only. */
  const comments = (signal?: AbortSignal): Promise<Rows<CommentRow> | null> =>
    unlessRefused('comments', () => list('comments', 'note', commentRow, {}, signal))

  const commentsSince = (
    field: 'created_at' | 'edited_at',
    stamp: number,
    signal?: AbortSignal,
  ): Promise<Rows<CommentRow> | null> =>
    unlessRefused(`comments ${field}`, () =>
      list('comments', 'note', commentRow, { [`${field}[gte]`]: stamp - overlapMs }, signal),
    )

  const commentsOf = (taskId: string, signal?: AbortSignal): Promise<Rows<CommentRow>> =>
    list('comments', 'note', commentRow, { task_id: taskId }, signal)

  return {
    sections,
    tasks,
    tasksChangedSince,
    comments,
    commentsSince,
    commentsOf,
    comment: client.comments.get,
  }
}
