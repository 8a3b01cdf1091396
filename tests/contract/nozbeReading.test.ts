import { beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../main/practice/nozbe/state'
import type { RemoteRecord } from '../../main/sync/ports'
import { addContainer, addTask, archive, elsewhere, moveTask, rename } from './nozbeReadingWorld'
import { createContact, createTask, enter, later, mirror, person, sentTo, state, world } from './nozbeWorld'
import { recordOf } from './support'

describe.each(['section', 'project'] as const)('reading what changed, in layout %s', (layout) => {
  let contact: RemoteRecord
  let call: RemoteRecord
  let newest: RemoteRecord
  beforeEach(async () => {
    await enter(layout)
    contact = await createContact({ name: 'Anna Lee', email: 'anna@example.com' })
    call = await createTask(contact.id, { title: 'Call', body: 'Ask' })
    await createTask(contact.id, { title: 'Write' })
    later()
    newest = await createTask(contact.id, { title: 'Newest', body: 'Of all' })
    await mirror.read()
    later()
  })
  /** Tasks that a reading shows, but for the newest before it, which lies in the overlap. */
  const changed = async () => {
    world.sent.length = 0
    return (await mirror.read()).records.filter(({ kind, id }) => kind === 'task' && id !== newest.id)
  }

  it('sees a task by its stamp, and no other', async () => {
    person.edit(call.id, { name: 'Call her' })
    later()
    const fresh = addTask('Visit', contact.id)
    const records = await changed()
    expect(records.map(({ id }) => id).sort()).toEqual([call.id, fresh.id].sort())
    expect(sentTo(/^\/tasks$/)[0]?.query.has('last_modified[gte]')).toBe(true)
  })

  it('sees a body by its own stamp, though its task shows none', async () => {
    person.rewrite(call.parts.comment, () => 'Ask twice')
    expect(await changed()).toMatchObject([{ id: call.id, fields: { body: 'Ask twice' } }])
  })

  it('can be stopped while it asks for a card that may be gone', async () => {
    const tagged = await createContact({ name: 'Jan', tags: ['vip'] })
    later()
    await createTask(contact.id, { title: 'Later' })
    await mirror.read()
    for (const { id } of state.tagAssignments.where('task_id', tagged.parts.card ?? '')) {
      state.tagAssignments.delete(id)
    }
    const stop = new AbortController()
    const { transport } = world.practice
    world.practice.transport = (request) => {
      if (request.url.includes(`/tasks/${tagged.parts.card}`)) stop.abort()
      return transport(request)
    }
    await expect(mirror.read({ signal: stop.signal })).rejects.toMatchObject({ code: 'run.cancelled' })
  })

  it('sees a task that appears ten minutes late, and asks for comments as far back (I9)', async () => {
    const then = world.clock.now() - 590_000
    const newer = addTask('Newer', contact.id)
    person.comment(newer.id, 'Now', { is_pinned: true })
    await changed()
    const late = addTask('Late', contact.id, { created_at: then, last_modified: then })
    const seen = await changed()
    expect(seen.map(({ id }) => id)).toContain(late.id)
    expect(sentTo(/^\/comments$/)[0]?.query.get('created_at[gte]')).toBe(String(world.clock.now() - 600_000))
  })

  it('sees nothing in a remark on a task', async () => {
    person.comment(call.id, 'a remark')
    expect(await changed()).toEqual([])
  })

  it('sees a line of a card', async () => {
    person.rewrite(contact.parts.comment, (body) => body.replace('E-mail: anna@example.com', 'E-mail:'))
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', contact.id)?.fields.email).toBeNull()
  })

  it('sees that a container was renamed, archived or added', async () => {
    rename(contact.id, 'Anna Leigh')
    archive(contact.id, 5)
    const added = addContainer('Bob')
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', contact.id)).toMatchObject({
      fields: { name: 'Anna Leigh' },
      state: 'archived',
    })
    expect(recordOf(seen, 'task', call.id)?.state).toBe('archived')
    expect(recordOf(seen, 'contact', added)).toMatchObject({ fields: { name: 'Bob' }, unfinished: true })
    archive(contact.id, null)
    expect(recordOf(await mirror.read(), 'task', call.id)?.state).toBe('live')
  })

  it('sees the body of a task that came from elsewhere, with its older comments', async () => {
    const task = person.task('Old one', null, { project_id: elsewhere(), created_at: 5, last_modified: 5 })
    person.comment(task.id, 'Old body', { is_pinned: true, created_at: 6 })
    later()
    expect(await changed()).toEqual([])
    moveTask(task.id, contact.id)
    expect(await changed()).toMatchObject([
      { id: task.id, parentId: contact.id, fields: { body: 'Old body' } },
    ])
  })

  it('sees what has long stood in a container that is new', async () => {
    const added = addContainer('Inbox')
    const old = addTask('Old one', added, { created_at: 5, last_modified: 5 })
    person.comment(old.id, 'Old body', { is_pinned: true, created_at: 6 })
    expect(await changed()).toEqual([])
    rename(added, 'Bob')
    expect(await changed()).toMatchObject([{ id: old.id, parentId: added, fields: { body: 'Old body' } }])
  })

  it('sees that a task was moved to another contact, or out of all', async () => {
    const bob = await createContact({ name: 'Bob' })
    moveTask(call.id, bob.id)
    expect(await changed()).toMatchObject([{ id: call.id, parentId: bob.id }])
    person.edit(call.id, { project_id: elsewhere(), project_section_id: null })
    await mirror.read({ complete: true })
    const known = mirror.get('task', call.id) as RemoteRecord
    expect(await world.nozbe.get(known)).toMatchObject({ id: call.id, parentId: null })
    moveTask(call.id, contact.id)
    expect(await world.nozbe.get(known)).toMatchObject({ id: call.id, parentId: contact.id })
  })

  it.each([
    ['listed as deleted', true, true],
    ['listed as deleted, without a new stamp', true, false],
    ['listed no more', false, true],
  ])('sees that a body was deleted: %s', async (_, listsDeletedComments, deletingIsEditing) => {
    Object.assign(state.settings, { listsDeletedComments, deletingIsEditing })
    const comment = state.comments.get(call.parts.comment ?? '') as Comment
    const edited_at = deletingIsEditing ? world.clock.now() : comment.edited_at
    state.comments.put({ ...comment, body: '', is_deleted: true, edited_at })
    const seen = await mirror.read({ complete: !listsDeletedComments || !deletingIsEditing })
    expect(recordOf(seen, 'task', call.id)).toMatchObject({ fields: { body: null }, parts: {} })
  })

  it('costs the least when nothing changed, and shows nothing new', async () => {
    await mirror.read()
    world.sent.length = 0
    const seen = await mirror.read()
    expect([...new Set(world.sent.map(({ method, path }) => `${method} ${path}`))]).toEqual([
      ...(layout === 'section' ? ['GET /project_sections'] : ['GET /projects', 'GET /group_assignments']),
      'GET /tasks',
      'GET /comments',
      'GET /tags',
      'GET /tag_assignments',
    ])
    // Each list to its empty page; comments by their making and by their editing.
    expect(sentTo(/^\/tasks$/)).toHaveLength(2)
    expect(sentTo(/^\/comments$/).length).toBeLessThanOrEqual(4)
    for (const record of seen.records) {
      const known = mirror.get(record.kind, record.id)
      expect({
        ...known,
        ...record,
        fields: { ...known?.fields, ...record.fields },
        copies: { ...known?.copies, ...record.copies },
      }).toEqual(known)
    }
  })

  it('has a cursor made of the service’s stamps, whatever the clock of this computer says', async () => {
    const before = (await mirror.read()).cursor
    world.clock.advance(-365 * 86_400_000)
    expect((await mirror.read()).cursor).toEqual(before)
  })

  describe.each([
    ['stamps cannot be filtered by', { stampFilters: 'refused' as const }],
    ['filters by stamp are ignored', { stampFilters: 'ignored' as const }],
    ['comments are listed for one task only', { listsCommentsOfAllTasks: false }],
    ['pages are capped without a word', { maxPage: 2 }],
  ])('where %s', (_, settings) => {
    it('sees the same', async () => {
      Object.assign(state.settings, settings)
      person.rewrite(call.parts.comment, () => 'Ask twice')
      person.edit(call.id, { name: 'Call her' })
      const rewritten = addTask('Visit', contact.id)
      person.comment(rewritten.id, 'Bring cake', { is_pinned: true })
      await mirror.read()
      expect(mirror.get('task', call.id)?.fields).toMatchObject({ title: 'Call her', body: 'Ask twice' })
      expect(mirror.get('task', rewritten.id)?.fields.body).toBe('Bring cake')
      later()
      person.rewrite(call.parts.comment, () => 'Ask thrice')
      await mirror.read()
      expect(mirror.get('task', call.id)?.fields.body).toBe('Ask thrice')
    })
  })

  it('reads the list whole where the filter finds not even what it must', async () => {
    world.practice.faults.add({
      kind: 'status',
      service: 'nozbe',
      method: 'GET',
      path: /^\/tasks$/,
      status: 200,
      body: [],
    })
    expect((await changed()).map(({ id }) => id)).toContain(call.id)
  })

  it('leaves out one row that cannot be understood, and that alone', async () => {
    const cursor = (await mirror.read()).cursor
    later()
    person.edit(call.id, { due_at: 'soon' as unknown as number })
    const fresh = addTask('Visit', contact.id)
    const seen = await mirror.read()
    expect(seen.problems).toEqual([
      { kind: 'task', id: call.id, operation: 'tasks.list', detail: expect.stringContaining('due_at') },
    ])
    expect(recordOf(seen, 'task', fresh.id)).toBeDefined()
    expect(seen.cursor.tasks).toBe(cursor.tasks)
  })

  it('takes no body for empty while a comment cannot be understood, and reads its task again', async () => {
    const { cursor } = await mirror.read()
    later()
    const odd = addTask('Odd', contact.id)
    person.comment(odd.id, 7 as unknown as string, { is_pinned: true })
    const next = await mirror.read()
    expect(next.cursor).toEqual(cursor)
    for (const seen of [next, await mirror.read({ complete: true })]) {
      expect(seen.problems).toMatchObject([{ kind: 'note', operation: 'comments.list' }])
      expect(recordOf(seen, 'task', odd.id)?.fields).not.toHaveProperty('body')
    }
  })
})
