import type { CardSign } from '../card/card'
import type { CommentRow } from '../rows'

/** What is known of the comment that holds a task's body, or a card's lines. */
export type Sight = { comment: CommentRow } | 'none' | 'unseen'

export interface SightOptions {
  /** The comment taken so far. */
  recorded: string | undefined
  /** Of a card: by what a comment is one, if at all. Null for a task, whose body can be anything. */
  cardBy: ((comment: CommentRow) => CardSign) | null
  /** Whether `comments` are all that the task has. */
  complete: boolean
}

/**
 * Finds the comment that counts among those of a task: the one taken so far, pinned or not, else the oldest pinned one.
 * On a card that has none so far only a comment that is a card counts: the oldest pinned one, else one with a link, which
 * nobody writes by hand, else the first of all.
 * Pure.
 */
export function sightOf(comments: readonly CommentRow[], options: SightOptions): Sight {
  const { recorded, cardBy, complete } = options
  const taken = comments.find(({ id }) => id === recorded)
  if (taken && !taken.is_deleted) return { comment: taken }
  // Not in the list does not mean deleted.
  if (recorded !== undefined && !taken) return 'unseen'

  const standing = comments.filter((comment) => !comment.is_deleted).sort(byAge)
  const pinned = standing.find((comment) => comment.is_pinned && (!cardBy || cardBy(comment)))
  if (pinned) return { comment: pinned }
  if (!complete) return taken ? 'none' : 'unseen'
  const [first] = standing
  const unpinned =
    standing.find((comment) => cardBy?.(comment) === 'link') ?? (first && cardBy?.(first) ? first : null)
  return unpinned ? { comment: unpinned } : 'none'
}

const byAge = (a: CommentRow, b: CommentRow): number => a.created_at - b.created_at || (a.id < b.id ? -1 : 1)
