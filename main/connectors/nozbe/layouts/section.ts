import { comparable } from '../../../../shared/canonical/comparable'
import type { KnownRecords } from '../../../sync/ports'
import { readCard } from '../card'
import type { CommentRow, SectionRow, TaskRow } from '../schema'

/** Layout `section`: every section of the project is a contact, and one of its tasks is the contact's card. */

export const defaultIgnoredNames: readonly string[] = ['Archive', 'Inbox', 'Templates']

/** Sections by these names are no contacts. */
export function ignores(names: readonly string[]): (section: SectionRow) => boolean {
  const ignored = new Set(names.map(key))
  return ({ name }) => ignored.has(key(name))
}

/**
 * The card of a section among its tasks: the one it had so far, else the one whose comment has the link to HighLevel that
 * Tandem wrote there, else the oldest that is named like the section; but none that is kept in step as a task already.
 * `unseen` when the card it had so far is not among `tasks`. Pure.
 */
export function chooseCard(
  section: SectionRow,
  tasks: readonly TaskRow[],
  { comments, known }: { comments: ReadonlyMap<string, readonly CommentRow[]>; known: KnownRecords },
): TaskRow | null | 'unseen' {
  const recorded = known.byId('contact', section.id)?.parts.card
  if (recorded !== undefined) {
    const card = tasks.find(({ id }) => id === recorded)
    if (!card) return 'unseen'
    if (card.project_section_id === section.id) return card
  }
  const candidates = tasks
    .filter((task) => task.project_section_id === section.id && !known.byId('task', task.id))
    .sort(byAge)
  const isLinked = ({ id }: TaskRow) => (comments.get(id) ?? []).some(hasLink)
  const isNamed = ({ name }: TaskRow) => key(name) === key(section.name)
  // A linked card by another name may be one that was moved here.
  const isBoth = (task: TaskRow) => isLinked(task) && isNamed(task)
  return candidates.find(isBoth) ?? candidates.find(isLinked) ?? candidates.find(isNamed) ?? null
}

/** Whether a comment is the card of a contact, by the link that Tandem wrote there. */
export const hasLink = ({ body, is_pinned, is_deleted }: CommentRow): boolean =>
  is_pinned === true && !is_deleted && readCard(body).namedPeer !== null

const key = (name: string): string => String(comparable('text', name, { country: null }) ?? '').toLowerCase()

const byAge = (a: TaskRow, b: TaskRow): number =>
  (a.created_at ?? 0) - (b.created_at ?? 0) || (a.id < b.id ? -1 : 1)
