import type { KnownRecords } from '../../../sync/ports'
import type { Places } from '../layouts/container'
import type { TagView } from './tagView'
import type { TaskReading } from './taskReader'

export interface GoneCardsRequest {
  places: Places
  tasks: Pick<TaskReading, 'rows' | 'hasAll'>
  tags: TagView
  known: KnownRecords
  /** Whether there is a task by that id. */
  isThere: (taskId: string) => Promise<boolean>
}

/**
 * The cards that a reading of changes does not show since they were deleted. Their tags went with them, which must not be
 * taken for a person's removing them; so a card whose tags are all gone is asked for by its id.
 */
export async function goneCards(request: GoneCardsRequest): Promise<ReadonlySet<string>> {
  const { places, tasks, tags, known, isThere } = request
  const gone = new Set<string>()
  if (tasks.hasAll || !tags.isWhole) return gone
  const seen = new Set(tasks.rows.map(({ id }) => id))
  for (const { id } of places.contacts.values()) {
    const before = known.byId('contact', id)
    const card = before?.parts.card
    if (card === undefined || seen.has(card)) continue
    const hadTags = (before?.fields.tags ?? null) !== null
    if (hadTags && tags.of(card).length === 0 && !(await isThere(card))) gone.add(card)
  }
  return gone
}
