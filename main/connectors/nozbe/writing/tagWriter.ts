import { elementKey } from '../../../../shared/canonical/comparable'
import { cutName } from '../../../../shared/canonical/name'
import { singleLine } from '../../../../shared/canonical/text'
import type { WriteJournal } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { readRows } from '../../rows'
import type { NozbeClient } from '../client'
import { longestName } from '../records/task'
import { type TagAssignmentRow, type TagRow, tagAssignmentRow, tagRow } from '../rows'
import { journalledRemoval, journalledRow } from './send'

export interface TagWriterOptions {
  client: NozbeClient
  teamId: string
}

/** Sets and takes the tags of tasks; a tag that the space lacks is made. Nozbe makes the ids. */
export function createTagWriter({ client, teamId }: TagWriterOptions) {
  const listTags = async (): Promise<TagRow[]> =>
    readRows(await client.all('tags'), tagRow, { kind: 'contact', operation: 'tags.list' }).rows

  const listAssignments = async (taskId: string): Promise<TagAssignmentRow[]> =>
    readRows(await client.all('tag_assignments', { task_id: taskId }), tagAssignmentRow, {
      kind: 'contact',
      operation: 'tag_assignments.list',
    }).rows

  /** The tag of that name, whatever its case; one that is not archived rather than one that is. */
  function named(tags: readonly TagRow[], name: string): TagRow | undefined {
    const same = tags.filter(
      (tag) => (tag.team_id ?? teamId) === teamId && elementKey(tag.name) === elementKey(name),
    )
    return same.find(({ archived_at }) => archived_at == null) ?? same[0]
  }

  async function ensure(tags: readonly TagRow[], wanted: string, journal: WriteJournal): Promise<TagRow> {
    const name = tagName(wanted)
    const present = named(tags, name)
    if (present) return present
    try {
      return await journalledRow(journal, 'tag', () => client.tags.create({ name, team_id: teamId }))
    } catch (error) {
      // Another computer may have made it meanwhile.
      const made = hasCode(error, 'request.refused') ? named(await listTags(), name) : undefined
      if (made) return made
      throw error
    }
  }

  async function assign(taskId: string, tag: TagRow, journal: WriteJournal): Promise<void> {
    try {
      await journalledRow(journal, 'assignment', () =>
        client.tagAssignments.create({ tag_id: tag.id, task_id: taskId }),
      )
    } catch (error) {
      if (!hasCode(error, 'request.refused')) throw error
      const isThere = (await listAssignments(taskId)).some(({ tag_id }) => tag_id === tag.id)
      if (!isThere) throw error
    }
  }

  return {
    /** Gives a task a tag. */
    add: async (taskId: string, name: string, journal: WriteJournal): Promise<void> => {
      await assign(taskId, await ensure(await listTags(), name, journal), journal)
    },

    /**
     * Brings the tags of a task from `shown`, as they were just read, to `wanted`, and answers them as they are then. What
     * is in neither, because a person set it since, stays.
     */
    change: async (
      taskId: string,
      shown: readonly string[],
      wanted: readonly string[],
      journal: WriteJournal,
    ): Promise<readonly string[]> => {
      const removed = new Set(without(shown, wanted).map(elementKey))
      const result = shown.filter((name) => !removed.has(elementKey(name)))
      const added = without(wanted, shown)
      if (added.length + removed.size === 0) return result
      const tags = await listTags()
      for (const name of added) {
        const tag = await ensure(tags, name, journal)
        await assign(taskId, tag, journal)
        result.push(tag.name)
      }
      if (removed.size === 0) return result
      const names = new Map(tags.map((tag) => [tag.id, elementKey(tag.name)]))
      for (const { id, tag_id } of await listAssignments(taskId)) {
        if (!removed.has(names.get(tag_id) ?? '')) continue
        await journalledRemoval(journal, 'untag', () => client.tagAssignments.remove(id))
      }
      return result
    },
  }
}

export type TagWriter = ReturnType<typeof createTagWriter>

/** A tag's name as Nozbe can hold it. */
export const tagName = (name: string): string => cutName(singleLine(name), longestName)

/** The elements of the first set that are not in the second. */
function without(set: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(elementKey))
  const distinct = new Map(set.map((element) => [elementKey(element), element]))
  return [...distinct].filter(([key]) => key !== '' && !keys.has(key)).map(([, element]) => element)
}
