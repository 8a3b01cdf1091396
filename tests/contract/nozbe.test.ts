import { beforeEach, describe, expect, it } from 'vitest'
import { readCard } from '../../main/connectors/nozbe/card'
import { connectNozbe } from '../../main/connectors/nozbe/connect'
import type { Comment, NozbeState, ProjectSection, Task } from '../../main/practice/nozbe/state'
import type { RemoteRecord, Written } from '../../main/sync/ports'
import type { Fields } from '../../shared/domain'
import {
  anId,
  createJournal,
  createMirror,
  createWorld,
  draft,
  nothingLinked,
  recordOf,
  type World,
} from './support'

let world: World
let state: NozbeState
let mirror: ReturnType<typeof createMirror>

beforeEach(async () => {
  world = await createWorld()
  state = world.practice.nozbeState
  mirror = createMirror(world.nozbe)
})

const peer = draft('contact', {}).peer
const link = `HighLevel: ${peer.url}`
const later = () => world.clock.advance(3_600_000)
const sections = () => state.sections.where('project_id', world.projectId)
const tasksIn = (sectionId: string) => state.tasks.where('project_section_id', sectionId)
const commentsOn = (taskId: string) => state.comments.where('task_id', taskId)
const sentTo = (path: RegExp) =>
  world.sent.filter((request) => request.service === 'nozbe' && path.test(request.path))
const bodies = (method: string) =>
  world.sent.filter((request) => request.method === method).map(({ body }) => body)

async function createContact(fields: Fields): Promise<RemoteRecord> {
  const { record } = await world.nozbe.create(
    draft('contact', fields),
    world.nozbe.keysFor('contact'),
    createJournal(),
    nothingLinked,
  )
  mirror.keep(record)
  return record
}

async function createTask(parentId: string, fields: Fields): Promise<RemoteRecord> {
  const { record } = await world.nozbe.create(
    draft('task', fields, parentId),
    world.nozbe.keysFor('task'),
    createJournal(),
    nothingLinked,
  )
  mirror.keep(record)
  return record
}

async function now(record: RemoteRecord): Promise<RemoteRecord> {
  const found = await world.nozbe.get(record)
  if (!found) throw new Error('gone')
  return found
}

async function update(record: RemoteRecord, changes: Fields, journal = createJournal()): Promise<Written> {
  const current = await now(record)
  world.sent.length = 0
  const written = await world.nozbe.update(current, changes, peer, journal)
  const sent = [...world.sent]
  mirror.keep(written.record)
  expect(await now(written.record)).toEqual(written.record)
  world.sent.splice(0, world.sent.length, ...sent)
  return written
}

/** What a person does in Nozbe, behind Tandem's back. */
const person = {
  section: (name: string, more: Partial<ProjectSection> = {}): ProjectSection =>
    state.sections.put({
      id: anId(world.random),
      project_id: world.projectId,
      name,
      created_at: world.clock.now(),
      archived_at: null,
      position: 1,
      ...more,
    }),
  task: (name: string, sectionId: string | null, more: Partial<Task> = {}): Task => {
    const [like] = state.tasks.all()
    return state.tasks.put({
      ...(like as Task),
      id: anId(world.random),
      name,
      project_id: world.projectId,
      project_section_id: sectionId,
      created_at: world.clock.now(),
      last_modified: world.clock.now(),
      due_at: null,
      is_all_day: false,
      ended_at: null,
      is_abandoned: false,
      responsible_id: null,
      type: null,
      ...more,
    })
  },
  comment: (taskId: string, body: string, more: Partial<Comment> = {}): Comment =>
    state.comments.put({
      id: anId(world.random),
      task_id: taskId,
      body,
      author_id: world.memberId,
      created_at: world.clock.now(),
      edited_at: null,
      is_deleted: false,
      is_pinned: false,
      is_team: false,
      extra: null,
      reactions: null,
      ...more,
    }),
  edit: (id: string | undefined, changes: Partial<Task>): void => {
    const task = state.tasks.get(id ?? '') as Task
    state.tasks.put({ ...task, ...changes, last_modified: world.clock.now() })
  },
  rewrite: (id: string | undefined, change: (body: string) => string): void => {
    const comment = state.comments.get(id ?? '') as Comment
    state.comments.put({ ...comment, body: change(comment.body), edited_at: world.clock.now() })
  },
}

