import { Hono } from 'hono'
import type { Viewer } from './access'
import { createReader, readJson } from './body'
import type { App } from './collection'
import { badRequest, notFound } from './errors'
import { newRecord } from './fields'
import { type Attachment, attachmentFields } from './records/tasks'
import { newId, type Service } from './resource'
import { removeAttachment } from './resources/comments'

/**
 * The attachments of a comment: their facts as JSON, their content as it was uploaded (multipart, `file`). Each is
 * `pending` until its content is there.
 */
export function attachmentRoutes(service: Service): App {
  const { state, clock } = service
  const readBody = createReader<Attachment>({ fields: attachmentFields })
  const app: App = new Hono()

  app.use('/:comment_id/*', async (request, next) => {
    const id = request.req.param('comment_id')
    const comment = state.comments.get(id)
    if (!comment || !request.get('viewer').seesTask(comment.task_id)) throw notFound('Comment', id)
    await next()
  })

  const requireAttachment = (commentId: string, id: string): Attachment => {
    const attachment = state.attachments.get(id)
    if (attachment?.comment_id !== commentId) throw notFound('Attachment', id)
    return attachment
  }

  const create = (viewer: Viewer, commentId: string, sent: Partial<Attachment>): Attachment => {
    const task = state.tasks.get(state.comments.get(commentId)?.task_id ?? '')
    return state.attachments.put(
      newRecord<Attachment>(attachmentFields, {
        ...sent,
        id: newId(service),
        comment_id: commentId,
        author_id: viewer.authorIn(task?.project_id ?? ''),
        status: 'pending',
        created_at: clock.now(),
      }),
    )
  }

  const upload = (attachment: Attachment, content: Buffer): Attachment => {
    state.attachmentContents.put({ id: attachment.id, base64: content.toString('base64') })
    return state.attachments.put({ ...attachment, status: 'uploaded', size: content.length })
  }

  app.get('/:comment_id/attachments', (request) =>
    request.json(state.attachments.where('comment_id', request.req.param('comment_id')).map(facts)),
  )

  app.post('/:comment_id/attachments', async (request) => {
    const sent = readBody(await readJson(request.req), state.settings.refusesUnknown)
    return request.json(facts(create(request.get('viewer'), request.req.param('comment_id'), sent)), 201)
  })

  app.post('/:comment_id/attachment_with_content', async (request) => {
    const { name, mime_type, content } = await readFile(await request.req.parseBody())
    const attachment = create(request.get('viewer'), request.req.param('comment_id'), { name, mime_type })
    return request.json(facts(upload(attachment, content)))
  })

  app.get('/:comment_id/attachments/:file_id', (request) => {
    const { comment_id, file_id } = request.req.param()
    return request.json(facts(requireAttachment(comment_id, file_id)))
  })

  app.delete('/:comment_id/attachments/:file_id', (request) => {
    const { comment_id, file_id } = request.req.param()
    const attachment = requireAttachment(comment_id, file_id)
    removeAttachment(state, file_id)
    return request.json(facts(attachment))
  })

  app.get('/:comment_id/attachments/:file_id/content', (request) => {
    const { comment_id, file_id } = request.req.param()
    const { mime_type } = requireAttachment(comment_id, file_id)
    const content = state.attachmentContents.get(file_id)
    if (!content) throw notFound('The content of attachment', file_id)
    return request.body(new Uint8Array(Buffer.from(content.base64, 'base64')), 200, {
      'content-type': mime_type,
    })
  })

  app.post('/:comment_id/attachments/:file_id/content', async (request) => {
    const { comment_id, file_id } = request.req.param()
    const { content } = await readFile(await request.req.parseBody())
    return request.json(facts(upload(requireAttachment(comment_id, file_id), content)))
  })
  return app
}

/** What is told of an attachment; its comment is in the path. */
const facts = ({ comment_id: _, ...told }: Attachment) => told

async function readFile({ file }: Record<string, unknown>) {
  if (!(file instanceof File)) throw badRequest('file: is required, as multipart/form-data')
  return { name: file.name, mime_type: file.type, content: Buffer.from(await file.arrayBuffer()) }
}
