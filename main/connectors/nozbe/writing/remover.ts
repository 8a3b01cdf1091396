import type { RemoteRecord, WriteJournal } from '../../../sync/ports'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import { journalledRemoval, journalledRequest } from './send'

/** Deletes records, and puts contacts away. */
export function createRemover({ client, layout }: { client: NozbeClient; layout: Layout }) {
  const archive = async ({ id }: RemoteRecord, journal: WriteJournal): Promise<void> => {
    await journalledRequest(journal, 'archived', () => layout.archive(id))
  }

  /** A container in which anything else still stands is put away rather than deleted with it. */
  async function removeContact(
    current: RemoteRecord,
    journal: WriteJournal,
  ): Promise<'removed' | 'archived'> {
    const { card } = current.parts
    if (card !== undefined) await journalledRemoval(journal, 'card', () => client.tasks.remove(card))
    const { rows, isWhole } = await layout.tasksIn(current.id)
    if (rows.length === 0 && isWhole) {
      await journalledRemoval(journal, 'container', () => layout.remove(current.id))
      return 'removed'
    }
    await archive(current, journal)
    return 'archived'
  }

  return {
    archive,
    remove: async (current: RemoteRecord, journal: WriteJournal): Promise<'removed' | 'archived'> => {
      if (current.kind === 'contact') return removeContact(current, journal)
      const { id, kind } = current
      const { remove } = kind === 'note' ? client.comments : client.tasks
      await journalledRemoval(journal, kind, () => remove(id))
      return 'removed'
    },
  }
}
