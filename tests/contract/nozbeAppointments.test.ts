import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../main/sync/ports'
import {
  appointmentPeer,
  bodies,
  commentsOn,
  createAppointment,
  createContact,
  enter,
  mirror,
  now,
  state,
  tasksIn,
  update,
  world,
} from './nozbeWorld'
import { createJournal, draft, nothingLinked, recordOf } from './support'

describe.each(['section', 'project'] as const)('an appointment, layout %s', (layout) => {
  const fields = {
    title: 'Viewing',
    start: '2026-06-01T09:00:00Z',
    minutes: '45',
    status: 'confirmed',
    details: '10:00–10:45, Main St',
  }
  const link = `HighLevel: ${appointmentPeer.url}`
  let parent: RemoteRecord
  let record: RemoteRecord
  beforeEach(async () => {
    await enter(layout)
    parent = await createContact({ name: 'Anna Lee' })
    record = await createAppointment(parent, fields)
  })

  it('is a tagged task with what HighLevel knows besides in its pinned comment', async () => {
    expect(state.tasks.get(record.id)).toMatchObject({
      name: 'Viewing',
      due_at: Date.parse(fields.start),
      is_all_day: false,
      responsible_id: world.memberId,
      time_needed: 45,
      ended_at: null,
      is_abandoned: false,
    })
    const tags = state.tagAssignments
      .where('task_id', record.id)
      .map(({ tag_id }) => state.tags.get(tag_id)?.name)
    expect(tags).toEqual(['appointment'])
    expect(commentsOn(record.id)).toMatchObject([{ is_pinned: true, body: `${fields.details}\n\n${link}` }])
    expect(record).toMatchObject({ kind: 'appointment', parentId: parent.id, fields })
    expect(await now(record)).toEqual(record)
    expect(recordOf(await mirror.read(), 'appointment', record.id)).toEqual(record)
  })

  it.each([
    ['showed', 'showed', { is_abandoned: false }],
    ['cancelled', 'cancelled', { is_abandoned: true }],
    ['noshow', 'cancelled', { is_abandoned: true }],
    ['invalid', 'cancelled', { is_abandoned: true }],
  ])('that is %s is shown as %s', async (status, shown, task) => {
    const { record: written } = await update(record, { status }, appointmentPeer)
    expect(written.fields.status).toBe(shown)
    expect(world.nozbe.fit('appointment', 'status', status)).toBe(shown)
    expect(state.tasks.get(record.id)).toMatchObject({ ...task, ended_at: world.clock.now() })
    const { record: open } = await update(written, { status: 'confirmed' }, appointmentPeer)
    expect(open.fields.status).toBe('confirmed')
    expect(state.tasks.get(record.id)).toMatchObject({ ended_at: null, is_abandoned: false })
  })

  it('is moved in time with whoever is responsible, and only what changed is sent', async () => {
    state.settings.dueAtNeedsResponsibleInBody = true
    const start = '2026-06-02T09:00:00Z'
    await update(record, { start }, appointmentPeer)
    expect(bodies('PUT')).toEqual([
      { due_at: Date.parse(start), is_all_day: false, responsible_id: world.memberId },
    ])
    await update(record, { details: 'Elsewhere' }, appointmentPeer)
    expect(bodies('PUT')).toEqual([{ body: `Elsewhere\n\n${link}` }])
  })

  it('whose comment was refused is there, and an update makes the rest', async () => {
    world.practice.faults.add({ kind: 'status', method: 'POST', path: /^\/comments$/, status: 400 })
    const half = await createAppointment(parent, { ...fields, title: 'Second' })
    expect(half).toMatchObject({ unfinished: true, fields: { title: 'Second' } })
    const { record: whole } = await world.nozbe.update(
      half,
      { details: 'Main St' },
      appointmentPeer,
      createJournal(),
    )
    expect(whole).toMatchObject({ unfinished: false, fields: { details: 'Main St' } })
    expect(state.tagAssignments.where('task_id', half.id)).toHaveLength(1)
  })

  it('moves to another contact, and is deleted', async () => {
    const other = await createContact({ name: 'Bob Stone' })
    const intended = draft('appointment', record.fields, other.id, { parent: other })
    const { record: moved } = await world.nozbe.move(record, intended, {}, createJournal(), nothingLinked)
    expect(moved).toMatchObject({ id: record.id, parentId: other.id })
    expect(await now(moved)).toMatchObject({ parentId: other.id, fields })
    expect(tasksIn(other.id)).toHaveLength(2)
    expect(await world.nozbe.remove(moved, createJournal())).toBe('removed')
    expect(await world.nozbe.get(moved)).toBeNull()
  })

  it('is not created, or moved, where the contact is gone', async () => {
    state.sections.delete(parent.id)
    state.projects.delete(parent.id)
    const gone = { code: 'record.gone', message: expect.stringContaining('contact') }
    await expect(createAppointment(parent, fields)).rejects.toMatchObject(gone)
  })
})
