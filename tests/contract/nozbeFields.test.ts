import { beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../main/practice/nozbe/state'
import type { RemoteRecord } from '../../main/sync/ports'
import { createContact, enter, mirror, now, person, state, tasksIn, update, world } from './nozbeWorld'
import { anId, recordOf } from './support'

const cardText = ({ parts }: RemoteRecord) => (state.comments.get(parts.comment ?? '') as Comment).body
const tagsOf = ({ parts }: RemoteRecord) =>
  state.tagAssignments.where('task_id', parts.card ?? '').map(({ tag_id }) => state.tags.get(tag_id)?.name)
const personTags = ({ parts }: RemoteRecord, name: string, more: { archived_at?: number } = {}) => {
  const [like] = state.tags.all()
  const tag = state.tags.put({
    ...like,
    id: anId(world.random),
    team_id: world.space.teamId,
    name,
    archived_at: null,
    color: null,
    team_color: null,
    icon: null,
    is_favorite: false,
    sidebar_position: null,
    preferences: null,
    ...more,
  })
  if (parts.card) state.tagAssignments.put({ id: anId(world.random), tag_id: tag.id, task_id: parts.card })
  return tag
}

describe.each(['section', 'project'] as const)('a contact’s card, layout %s', (layout) => {
  beforeEach(async () => {
    await enter(layout)
    world.definitions.people = [{ name: 'Olga Own', highlevelId: 'olga', nozbeId: world.memberId }]
    world.definitions.customFields = [
      { id: 'budget', name: 'Budget', type: 'number', options: null },
      { id: 'likes', name: 'Likes', type: 'set', options: ['Tea', 'Coffee, black'] },
    ]
  })

  it('has lines for the owner and for the location’s own fields', async () => {
    const fields = {
      name: 'Anna',
      owner: 'Olga Own',
      'custom.budget': '1200',
      'custom.likes': ['Tea', 'Coffee, black'],
    }
    const record = await createContact(fields)
    expect(cardText(record)).toContain('Owner: Olga Own')
    expect(cardText(record)).toContain('Budget: 1200\nLikes: Tea, Coffee, black')
    expect(record.fields).toMatchObject(fields)
    const { record: written } = await update(record, {
      'custom.budget': '900',
      'custom.likes': null,
      owner: null,
    })
    expect(written.fields).toMatchObject({ 'custom.budget': '900', 'custom.likes': null, owner: null })
  })

  it('has the tags of the contact, and a tag that the space lacks is made', async () => {
    const archived = personTags({ parts: {} } as RemoteRecord, 'Old', { archived_at: 5 })
    const record = await createContact({ name: 'Anna', tags: ['VIP', 'old'] })
    expect(tagsOf(record)).toEqual(['VIP', 'Old'])
    expect(record.fields.tags).toEqual(['VIP', 'Old'])
    expect(state.tags.get(archived.id)?.archived_at).toBe(5)
    const { record: written } = await update(record, { tags: ['vip', 'Lead'] })
    expect(tagsOf(record)).toEqual(['VIP', 'Lead'])
    expect(written.fields.tags).toEqual(['VIP', 'Lead'])
    expect((await update(written, { tags: null })).record.fields.tags).toBeNull()
    expect(tagsOf(record)).toEqual([])
  })

  it('keeps a tag that a person set meanwhile', async () => {
    const record = await createContact({ name: 'Anna', tags: ['VIP'] })
    const current = await now(record)
    personTags(record, 'Theirs')
    const peer = { id: 'peer', url: null }
    await world.nozbe.update(current, { tags: ['Lead'] }, peer, { sending: () => {}, acknowledged: () => {} })
    expect(tagsOf(record).sort()).toEqual(['Lead', 'Theirs'])
  })

  it('is there without the tags that the plan refuses, and a later attempt says why', async () => {
    world.practice.faults.add({
      kind: 'status',
      method: 'POST',
      path: /^\/tags$/,
      status: 402,
      body: { message: 'Your plan has a limit of 5 tags' },
      times: 2,
    })
    const record = await createContact({ name: 'Anna', email: 'anna@example.com', tags: ['VIP'] })
    expect(record).toMatchObject({ unfinished: false, fields: { email: 'anna@example.com' } })
    await expect(update(record, { tags: ['VIP'] })).rejects.toMatchObject({
      code: 'request.refused',
      message: expect.stringContaining('limit of 5 tags'),
    })
  })

  it('whose tags were not all set again is unfinished, so that none is taken for taken away (I6)', async () => {
    const record = await createContact({ name: 'Anna', tags: ['VIP'] })
    state.tasks.delete(record.parts.card ?? '')
    for (const { id } of state.tagAssignments.where('task_id', record.parts.card ?? ''))
      state.tagAssignments.delete(id)
    const lost = await now(record)
    world.practice.faults.add({ kind: 'reset-before', method: 'POST', path: /^\/tag_assignments$/ })
    await expect(update(lost, { tags: ['VIP'] })).rejects.toMatchObject({ code: 'network.unreachable' })
    const [card] = tasksIn(record.id)
    const half = await now({ ...record, parts: { card: card?.id ?? '' } })
    expect(half.unfinished).toBe(true)
    expect(half.fields).toEqual({ name: 'Anna', tags: null })
    expect((await update(half, { tags: ['VIP'] })).record.fields.tags).toEqual(['VIP'])
  })

  it('that was made nonsense has the lines written into it, and the nonsense kept', async () => {
    const record = await createContact({ name: 'Anna', email: 'anna@example.com' })
    person.rewrite(record.parts.comment, () => 'Please call back!')
    const damaged = recordOf(await mirror.read(), 'contact', record.id) as RemoteRecord
    expect(damaged).toMatchObject({ damaged: 'Please call back!', unfinished: false })
    expect(damaged.fields).not.toHaveProperty('email')
    const { record: sound } = await update(damaged, { email: 'anna@example.com' })
    expect(sound).toMatchObject({ damaged: null, fields: { email: 'anna@example.com' } })
    expect(cardText(record)).toMatch(/Please call back!/)
    expect(cardText(record)).toMatch(/E-mail: anna@example\.com/)
  })

  it('that a person unpinned is pinned again when it is written', async () => {
    const record = await createContact({ name: 'Anna', city: 'Cork' })
    const comment = state.comments.get(record.parts.comment ?? '') as Comment
    state.comments.put({ ...comment, is_pinned: false })
    await update(record, { city: 'Galway' })
    expect(state.comments.get(comment.id)).toMatchObject({ is_pinned: true })
  })
})
