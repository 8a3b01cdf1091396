import { commentRow } from '../rows'
import { flag, id, stamp, text } from './parts'
import { partial, resourceActions } from './resource'

const details = {
  body: text,
  is_pinned: flag.optional(),
  is_deleted: flag.optional(),
  is_team: flag.optional(),
  extra: text.nullable().optional(),
  reactions: text.nullable().optional(),
}

export const commentActions = resourceActions({
  name: 'comments',
  path: '/comments',
  sentences: {
    list: 'Lists comments, for instance those of a task.',
    get: 'Shows a comment.',
    create: 'Writes a new comment on a task.',
    update: 'Changes a comment, or pins it.',
    delete: 'Deletes the text of a comment.',
  },
  row: commentRow,
  create: { id: id.optional(), task_id: id, ...details },
  update: partial(details),
  readOnly: { author_id: id, created_at: stamp, edited_at: stamp },
})
