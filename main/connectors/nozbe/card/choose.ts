import type { KnownRecords } from '../../../sync/ports'
import { type Container, nameKey } from '../layouts/container'
import type { CommentRow, TaskRow } from '../rows'
import type { CardBook } from './book'
import { readCard } from './card'

export interface CardChoice {
  /** Tasks that stand in the container. */
  standing: readonly TaskRow[]
  /** The card it had so far, as this reading shows it, wherever it stands; undefined when it does not. */
  recorded: TaskRow | undefined
  /** Whether the card it had so far is gone where this reading does not show it. */
  isGone: boolean
  comments: ReadonlyMap<string, readonly CommentRow[]>
  known: KnownRecords
  book: CardBook
}

/**
 * The card among the tasks of a container: the one it had so far, else the one whose comment has the link to HighLevel
 * that Tandem wrote there, else the oldest that is named like the container; but none that is kept in step otherwise.
 * `unseen` when the card it had so far is not in this reading. Pure.
 */
export function chooseCard(container: Container, choice: CardChoice): TaskRow | null | 'unseen' {
  const { standing, recorded, isGone, comments, known, book } = choice
  if (known.byId('contact', container.id)?.parts.card !== undefined) {
    if (!recorded && !isGone) return 'unseen'
    if (recorded && standing.includes(recorded)) return recorded
  }
  const candidates = standing
    .filter(({ id }) => !known.byId('task', id) && !known.byId('appointment', id) && !isAnothers(id))
    .sort(byAge)
  const isLinked = ({ id }: TaskRow) => (comments.get(id) ?? []).some((comment) => hasLink(comment, book))
  const isNamed = ({ name }: TaskRow) => nameKey(name) === nameKey(container.name)
  // A linked card by another name may be one that was moved here.
  const isBoth = (task: TaskRow) => isLinked(task) && isNamed(task)
  return candidates.find(isBoth) ?? candidates.find(isLinked) ?? candidates.find(isNamed) ?? null

  /** Whether it is the card of another contact, which was moved here. */
  function isAnothers(taskId: string): boolean {
    const owner = known.byPart('card', taskId)
    return owner !== undefined && owner.id !== container.id
  }
}

/** Whether a comment is the card of a contact, by the link that Tandem wrote there. */
export const hasLink = ({ body, is_pinned, is_deleted }: CommentRow, book: CardBook): boolean =>
  is_pinned === true && !is_deleted && readCard(body, book).namedPeer !== null

const byAge = (a: TaskRow, b: TaskRow): number =>
  (a.created_at ?? 0) - (b.created_at ?? 0) || (a.id < b.id ? -1 : 1)
