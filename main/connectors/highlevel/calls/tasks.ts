import { unlessGone } from '../../errors'
import type { Http } from '../../http'
import type { RawPage } from '../../paging'
import { type Knowledge, numberOf } from '../../probes/knowledge'
import { withPage } from '../../probes/page'
import { anyAnswer } from '../rows/parts'
import { type TaskRow, taskAnswer, taskList } from '../rows/task'
import { isGone } from './gone'

export interface TaskBody {
  title?: string
  body?: string
  /** ISO 8601 to the second. */
  dueDate?: string
  completed?: boolean
  /** Id of a user; an empty text for nobody. */
  assignedTo?: string
}

export type NewTask = TaskBody & Required<Pick<TaskBody, 'title' | 'dueDate' | 'completed'>>

/** The most tasks that are asked for at once, and what is known to be given. */
export const mostTasks = 500
export const usualTasks = 100
const taskPage = { id: 'highlevel.taskPage', safe: usualTasks } as const

/** The operations on tasks that Tandem uses. */
export function taskCalls(http: Http, locationId: string, knowledge: Knowledge) {
  const listPath = (contactId: string) => `/contacts/${encodeURIComponent(contactId)}/tasks`
  const path = (contactId: string, id: string) => `${listPath(contactId)}/${encodeURIComponent(id)}`

  return {
    /** The whole location's tasks, paged by `skip`. */
    searchTasks: async (skip: number, signal?: AbortSignal, wanted?: number): Promise<RawPage<number>> => {
      const most =
        wanted ?? numberOf(knowledge, 'highlevel.taskPage', { standard: usualTasks, most: mostTasks })
      const { tasks } = await withPage({ ...taskPage, knowledge }, most, (limit) =>
        http.request({
          operation: 'tasks.search',
          method: 'POST',
          idempotent: true,
          path: `/locations/${encodeURIComponent(locationId)}/tasks/search`,
          body: { limit, skip },
          schema: taskList,
          ...(signal ? { signal } : {}),
        }),
      )
      return { rows: tasks, next: skip + tasks.length }
    },

    /** Throws `record.gone` when the contact is. */
    tasksOfContact: async (contactId: string): Promise<readonly unknown[]> => {
      const { tasks } = await http.request({
        operation: 'tasks.ofContact',
        method: 'GET',
        path: listPath(contactId),
        schema: taskList,
        kind: 'contact',
        isGone,
      })
      return tasks
    },

    /** Null when HighLevel says that it, or its contact, is gone. */
    getTask: async (contactId: string, id: string, signal?: AbortSignal): Promise<TaskRow | null> => {
      const answer = await unlessGone(
        http.request({
          operation: 'tasks.get',
          method: 'GET',
          path: path(contactId, id),
          schema: taskAnswer,
          kind: 'task',
          isGone,
          ...(signal ? { signal } : {}),
        }),
      )
      return answer?.task ?? null
    },

    /** Throws `record.gone` when the contact is. */
    createTask: async (contactId: string, body: NewTask): Promise<TaskRow> => {
      const { task } = await http.request({
        operation: 'tasks.create',
        method: 'POST',
        path: listPath(contactId),
        body: { ...body },
        schema: taskAnswer,
        kind: 'contact',
        isGone,
      })
      return task
    },

    /** Throws `record.gone`. */
    updateTask: async (contactId: string, id: string, body: TaskBody): Promise<TaskRow> => {
      const { task } = await http.request({
        operation: 'tasks.update',
        method: 'PUT',
        path: path(contactId, id),
        body: { ...body },
        schema: taskAnswer,
        kind: 'task',
        isGone,
      })
      return task
    },

    /** Throws `record.gone`. */
    completeTask: async (contactId: string, id: string, completed: boolean): Promise<TaskRow> => {
      const { task } = await http.request({
        operation: 'tasks.complete',
        method: 'PUT',
        path: `${path(contactId, id)}/completed`,
        body: { completed },
        schema: taskAnswer,
        kind: 'task',
        isGone,
      })
      return task
    },

    /** Throws `record.gone`. */
    removeTask: async (contactId: string, id: string): Promise<void> => {
      await http.request({
        operation: 'tasks.remove',
        method: 'DELETE',
        path: path(contactId, id),
        schema: anyAnswer,
        kind: 'task',
        isGone,
      })
    },
  }
}
