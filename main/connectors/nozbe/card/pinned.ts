import type { WriteJournal } from '../../../sync/ports'
import { unlessGone } from '../../errors'
import type { NozbeClient } from '../client'
import type { CommentRow } from '../rows'
import { seededId } from '../values/ids'
import { journalledRow, type Made, makeOrFind } from '../writing/send'

/** Writes the pinned comment of a task: its body, or the lines of a card. */
export function createPinned(client: NozbeClient) {
  /** Makes it, or finds what another computer, or a write whose answer was lost, made. */
  async function make(taskId: string, body: string, journal: WriteJournal): Promise<Made<CommentRow>> {
    const comment = { task_id: taskId, body, is_pinned: true }
    const isOurs = ({ task_id, is_deleted }: CommentRow) => task_id === taskId && !is_deleted
    let found = false
    const row = await journalledRow(journal, 'comment', async () => {
      const made = await makeOrFind(client.comments, seededId('pinned', taskId), comment, isOurs)
      found = made.found
      return made.row
    })
    return { row, found }
  }

  /** Null when it is gone. A comment that a person unpinned is pinned again. */
  async function edit(id: string, body: string, journal: WriteJournal): Promise<CommentRow | null> {
    const send = (changes: { body: string } | { is_pinned: true }) =>
      unlessGone(journalledRow(journal, 'comment', () => client.comments.update(id, changes)))
    const edited = await send({ body })
    if (!edited || edited.is_deleted) return null
    return edited.is_pinned ? edited : send({ is_pinned: true })
  }

  return {
    make,
    edit,
    /** The comment with this body, `recorded` being the one taken so far; null when there is none and none is needed. */
    write: async (
      taskId: string,
      recorded: string | undefined,
      body: string,
      journal: WriteJournal,
    ): Promise<CommentRow | null> => {
      const edited = recorded === undefined ? null : await edit(recorded, body, journal)
      if (edited || body === '') return edited
      const { row, found } = await make(taskId, body, journal)
      return found && row.body !== body ? edit(row.id, body, journal) : row
    },
  }
}

export type Pinned = ReturnType<typeof createPinned>
