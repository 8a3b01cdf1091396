import type { Draft, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError } from '../../errors'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import { asGone } from '../records/place'
import { journalledRow } from './send'

/** Moves a task, or an appointment, into the container of another contact. Its id stays. */
export async function moveTask(
  { client, layout }: { client: NozbeClient; layout: Layout },
  current: RemoteRecord,
  { parentId, parent }: Draft,
  journal: WriteJournal,
): Promise<Written> {
  if (parentId === null) throw goneError('nozbe', 'contact')
  const place = { ...layout.placeOf(parentId) }
  const task = await journalledRow(journal, 'moved', () => client.tasks.update(current.id, place)).catch(
    asGone(layout, parentId),
  )
  return {
    record: {
      ...current,
      parentId: layout.containerOf(task),
      state: parent?.state === 'archived' ? 'archived' : 'live',
      modified: task.last_modified ?? current.modified,
    },
  }
}