describe('connecting', () => {
  it('makes the project, closed, where it is missing, and finds it after that', async () => {
    const choice = { teamId: world.practice.nozbe.teamId, projectName: 'My contacts' }
    const made = await connectNozbe(world.http.nozbe, choice)
    expect(made).toMatchObject({ isNewProject: true, isOpen: false, warnings: [] })
    expect(state.projects.get(made.projectId)).toMatchObject({ name: 'My contacts', is_open: false })
    const found = await connectNozbe(world.http.nozbe, { ...choice, projectName: ' my  contacts ' })
    expect(found).toMatchObject({ projectId: made.projectId, isNewProject: false, memberId: made.memberId })
  })

  it('finds the token’s own member, who may be responsible for tasks', () => {
    const [token] = state.tokens.all()
    expect(state.teamMembers.get(world.memberId)?.user_id).toBe(token?.user_id)
  })

  it('warns where the whole space sees the project', async () => {
    const project = state.projects.get(world.projectId)
    if (project) state.projects.put({ ...project, is_open: true })
    const choice = { teamId: world.practice.nozbe.teamId, projectName: 'Contract contacts' }
    const { warnings } = await connectNozbe(world.http.nozbe, choice)
    expect(warnings).toEqual([expect.stringContaining('can see the project Contract contacts')])
  })

  it('says so when the token is bad, and when it does not see the space', async () => {
    const choice = { teamId: 'elsewhere', projectName: 'Contacts' }
    await expect(connectNozbe(world.http.nozbe, choice)).rejects.toMatchObject({ code: 'usage.wrong' })
    state.tokens.delete(world.practice.nozbe.token)
    await expect(connectNozbe(world.http.nozbe, choice)).rejects.toMatchObject({ code: 'auth.refused' })
  })
})

