import { isCard } from './card'
import type { CommentRow } from './schema'

/** What is known of the comment that holds a task's body, or a card's lines. */
export type Sight = { comment: CommentRow } | 'none' | 'unseen'

export interface SightOptions {
  /** The comment taken so far. */
  recorded: string | undefined
  isCard: boolean
  /** Whether `comments` are all that the task has. */
  complete: boolean
}

/**
 * Finds the comment that counts among those of a task: the one taken so far, else the oldest pinned one; on a card that
 * has neither, its first comment if that has the lines of a card. Pure.
 */
export function sightOf(comments: readonly CommentRow[], options: SightOptions): Sight {
  const taken = comments.find(({ id }) => id === options.recorded)
  if (taken && !taken.is_deleted) return { comment: taken }
  // Not in the list does not mean deleted.
  if (options.recorded !== undefined && !taken) return 'unseen'

  const standing = comments.filter((comment) => !comment.is_deleted).sort(byAge)
  const pinned = standing.find(({ is_pinned }) => is_pinned)
  if (pinned) return { comment: pinned }
  if (!options.complete) return taken ? 'none' : 'unseen'
  const [first] = standing
  return options.isCard && first && isCard(first.body) ? { comment: first } : 'none'
}

const byAge = (a: CommentRow, b: CommentRow): number => a.created_at - b.created_at || (a.id < b.id ? -1 : 1)
