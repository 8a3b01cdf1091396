import { dueAt } from '../../../../shared/canonical/due'
import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import { markdownOf } from '../html'
import type { TaskRow } from '../rows/task'
import { personField } from './people'
import { type RowContext, seen, type View } from './view'

/** `contactId` is the one that the path named. */
export function taskRecord(
  row: TaskRow,
  view: View,
  { location, definitions }: RowContext,
  contactId = row.contactId ?? null,
): RemoteRecord {
  const { dueDate, completed } = row
  return newRecord('task', row.id, {
    parentId: contactId || null,
    fields: {
      ...seen(view, {
        title: row.title,
        body: typeof row.body === 'string' ? markdownOf(row.body) : row.body,
        dueDate: typeof dueDate === 'number' ? dueAt(dueDate, location.timezone) : dueDate,
        completed: completed ?? (view === 'whole' ? false : undefined),
      }),
      ...personField('assignee', row.assignedTo, view, definitions().people),
    },
  })
}
