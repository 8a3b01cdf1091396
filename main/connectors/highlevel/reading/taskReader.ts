import type { ObserveRequest, Page, RemoteRecord } from '../../../sync/ports'
import { readPages } from '../../paging'
import { readRows } from '../../rows'
import { taskRecord } from '../records/task'
import { taskRow } from '../rows/task'
import { needsLook } from './confirm'
import type { ReadContext } from './context'
import { problemOf } from './problem'

/** Reads every task of the location: tasks have no stamps. */
export async function* readTasks(
  { client, rows: context, facts }: ReadContext,
  { known, signal }: ObserveRequest,
): AsyncGenerator<Page, void> {
  const operation = 'tasks.search'
  const pages = readPages(facts(operation), 0, (skip) => client.searchTasks(skip, signal))
  let areUnderstood = true
  let page = await pages.next()
  for (; !page.done; page = await pages.next()) {
    const { rows, problems } = readRows(page.value, taskRow, { kind: 'task', operation })
    const records: RemoteRecord[] = []
    for (const row of rows) {
      const listed = taskRecord(row, 'partial', context)
      if (listed.parentId === null || !needsLook(listed, known, 'everything')) {
        records.push(listed)
        continue
      }
      const whole = await client.getTask(listed.parentId, row.id, signal).catch((error: unknown) => {
        problems.push(problemOf(error, { kind: 'task', id: row.id, operation: 'tasks.get' }))
        return null
      })
      if (whole) records.push(taskRecord(whole, 'whole', context, listed.parentId))
    }
    areUnderstood &&= problems.length === 0
    yield { records, problems, listed: [] }
  }
  const isStable = page.value
  if (isStable && areUnderstood)
    yield { records: [], problems: [], listed: [{ kind: 'task', parentId: null }] }
}
