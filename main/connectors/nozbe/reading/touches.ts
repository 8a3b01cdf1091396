import type { CommentRow, TaskRow } from '../rows'

/** So much later than its task a comment has to be for one to tell: the first comes with the task. */
const laterMs = 60_000

/**
 * Whether a new comment moves its task's last_modified: `no` where a task is older than a comment on it, `yes` where all
 * that have a late comment are not, `unknown` where none has. Pure.
 */
export function commentTouches(
  tasks: readonly TaskRow[],
  commentsOf: (taskId: string) => readonly CommentRow[],
): 'yes' | 'no' | 'unknown' {
  let answer: 'yes' | 'unknown' = 'unknown'
  for (const { id, created_at, last_modified } of tasks) {
    if (created_at == null || last_modified == null) continue
    const newest = Math.max(0, ...commentsOf(id).map((comment) => comment.created_at))
    if (newest < created_at + laterMs) continue
    if (last_modified < newest - 1000) return 'no'
    answer = 'yes'
  }
  return answer
}
