import type { Answer } from '../../../shared/findings'
import type { Http } from '../http'
import { type Filters, mostRows, usualPage } from '../nozbe/client'
import { list, taskRow } from '../nozbe/rows'
import { isCopyId } from '../nozbe/values/ids'
import { readRows } from '../rows'
import { filterAnswer, type Probe, unlessRefused } from './probe'
import { zoneOfDays } from './zones'

const fewDays = 50

/** What can be found out about Nozbe by reading: 9 calls at most. */
export function nozbeProbes(http: Http, { zone }: { zone: string }): Probe[] {
  const read = (resource: string, query: Filters, signal: AbortSignal): Promise<unknown[]> =>
    http.request({
      operation: `${resource}.list`,
      method: 'GET',
      path: `/${resource}`,
      query: { limit: 1, ...query },
      schema: list,
      signal,
    })
  const byStamp = (resource: string, field: string, signal: AbortSignal) =>
    filterAnswer((stamp) => read(resource, { [`${field}[gte]`]: stamp }, signal))

  return [
    {
      ids: ['nozbe.filterByLastModified'],
      ask: async (signal) => ({
        'nozbe.filterByLastModified': await byStamp('tasks', 'last_modified', signal),
      }),
    },
    {
      ids: ['nozbe.commentsOfAllTasks', 'nozbe.filterByCreatedAt'],
      ask: async (signal) => {
        const created = await byStamp('comments', 'created_at', signal)
        // Taken with a stamp and without a task, they are listed without a task.
        const all: Answer = created === 'no' ? await listed(() => read('comments', {}, signal)) : created
        return { 'nozbe.commentsOfAllTasks': all, 'nozbe.filterByCreatedAt': created }
      },
    },
    {
      ids: ['nozbe.filterByEditedAt'],
      ask: async (signal) => ({ 'nozbe.filterByEditedAt': await byStamp('comments', 'edited_at', signal) }),
    },
    {
      ids: ['nozbe.page'],
      ask: async (signal) => {
        const page = await unlessRefused(read('tasks', { limit: mostRows, fields: 'id' }, signal))
        if (page === 'refused') return { 'nozbe.page': usualPage }
        if (page.length === mostRows || page.length === 0) return { 'nozbe.page': mostRows }
        const more = await read('tasks', { offset: page.length, fields: 'id' }, signal)
        return { 'nozbe.page': more.length > 0 ? page.length : mostRows }
      },
    },
    {
      ids: ['nozbe.allDayZone'],
      ask: async (signal) => {
        const rows = await unlessRefused(read('tasks', { is_all_day: 'true', limit: fewDays }, signal))
        if (rows === 'refused') return {}
        const what = { kind: 'task', operation: 'tasks.list' } as const
        // What Tandem made has the midnight that Tandem gave it.
        const days = readRows(rows, taskRow, what).rows.flatMap(({ id, is_all_day, due_at }) =>
          is_all_day && due_at != null && !isCopyId(id) ? [due_at] : [],
        )
        return { 'nozbe.allDayZone': zoneOfDays(days, zone) }
      },
    },
  ]
}

async function listed(reading: () => Promise<readonly unknown[]>): Promise<Answer> {
  const rows = await unlessRefused(reading())
  if (rows === 'refused') return 'no'
  return rows.length > 0 ? 'yes' : 'unknown'
}
