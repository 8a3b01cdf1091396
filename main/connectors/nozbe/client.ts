import { z } from 'zod'
import type { Kind } from '../../../shared/domain'
import { unlessGone } from '../errors'
import type { Http } from '../http'
import { readPages } from '../paging'
import { freshKnowledge, type Knowledge, numberOf } from '../probes/knowledge'
import { withPage } from '../probes/page'
import {
  commentRow,
  groupAssignmentRow,
  groupRow,
  list,
  projectRow,
  sectionRow,
  tagAssignmentRow,
  tagRow,
  taskRow,
} from './rows'

export const nozbeUrl = 'https://api4.nozbe.com/v1/api'

/** People paste tokens with and without `apikey ` before them. */
export const nozbeHeaders = (token: string): Record<string, string> => ({
  Authorization: `apikey ${token.trim().replace(/^apikey\s+/i, '')}`,
})

/** Filters of a list: `{ 'last_modified[gte]': 1 }`. */
export type Filters = Readonly<Record<string, string | number>>

export type Row = Readonly<Record<string, unknown>>

/** The rows of a page: the usual ones, those that are known to be given, and the most that are asked for. */
export const usualPage = 1000
const safePage = 100
export const mostRows = 10_000
/** Texts can be long, and an answer can be too big. */
const mostTexts = 1000

/** What a deletion answers: the record, of which nothing is asked any more. */
const answer = z.unknown()

/** What has the stamp of its making, which edits do not move: sorted by that, nothing is missed between pages. */
const stamped: ReadonlySet<string> = new Set(['projects', 'project_sections', 'tasks', 'comments'])

export type NozbeClient = ReturnType<typeof createNozbeClient>

/** The operations of Nozbe that Tandem uses. All throw TandemError. `knowledge`: how the account behaves. */
export function createNozbeClient(http: Http, knowledge: Knowledge = freshKnowledge()) {
  const pageOf = (resource: string): number =>
    numberOf(knowledge, 'nozbe.page', {
      standard: usualPage,
      most: resource === 'comments' ? mostTexts : mostRows,
    })

  /** A whole list, page by page; rows are not checked yet. */
  function pages(
    resource: string,
    filters: Filters,
    signal?: AbortSignal,
  ): AsyncGenerator<unknown[], boolean> {
    const operation = `${resource}.list`
    return readPages({ service: http.service, host: http.host, operation }, 0, async (offset) => {
      const rows = await withPage(
        { id: 'nozbe.page', safe: safePage, knowledge },
        pageOf(resource),
        (limit) =>
          http.request({
            operation,
            method: 'GET',
            path: `/${resource}`,
            query: {
              ...filters,
              limit,
              offset,
              ...(stamped.has(resource) ? { sortBy: 'created_at' } : {}),
            },
            schema: list,
            ...(signal ? { signal } : {}),
          }),
      )
      return { rows, next: offset + rows.length }
    })
  }

  async function all(resource: string, filters: Filters = {}, signal?: AbortSignal): Promise<unknown[]> {
    const rows: unknown[] = []
    for await (const page of pages(resource, filters, signal)) rows.push(...page)
    return rows
  }

  /** One resource. Not every one of Nozbe's has every operation: see the reference. */
  function resource<T>(name: string, schema: z.ZodType<T>, kind?: Kind) {
    const what = kind ? { kind } : {}
    const path = (id: string) => `/${name}/${encodeURIComponent(id)}`
    return {
      knowledge,
      /** Null when it is gone. */
      get: (id: string, signal?: AbortSignal): Promise<T | null> =>
        unlessGone(
          http.request({
            operation: `${name}.get`,
            method: 'GET',
            path: path(id),
            schema,
            ...what,
            ...(signal ? { signal } : {}),
          }),
        ),
      create: (body: Row): Promise<T> =>
        http.request({ operation: `${name}.create`, method: 'POST', path: `/${name}`, body, schema }),
      /** Writes the properties given and no others. Throws `record.gone`. */
      update: (id: string, body: Row): Promise<T> =>
        http.request({ operation: `${name}.update`, method: 'PUT', path: path(id), body, schema, ...what }),
      /** Throws `record.gone`. */
      remove: async (id: string): Promise<void> => {
        const operation = `${name}.delete`
        await http.request({ operation, method: 'DELETE', path: path(id), schema: answer, ...what })
      },
    }
  }

  return {
    knowledge,
    pages,
    all,
    sections: resource('project_sections', sectionRow, 'contact'),
    tasks: resource('tasks', taskRow, 'task'),
    comments: resource('comments', commentRow, 'note'),
    projects: resource('projects', projectRow, 'contact'),
    tags: resource('tags', tagRow),
    tagAssignments: resource('tag_assignments', tagAssignmentRow, 'contact'),
    groups: resource('project_groups', groupRow),
    groupAssignments: resource('group_assignments', groupAssignmentRow),
  }
}