describe('a contact that is created', () => {
  const fields = { name: 'Anna Lee', email: 'anna@example.com', city: 'Cork' }

  it('is a section with a card and a pinned comment, which is what get shows then', async () => {
    const record = await createContact(fields)
    const [card] = tasksIn(record.id)
    expect(state.sections.get(record.id)?.name).toBe('Anna Lee')
    expect(card).toMatchObject({ id: record.parts.card, name: 'Anna Lee' })
    expect(commentsOn(card?.id ?? '')).toEqual([
      expect.objectContaining({
        id: record.parts.comment,
        is_pinned: true,
        body: expect.stringContaining(link),
      }),
    ])
    expect(record).toMatchObject({
      fields: { ...fields, phone: null },
      copies: { name: 'Anna Lee' },
      unfinished: false,
      namedPeer: peer.id,
    })
    expect(await now(record)).toEqual(record)
    expect(recordOf(await mirror.read(), 'contact', record.id)).toEqual(record)
  })

  it('notes every step in the journal, under ids made before', async () => {
    const journal = createJournal()
    const keys = world.nozbe.keysFor('contact')
    const { record } = await world.nozbe.create(draft('contact', fields), keys, journal, nothingLinked)
    expect(journal.steps).toEqual(
      ['section', 'card', 'comment'].flatMap((step) => [`sending ${step}`, `acknowledged ${step}`]),
    )
    expect(record.parts).toEqual({ card: keys.card, comment: keys.comment })
  })

  it('without a name is called by its address, which is told before', async () => {
    const { demanded } = world.nozbe
    const asked = { email: 'zoe@example.com' }
    expect(demanded('contact', 'create', asked)).toEqual({ name: 'zoe@example.com' })
    expect(demanded('contact', 'create', { name: 'Zoe' })).toEqual({})
    expect(demanded('contact', 'update', { name: null })).toEqual({ name: 'Unnamed' })
    expect(demanded('contact', 'update', { city: 'Cork' })).toEqual({})
    expect(demanded('task', 'create', {})).toEqual({ title: 'Untitled' })
    const record = await createContact(asked)
    expect(record).toMatchObject({ fields: { name: 'zoe@example.com' }, copies: { name: 'zoe@example.com' } })
    expect(recordOf(await mirror.read(), 'contact', record.id)).toEqual(record)
  })

  it('and is read by another Tandem as one without a name', async () => {
    const record = await createContact({ email: 'zoe@example.com' })
    const seen = recordOf(await createMirror(world.nozbe).read(), 'contact', record.id)
    expect(seen).toMatchObject({ fields: { email: 'zoe@example.com' }, copies: {} })
    expect(seen?.fields).not.toHaveProperty('name')
  })

  it('with a name too long has it cut', async () => {
    const record = await createContact({ name: 'x'.repeat(300) })
    expect(record.fields.name).toBe(world.nozbe.fit('contact', 'name', 'x'.repeat(300)))
  })

  it('is linked as it is where the plan’s limit refuses the rest, which an update makes', async () => {
    world.practice.faults.add({ kind: 'status', method: 'POST', path: /^\/tasks$/, status: 402 })
    const record = await createContact(fields)
    expect(record).toMatchObject({ fields: { name: 'Anna Lee' }, parts: {}, unfinished: true })
    const written = await update(record, { email: 'anna@example.com', city: 'Cork' })
    expect(written.record).toMatchObject({ fields, unfinished: false, namedPeer: peer.id })
    expect(tasksIn(record.id)).toHaveLength(1)
  })

  it('takes an id that was used before for its own', async () => {
    const keys = world.nozbe.keysFor('contact')
    const first = await world.nozbe.create(draft('contact', fields), keys, createJournal(), nothingLinked)
    for (const duplicateIdStatus of [400, 409] as const) {
      state.settings.duplicateIdStatus = duplicateIdStatus
      const again = await world.nozbe.create(draft('contact', fields), keys, createJournal(), nothingLinked)
      expect(again.record.parts).toEqual(first.record.parts)
    }
  })
})

describe('a contact that a person added', () => {
  it('is a section, and unfinished until an update gives it a card', async () => {
    const { id } = person.section('Bob Stone')
    const record = recordOf(await mirror.read(), 'contact', id) as RemoteRecord
    expect(record).toMatchObject({ fields: { name: 'Bob Stone' }, unfinished: true })
    const written = await update(record, {})
    expect(written.record).toMatchObject({
      fields: { name: 'Bob Stone' },
      unfinished: false,
      namedPeer: peer.id,
    })
    const [card, ...more] = tasksIn(id)
    expect([card?.name, more]).toEqual(['Bob Stone', []])
    expect(commentsOn(card?.id ?? '')[0]?.is_pinned).toBe(true)
    expect(recordOf(await mirror.read(), 'contact', id)).toEqual(written.record)
  })

  it('may have a card of its own making, which is read and not overwritten', async () => {
    const { id } = person.section('Bob Stone')
    const card = person.task('bob stone', id)
    const typed = person.comment(card.id, 'Met at the fair\nEmail: bob@example.com')
    const record = recordOf(await mirror.read(), 'contact', id) as RemoteRecord
    expect(record).toMatchObject({
      fields: { name: 'Bob Stone', email: 'bob@example.com' },
      copies: { name: 'bob stone' },
      parts: { card: card.id, comment: typed.id },
      // Its link to HighLevel is missing.
      unfinished: true,
    })
    await update(record, { phone: '+353214271190' })
    expect(state.comments.get(typed.id)).toMatchObject({
      body: `Met at the fair\nEmail: bob@example.com\nPhone: +353214271190\n\n${link}`,
      is_pinned: true,
    })
  })

  it('is none under a name that is to be ignored', async () => {
    const { id } = person.section('Templates')
    person.task('A template', id)
    expect((await mirror.read()).records).toEqual([])
  })
})

