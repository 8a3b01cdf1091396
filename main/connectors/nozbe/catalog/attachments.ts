import { z } from 'zod'
import { fileInput } from '../../catalog/request'
import { anything, id, name, nozbeAction, text } from './parts'

const path = '/comments/{comment_id}/attachments'
const one = `${path}/{file_id}`

const attachmentRow = z.looseObject({
  id,
  name: z.string(),
  mime_type: z.string().nullish(),
  size: z.number().nullish(),
  status: z.string().nullish(),
})

/** Files on comments: what is known of them, and what is in them. */
export const attachmentActions = [
  nozbeAction({
    name: 'comments.attachments.list',
    sentence: 'Lists the files that are attached to a comment.',
    method: 'GET',
    path,
    output: z.array(attachmentRow),
  }),
  nozbeAction({
    name: 'comments.attachments.get',
    sentence: 'Shows the name, size and kind of a file that is attached to a comment.',
    method: 'GET',
    path: one,
    output: attachmentRow,
  }),
  nozbeAction({
    name: 'comments.attachments.create',
    sentence: 'Announces a file for a comment; what is in it is uploaded afterwards.',
    method: 'POST',
    path,
    body: { name, mime_type: text.optional() },
    output: attachmentRow,
  }),
  nozbeAction({
    name: 'comments.attachments.delete',
    sentence: 'Takes a file off a comment.',
    method: 'DELETE',
    path: one,
    output: anything,
    answers: 'json or nothing',
  }),
  nozbeAction({
    name: 'comments.attachments.download',
    sentence: 'Fetches what is in a file that is attached to a comment.',
    method: 'GET',
    path: `${one}/content`,
    output: z.base64(),
    answers: 'file',
  }),
  nozbeAction({
    name: 'comments.attachments.upload',
    sentence: 'Uploads what is in a file that was announced before.',
    method: 'POST',
    path: `${one}/content`,
    body: { file: fileInput },
    sends: 'form',
    output: anything,
    answers: 'json or nothing',
  }),
  nozbeAction({
    name: 'comments.attachments.attach',
    sentence: 'Attaches a file to a comment, with what is in it.',
    method: 'POST',
    path: '/comments/{comment_id}/attachment_with_content',
    body: { file: fileInput },
    sends: 'form',
    output: anything,
    answers: 'json or nothing',
  }),
]
