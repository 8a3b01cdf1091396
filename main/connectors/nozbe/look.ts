import type { RemoteRecord } from '../../sync/ports'
import type { NozbeClient } from './client'
import { type Sight, sightOf } from './comments'
import type { Lists } from './lists'
import type { TaskRow } from './schema'
import { contactRecord, taskRecord } from './transform'

export type Look = ReturnType<typeof createLook>

/** Looks at single records as they are now. */
export function createLook(client: NozbeClient, lists: Lists, zone: string) {
  /** The comment that counts on a task; `recorded` is the one taken so far. */
  async function comment(taskId: string, recorded: string | undefined, isCard: boolean): Promise<Sight> {
    if (recorded !== undefined) {
      const taken = await client.comments.get(recorded)
      if (taken && !taken.is_deleted) return { comment: taken }
    }
    const { rows, problems } = await lists.commentsOf(taskId)
    return sightOf(rows, { recorded: undefined, isCard, complete: problems.length === 0 })
  }

  /** The card, where the contact still has it in its section. */
  async function card(sectionId: string, recorded: string | undefined): Promise<TaskRow | null> {
    const task = recorded === undefined ? null : await client.tasks.get(recorded)
    return task?.project_section_id === sectionId ? task : null
  }

  return {
    comment,
    card,

    contact: async (record: RemoteRecord): Promise<RemoteRecord | null> => {
      const section = await client.sections.get(record.id)
      if (!section) return null
      const own = await card(section.id, record.parts.card)
      const sight = own ? await comment(own.id, record.parts.comment, true) : 'none'
      return contactRecord({ section, card: own, comment: sight, known: record })
    },

    task: async (record: RemoteRecord): Promise<RemoteRecord | null> => {
      const task = await client.tasks.get(record.id)
      if (!task) return null
      const sight = await comment(task.id, record.parts.comment, false)
      // Whether its section rests is not asked: that is seen when the sections are read.
      const id = task.project_section_id ?? null
      const section = id === null ? null : { id, archived_at: record.state === 'archived' ? 1 : null }
      return taskRecord({ task, section, comment: sight, known: record, zone })
    },
  }
}