describe('a contact that is updated', () => {
  let record: RemoteRecord
  beforeEach(async () => {
    record = await createContact({ name: 'Anna Lee', email: 'anna@example.com', city: 'Cork' })
  })

  it('has its name on section and card, and only that in the bodies', async () => {
    const written = await update(record, { name: 'Anna Leigh' })
    expect(written.record).toMatchObject({ fields: { name: 'Anna Leigh' }, copies: { name: 'Anna Leigh' } })
    expect(bodies('PUT')).toEqual([{ name: 'Anna Leigh' }, { name: 'Anna Leigh' }])
  })

  it('whose card alone was renamed has the section follow', async () => {
    person.edit(record.parts.card, { name: 'Anna Leigh' })
    const seen = recordOf(await mirror.read(), 'contact', record.id)
    expect(seen).toMatchObject({ fields: { name: 'Anna Lee' }, copies: { name: 'Anna Leigh' } })
    await update(record, { name: 'Anna Leigh' })
    expect(sentTo(/sections/).filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(sentTo(/tasks/).filter(({ method }) => method === 'PUT')).toHaveLength(0)
  })

  it('has the line of a field changed, and whatever a person wrote there kept', async () => {
    person.rewrite(
      record.parts.comment,
      (body) => `Likes tea.\n${body.replace('City:', 'Town :')}\nBuy flowers.`,
    )
    const written = await update(record, { city: 'Galway', email: null })
    expect(written.record.fields).toMatchObject({ city: 'Galway', email: null, phone: null })
    const { body } = state.comments.get(record.parts.comment ?? '') as Comment
    expect(body).toMatch(/^Likes tea\.\nE-mail:\nPhone:[\s\S]*\nTown : Galway\n[\s\S]*\nBuy flowers\.$/)
  })

  it('loses nothing that a person writes at the same time', async () => {
    const current = await now(record)
    person.rewrite(record.parts.comment, (body) => body.replace('Phone:', 'Phone: 021 427 1190'))
    await world.nozbe.update(current, { city: 'Galway' }, peer, createJournal())
    const { fields } = readCard(state.comments.get(record.parts.comment ?? '')?.body ?? '')
    expect(fields).toMatchObject({ phone: '021 427 1190', city: 'Galway' })
  })

  it('gets a new card, or a new comment, where that was deleted', async () => {
    state.comments.delete(record.parts.comment ?? '')
    expect(await now(record)).toMatchObject({ fields: { name: 'Anna Lee' }, unfinished: true })
    const comment = await update({ ...record, unfinished: true }, { city: 'Cork' })
    expect(comment.record).toMatchObject({ fields: { city: 'Cork' }, unfinished: false })
    state.tasks.delete(record.parts.card ?? '')
    const card = await update({ ...comment.record, unfinished: true }, { city: 'Cork' })
    expect(card.record).toMatchObject({ fields: { city: 'Cork' }, unfinished: false })
    expect(card.record.parts.card).not.toBe(record.parts.card)
  })

  it('says so where it is gone', async () => {
    const current = await now(record)
    state.sections.delete(record.id)
    expect(await world.nozbe.get(record)).toBeNull()
    const attempt = world.nozbe.update(current, { name: 'X' }, peer, createJournal())
    await expect(attempt).rejects.toMatchObject({
      code: 'record.gone',
      message: expect.stringContaining('contact'),
    })
  })
})

describe('a task', () => {
  let parent: RemoteRecord
  beforeEach(async () => {
    parent = await createContact({ name: 'Anna Lee' })
  })

  it('is created in its contact’s section, its body as a pinned comment', async () => {
    const record = await createTask(parent.id, { title: 'Call', body: 'Ask @bob', dueDate: '2026-06-01' })
    expect(record).toMatchObject({
      parentId: parent.id,
      fields: { title: 'Call', body: 'Ask @bob', dueDate: '2026-06-01', completed: false },
    })
    expect(state.tasks.get(record.id)).toMatchObject({
      project_section_id: parent.id,
      due_at: Date.parse('2026-05-31T23:00:00Z'),
      is_all_day: true,
      responsible_id: world.memberId,
    })
    expect(commentsOn(record.id)).toMatchObject([{ body: 'Ask \\@bob', is_pinned: true }])
    expect(await now(record)).toEqual(record)
    expect(recordOf(await mirror.read(), 'task', record.id)).toEqual(record)
  })

  it('may be done when it is created, and needs no comment without a body', async () => {
    const record = await createTask(parent.id, { title: 'Call', completed: true })
    expect(record.fields).toEqual({ title: 'Call', body: null, dueDate: null, completed: true })
    expect(commentsOn(record.id)).toEqual([])
    expect(await now(record)).toEqual(record)
  })

  it('is not created where its contact is gone', async () => {
    state.sections.delete(parent.id)
    await expect(createTask(parent.id, { title: 'Call' })).rejects.toMatchObject({
      code: 'record.gone',
      message: expect.stringContaining('contact'),
    })
  })

  it('whose body was refused is there without it, and unfinished', async () => {
    world.practice.faults.add({ kind: 'status', method: 'POST', path: /^\/comments$/, status: 400 })
    const record = await createTask(parent.id, { title: 'Call', body: 'Ask' })
    expect(record).toMatchObject({ fields: { title: 'Call' }, unfinished: true })
    expect(record.fields).not.toHaveProperty('body')
    const { record: written } = await update(record, { body: 'Ask' })
    expect(written).toMatchObject({ fields: { body: 'Ask' }, unfinished: false })
  })

  describe('that is updated', () => {
    let record: RemoteRecord
    beforeEach(async () => {
      record = await createTask(parent.id, { title: 'Call', body: 'Ask' })
    })

    it.each([
      [{ title: 'Call her' }, [{ name: 'Call her' }]],
      [{ completed: true }, [{ ended_at: Date.parse('2026-05-04T08:00:00Z') }]],
      [{ body: 'Ask twice' }, [{ body: 'Ask twice' }]],
      [{ body: null }, [{ body: '' }]],
    ])('%j has only that in the body', async (changes, expected) => {
      const { record: written } = await update(record, changes)
      expect(written.fields).toMatchObject(changes)
      expect(bodies('PUT')).toEqual(expected)
    })

    it('is reopened with null', async () => {
      await update(record, { completed: true })
      const { record: written } = await update(record, { completed: false })
      expect(bodies('PUT')).toEqual([{ ended_at: null }])
      expect(written.fields.completed).toBe(false)
    })

    it('that was abandoned is done only when it is abandoned no more', async () => {
      person.edit(record.id, { ended_at: 5, is_abandoned: true })
      expect((await now(record)).fields.completed).toBe(false)
      const { record: written } = await update(record, { completed: true })
      expect(written.fields.completed).toBe(true)
    })

    it('keeps whoever is responsible when its date changes', async () => {
      const other = [...state.teamMembers.all()].find(
        ({ id, status }) => id !== world.memberId && status === 'active',
      )
      person.edit(record.id, { responsible_id: other?.id ?? '' })
      state.settings.dueAtNeedsResponsibleInBody = true
      const { record: written } = await update(record, { dueDate: '2026-06-01T09:30:00Z' })
      expect(written.fields.dueDate).toBe('2026-06-01T09:30:00Z')
      expect(state.tasks.get(record.id)).toMatchObject({ responsible_id: other?.id, is_all_day: false })
      await update(record, { dueDate: null })
      expect(state.tasks.get(record.id)?.due_at).toBeNull()
    })

    it('has its body made on first need, and again where it was deleted', async () => {
      const bare = await createTask(parent.id, { title: 'Write' })
      const { record: first } = await update(bare, { body: 'A letter' })
      expect(commentsOn(bare.id)).toMatchObject([{ body: 'A letter', is_pinned: true }])
      state.comments.delete(first.parts.comment ?? '')
      const { record: second } = await update(first, { body: 'A long letter' })
      expect(second.parts.comment).not.toBe(first.parts.comment)
    })

    it('says so where it is gone', async () => {
      state.tasks.delete(record.id)
      expect(await world.nozbe.get(record)).toBeNull()
      const attempt = world.nozbe.update(record, { title: 'X' }, peer, createJournal())
      await expect(attempt).rejects.toMatchObject({
        code: 'record.gone',
        message: expect.stringContaining('task'),
      })
    })
  })
})

describe('reading what changed', () => {
  let contact: RemoteRecord
  let call: RemoteRecord
  let newest: RemoteRecord
  beforeEach(async () => {
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
    const fresh = person.task('Visit', contact.id)
    const records = await changed()
    expect(records.map(({ id }) => id).sort()).toEqual([call.id, fresh.id].sort())
    expect(sentTo(/^\/tasks$/)[0]?.query.has('last_modified[gte]')).toBe(true)
  })

  it('sees a body by its own stamp, though its task shows none', async () => {
    person.rewrite(call.parts.comment, () => 'Ask twice')
    expect(await changed()).toMatchObject([{ id: call.id, fields: { body: 'Ask twice' } }])
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

  it('sees that a section was renamed, archived or added', async () => {
    const section = state.sections.get(contact.id) as ProjectSection
    state.sections.put({ ...section, name: 'Anna Leigh', archived_at: 5 })
    const added = person.section('Bob')
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', contact.id)).toMatchObject({
      fields: { name: 'Anna Leigh' },
      state: 'archived',
    })
    expect(recordOf(seen, 'task', call.id)?.state).toBe('archived')
    expect(recordOf(seen, 'contact', added.id)).toBeDefined()
    state.sections.put({ ...section, archived_at: null })
    expect(recordOf(await mirror.read(), 'task', call.id)?.state).toBe('live')
  })

  it('sees the body of a task that came from elsewhere, with its older comments', async () => {
    const elsewhere = [...state.projects.all()].find(({ id }) => id !== world.projectId)
    const task = person.task('Old one', null, {
      project_id: elsewhere?.id ?? '',
      created_at: 5,
      last_modified: 5,
    })
    person.comment(task.id, 'Old body', { is_pinned: true, created_at: 6 })
    later()
    expect(await changed()).toEqual([])
    person.edit(task.id, { project_id: world.projectId, project_section_id: contact.id })
    expect(await changed()).toMatchObject([
      { id: task.id, parentId: contact.id, fields: { body: 'Old body' } },
    ])
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
    expect(world.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /project_sections',
      'GET /project_sections',
      'GET /tasks',
      'GET /tasks',
      'GET /comments',
      'GET /comments',
      'GET /comments',
      ...(world.sent.length > 7 ? ['GET /comments'] : []),
    ])
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
      const rewritten = person.task('Visit', contact.id)
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
    const fresh = person.task('Visit', contact.id)
    const seen = await mirror.read()
    expect(seen.problems).toEqual([
      { kind: 'task', id: call.id, operation: 'tasks.list', detail: expect.stringContaining('due_at') },
    ])
    expect(recordOf(seen, 'task', fresh.id)).toBeDefined()
    expect(seen.cursor.tasks).toBe(cursor.tasks)
  })

  it('takes no body for empty while a comment cannot be understood', async () => {
    const odd = person.task('Odd', contact.id)
    person.comment(odd.id, 7 as unknown as string, { is_pinned: true })
    const seen = await mirror.read({ complete: true })
    expect(seen.problems).toMatchObject([{ kind: 'note', operation: 'comments.list' }])
    expect(recordOf(seen, 'task', odd.id)?.fields).not.toHaveProperty('body')
  })
})

