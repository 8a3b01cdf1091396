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

/** Cards, by their ids. */
export interface GoneCards {
  gone: ReadonlySet<string>
  /** May be gone too, and are asked for in a later reading: until then nothing is known of their tags. */
  unasked: ReadonlySet<string>
}

/** In one reading, a call for each: who takes a tag away from every card shall not wait for thousands. */
const mostAsked = 50

/**
 * The cards that a reading of changes does not show since they were deleted. Their tags went with them, which must not be
 * taken for a person's removing them; so a card whose tags are all gone is asked for by its id.
 */
export async function goneCards(request: GoneCardsRequest): Promise<GoneCards> {
  const { places, tasks, tags, known, isThere } = request
  const gone = new Set<string>()
  const unasked = new Set<string>()
  if (tasks.hasAll || !tags.isWhole) return { gone, unasked }
  const seen = new Set(tasks.rows.map(({ id }) => id))
  let asked = 0
  for (const { id } of places.contacts.values()) {
    const before = known.byId('contact', id)
    const card = before?.parts.card
    if (card === undefined || seen.has(card)) continue
    const hadTags = (before?.fields.tags ?? null) !== null
    if (!hadTags || tags.of(card).length > 0) continue
    if (asked === mostAsked) {
      unasked.add(card)
      continue
    }
    asked += 1
    if (!(await isThere(card))) gone.add(card)
  }
  return { gone, unasked }
}
