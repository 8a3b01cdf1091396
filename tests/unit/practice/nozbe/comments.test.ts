import { describe, expect, it } from 'vitest'
import { world } from './world'

function withComment(settings: Parameters<typeof world>[0] = {}) {
  const w = world(settings)
  const taskId = w.space.task({ name: 'Card', projectId: w.projectId })
  const comment = () => w.post('/comments', { body: 'Phone: 1', task_id: taskId, is_pinned: true })
  return { ...w, taskId, comment }
}

describe('stamps of a comment', () => {
  it('created_at is when it was made; edited_at is null until it is edited', async () => {
    const { comment, put, clock, memberIds } = withComment()
    const { body } = await comment()
    expect(body).toMatchObject({
      created_at: clock.now(),
      edited_at: null,
      author_id: memberIds[0],
      is_pinned: true,
      is_deleted: false,
    })
    clock.advance(5000)
    const edited = (await put(`/comments/${body.id}`, { body: 'Phone: 2', edited_at: 1 })).body
    expect(edited).toMatchObject({ body: 'Phone: 2', created_at: body.created_at, edited_at: clock.now() })
    clock.advance(5000)
    expect((await put(`/comments/${body.id}`, { body: 'Phone: 2' })).body.edited_at).toBe(edited.edited_at)
  })

  it.each([true, false])('pinning is an edit: %s', async (pinningIsEditing) => {
    const { comment, put, clock } = withComment({ pinningIsEditing })
    const { body } = await comment()
    const { edited_at } = (await put(`/comments/${body.id}`, { is_pinned: false })).body
    expect(edited_at).toBe(pinningIsEditing ? clock.now() : null)
  })
})

describe('deleting a comment', () => {
  it.each([true, false])(
    'keeps it, emptied, with is_deleted; it is an edit: %s',
    async (deletingIsEditing) => {
      const { comment, remove, get, clock } = withComment({ deletingIsEditing })
      const { body } = await comment()
      clock.advance(5000)
      const deleted = {
        ...body,
        body: '',
        is_deleted: true,
        edited_at: deletingIsEditing ? clock.now() : null,
      }
      expect(await remove(`/comments/${body.id}`)).toMatchObject({ status: 200, body: deleted })
      expect((await get(`/comments/${body.id}`)).body).toEqual(deleted)
    },
  )

  it('is what is_deleted does, too', async () => {
    const { comment, put } = withComment()
    const { body } = await comment()
    expect((await put(`/comments/${body.id}`, { is_deleted: true })).body).toMatchObject({
      body: '',
      is_deleted: true,
    })
  })

  it('leaves it in lists, unless the service hides it there', async () => {
    const { comment, remove, get, taskId, state } = withComment()
    const { body } = await comment()
    await remove(`/comments/${body.id}`)
    expect((await get(`/comments?task_id=${taskId}`)).rows).toHaveLength(1)
    state.settings.listsDeletedComments = false
    expect((await get(`/comments?task_id=${taskId}`)).rows).toEqual([])
  })
})

describe('listing comments', () => {
  it('of all tasks since a stamp', async () => {
    const { comment, get, clock, state } = withComment()
    await comment()
    clock.advance(5000)
    const { body } = await comment()
    expect((await get(`/comments?created_at[gte]=${clock.now()}`)).rows).toEqual([body])
    state.settings.listsCommentsOfAllTasks = false
    expect((await get('/comments')).body.message).toBe('task_id: is required')
    expect((await get(`/comments?task_id=${body.task_id}`)).rows).toHaveLength(2)
  })

  it('of a task that is not there is empty, and writing one there a 400', async () => {
    const { get, post } = world()
    expect((await get('/comments?task_id=nowhere000000000')).rows).toEqual([])
    expect((await post('/comments', { body: 'x', task_id: 'nowhere000000000' })).status).toBe(400)
  })
})

describe('attachments', () => {
  it('are described first, then uploaded', async () => {
    const { comment, post, get, remove, app, state, memberIds } = withComment()
    const path = `/comments/${(await comment()).body.id}/attachments`
    const made = await post(path, { name: 'plan.txt', mime_type: 'text/plain' })
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'plan.txt', status: 'pending', author_id: memberIds[0] },
    })
    const file = `${path}/${made.body.id}`
    expect((await get(`${file}/content`)).status).toBe(404)

    const [token] = state.tokens.all()
    const headers = { Authorization: `apikey ${token?.id}` }
    const form = new FormData()
    form.set('file', new File(['Zażółć'], 'plan.txt'))
    const uploaded = await app.request(`/v1/api${file}/content`, { method: 'POST', headers, body: form })
    expect(await uploaded.json()).toMatchObject({ status: 'uploaded', size: 10 })
    const content = await app.request(`/v1/api${file}/content`, { headers })
    expect([content.headers.get('content-type'), await content.text()]).toEqual(['text/plain', 'Zażółć'])

    expect((await get(path)).rows.map((row) => Object.keys(row).sort())).toEqual([
      ['author_id', 'created_at', 'id', 'mime_type', 'name', 'size', 'status'],
    ])
    expect((await remove(file)).status).toBe(200)
    expect((await get(file)).status).toBe(404)
    expect(state.attachmentContents.size).toBe(0)
  })

  it('or both at once', async () => {
    const { comment, app, state, post } = withComment()
    const path = `/comments/${(await comment()).body.id}/attachment_with_content`
    const [token] = state.tokens.all()
    const form = new FormData()
    form.set('file', new File(['abc'], 'a.txt', { type: 'text/plain' }))
    const headers = { Authorization: `apikey ${token?.id}` }
    const answer = await app.request(`/v1/api${path}`, { method: 'POST', headers, body: form })
    expect([answer.status, await answer.json()]).toMatchObject([200, { name: 'a.txt', size: 3 }])
    expect((await post(path, { file: 'abc' })).status).toBe(400)
  })

  it('of a comment that is not there are a 404', async () => {
    expect((await world().get('/comments/nowhere000000000/attachments')).status).toBe(404)
  })
})
