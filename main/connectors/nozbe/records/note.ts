import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import type { CommentRow } from '../rows'
import { commentOf, stampOf, textOf } from './task'

export interface NoteParts {
  comment: CommentRow
  /** The contact on whose card it stands. */
  parentId: string | null
  /** The line that was written with it, where one was. */
  byline: string | null
  state: RemoteRecord['state']
}

/** A note, from a comment on a card. Its byline is no part of the body as long as it is the first line, to the letter. */
export function noteRecord({ comment, parentId, byline, state }: NoteParts): RemoteRecord {
  const [first = '', ...rest] = comment.body.split(/\r?\n/)
  const hasByline = byline !== null && first === commentOf(byline)
  const body = hasByline ? (rest[0] === '' ? rest.slice(1) : rest).join('\n') : comment.body
  return newRecord('note', comment.id, {
    parentId,
    fields: { body: textOf(body) },
    state,
    modified: stampOf(comment),
    byline: hasByline ? byline : null,
  })
}