describe('a create of unknown outcome', () => {
  const faults = [
    'reset-before',
    'reset-after',
    'hang-before',
    'hang-after',
    'truncate',
    'html',
    'empty',
  ] as const
  const isCarriedOut = (fault: string) => !fault.endsWith('before')
  const fields = { name: 'Anna Lee', email: 'anna@example.com' }

  describe.each(faults)('by %s', (fault) => {
    it.each(['project_sections', 'tasks', 'comments'])(
      'of the contact at /%s is settled with one contact',
      async (path) => {
        const intended = draft('contact', fields)
        const journal = createJournal()
        const keys = world.nozbe.keysFor('contact')
        world.practice.faults.add({ kind: fault, method: 'POST', path: new RegExp(`^/${path}$`) })
        const sentAt = world.clock.now()
        await expect(world.nozbe.create(intended, keys, journal, nothingLinked)).rejects.toMatchObject({
          code: expect.stringMatching(/^(network|protocol|server)\./),
        })
        // The journal of the engine adds the ids that the service made.
        const found = await world.nozbe.settle(intended, { ...keys, ...journal.keys }, nothingLinked, sentAt)
        const isThere = path !== 'project_sections' || isCarriedOut(fault)
        expect(sections()).toHaveLength(isThere ? 1 : 0)
        expect(found?.id).toBe(sections()[0]?.id)
        if (!found) return
        // An update makes whatever is missing, and nothing twice.
        const { record } = await world.nozbe.update(found, fields, peer, createJournal())
        expect(record).toMatchObject({ fields, unfinished: false })
        expect(tasksIn(record.id)).toHaveLength(1)
        expect(commentsOn(record.parts.card ?? '')).toHaveLength(1)
      },
    )

    it.each(['tasks', 'comments'])('of a task at /%s is settled with one task', async (path) => {
      const parent = await createContact({ name: 'Anna Lee' })
      const intended = draft('task', { title: 'Call', body: 'Ask' }, parent.id)
      const keys = world.nozbe.keysFor('task')
      world.practice.faults.add({ kind: fault, method: 'POST', path: new RegExp(`^/${path}$`) })
      await expect(world.nozbe.create(intended, keys, createJournal(), nothingLinked)).rejects.toThrow()
      const found = await world.nozbe.settle(intended, keys, nothingLinked, world.clock.now())
      const isThere = path === 'comments' || isCarriedOut(fault)
      expect(found?.id).toBe(isThere ? keys.task : undefined)
      const hasBody = path === 'comments' && isCarriedOut(fault)
      if (isThere) expect(found?.fields.body).toBe(hasBody ? 'Ask' : null)
    })
  })

  it('is told from a section that is linked, or speaks for somebody else', async () => {
    const other = await createContact({ name: 'Anna Lee', email: 'other@example.com' })
    const intended = draft('contact', fields)
    const keys = world.nozbe.keysFor('contact')
    expect(await world.nozbe.settle(intended, keys, nothingLinked, 0)).toMatchObject({ id: other.id })
    expect(await world.nozbe.settle(intended, keys, () => true, 0)).toBeNull()
    const somebody = { ...intended, peer: { id: 'somebody', url: null } }
    expect(await world.nozbe.settle(somebody, keys, nothingLinked, 0)).toBeNull()
  })

  it.each(['project_sections', 'tasks', 'comments'])(
    'of a contact called by its address, at /%s, is settled, and the address is no name after that',
    async (path) => {
      const asked = { email: 'zoe@example.com' }
      const intended = draft('contact', { ...asked, ...world.nozbe.demanded('contact', 'create', asked) })
      const keys = world.nozbe.keysFor('contact')
      world.practice.faults.add({ kind: 'reset-after', method: 'POST', path: new RegExp(`^/${path}$`) })
      await expect(world.nozbe.create(intended, keys, createJournal(), nothingLinked)).rejects.toThrow()
      const found = await world.nozbe.settle(intended, keys, nothingLinked, world.clock.now())
      if (!found) throw new Error('not found')
      expect(found.id).toBe(sections()[0]?.id)
      const current = await now(found)
      const { record } = await world.nozbe.update(current, {}, peer, createJournal())
      const { name } = record.fields
      expect(record).toMatchObject({ unfinished: false, copies: name === undefined ? {} : { name } })
      mirror.keep(record)
      const seen = recordOf(await mirror.read(), 'contact', record.id)
      expect(seen?.fields.name).toBe(name)
      expect(seen?.copies.name).toBe(name)
    },
  )
})
