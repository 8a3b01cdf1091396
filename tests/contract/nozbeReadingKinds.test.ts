import { beforeEach, describe, expect, it } from 'vitest'
import type { Comment, Task } from '../../main/practice/nozbe/state'
import type { RemoteRecord } from '../../main/sync/ports'
import { addTask, moveTask, removeContainer, tag } from './nozbeReadingWorld'
import {
  appointmentPeer,
  createAppointment,
  createContact,
  createNote,
  createTask,
  enter,
  later,
  mirror,
  now,
  person,
  state,
  world,
} from './nozbeWorld'
import { hasListed, recordOf } from './support'

const byline = '— Anna, 3 May 2026'
const visit = {
  title: 'Visit',
  start: '2026-05-20T09:30:00Z',
  minutes: '45',
  status: 'confirmed',
  details: 'Room 2',
}

describe.each(['section', 'project'] as const)('in layout %s', (layout) => {
  let contact: RemoteRecord
  beforeEach(async () => {
    await enter(layout)
    contact = await createContact({ name: 'Anna Lee', email: 'anna@example.com' })
    await mirror.read()
    later()
  })
  const card = () => contact.parts.card ?? ''

  describe('notes', () => {
    it('are what people write on the card, by their own stamps', async () => {
      const { id } = person.comment(card(), 'Called \\@bob')
      const [note] = (await mirror.read()).records.filter(({ kind }) => kind === 'note')
      expect(note).toMatchObject({
        id,
        parentId: contact.id,
        fields: { body: 'Called @bob' },
        byline: null,
        parts: {},
      })
      expect(note?.modified).toBe(world.clock.now())
      later()
      person.rewrite(id, () => 'Called twice')
      expect(recordOf(await mirror.read(), 'note', id)).toMatchObject({
        fields: { body: 'Called twice' },
        modified: world.clock.now(),
      })
    })

    it('that Tandem wrote keep their byline out of the body', async () => {
      const note = await createNote(contact, 'Called', byline)
      later()
      expect(recordOf(await mirror.read(), 'note', note.id)).toMatchObject({
        fields: { body: 'Called' },
        byline,
      })
      person.rewrite(note.id, (text) => `${text} twice`)
      expect(await now(note)).toMatchObject({ fields: { body: 'Called twice' }, byline })
      person.rewrite(note.id, () => 'All new')
      expect(await now(note)).toMatchObject({ fields: { body: 'All new' }, byline: null })
    })

    it.each([true, false])(
      'that were deleted are missing in what is listed to its end (stamped: %s)',
      async (deletingIsEditing) => {
        Object.assign(state.settings, { deletingIsEditing })
        const kept = person.comment(card(), 'Kept')
        const gone = person.comment(card(), 'Gone')
        await mirror.read()
        later()
        const edited_at = deletingIsEditing ? world.clock.now() : null
        state.comments.put({
          ...(state.comments.get(gone.id) as Comment),
          body: '',
          is_deleted: true,
          edited_at,
        })
        const seen = await mirror.read({ complete: !deletingIsEditing })
        expect(hasListed(seen, 'note', deletingIsEditing ? contact.id : null)).toBe(true)
        expect(recordOf(seen, 'note', kept.id)).toBeDefined()
        expect(recordOf(seen, 'note', gone.id)).toBeUndefined()
        expect(await world.nozbe.get(mirror.get('note', gone.id) as RemoteRecord)).toBeNull()
      },
    )
  })

  describe('appointments', () => {
    it('are read as they were written, also where nothing is known of them', async () => {
      const made = await createAppointment(contact, visit)
      mirror.forget('appointment', made.id)
      const seen = await mirror.read({ complete: true })
      expect(recordOf(seen, 'appointment', made.id)).toMatchObject({
        parentId: contact.id,
        fields: visit,
        namedPeer: appointmentPeer.id,
      })
      expect(recordOf(seen, 'task', made.id)).toBeUndefined()
      expect(await now(made)).toMatchObject({ kind: 'appointment', fields: visit })
    })

    it('stay appointments without their tag and text', async () => {
      const made = await createAppointment(contact, visit)
      for (const { id } of state.tagAssignments.where('task_id', made.id)) state.tagAssignments.delete(id)
      person.rewrite(made.parts.comment, () => 'Cancelled, I think')
      person.edit(made.id, { is_abandoned: true })
      expect(recordOf(await mirror.read(), 'appointment', made.id)?.fields).toMatchObject({
        status: 'cancelled',
        details: 'Cancelled, I think',
      })
    })

    it('are none where a person tagged a task', async () => {
      const task = addTask('Visit', contact.id)
      tag(task.id, 'appointment')
      const seen = await mirror.read()
      expect(recordOf(seen, 'task', task.id)).toBeDefined()
      expect(recordOf(seen, 'appointment', task.id)).toBeUndefined()
    })

    it('move with their task', async () => {
      const made = await createAppointment(contact, visit)
      const bob = await createContact({ name: 'Bob' })
      moveTask(made.id, bob.id)
      expect(recordOf(await mirror.read(), 'appointment', made.id)?.parentId).toBe(bob.id)
    })
  })

  describe('tags of a card', () => {
    const tags = async () => recordOf(await mirror.read(), 'contact', contact.id)?.fields.tags

    it('are seen whenever they change, though no stamp shows it', async () => {
      tag(card(), 'VIP')
      expect(await tags()).toEqual(['VIP'])
      tag(card(), 'Cork')
      tag(card(), 'appointment')
      expect(await tags()).toEqual(['VIP', 'Cork'])
      expect((await now(contact)).fields.tags).toEqual(['VIP', 'Cork'])
      tag(card(), 'Brand new')
      expect((await now(contact)).fields.tags).toEqual(['VIP', 'Cork', 'Brand new'])
      for (const { id } of state.tagAssignments.where('task_id', card())) state.tagAssignments.delete(id)
      expect(await tags()).toBeNull()
      expect((await now(contact)).fields.tags).toBeNull()
    })

    it('follow a tag that is renamed, and count when it is archived', async () => {
      tag(card(), 'VIP')
      await mirror.read()
      const [vip] = [...state.tags.all()].filter(({ name }) => name === 'VIP')
      state.tags.put({ ...(vip as NonNullable<typeof vip>), name: 'Best', archived_at: 5 })
      expect(await tags()).toEqual(['Best'])
      expect((await now(contact)).fields.tags).toEqual(['Best'])
    })

    it('are not seen while one of all tags cannot be understood', async () => {
      tag(card(), 'VIP')
      const [vip] = [...state.tags.all()].filter(({ name }) => name === 'VIP')
      state.tags.put({ ...(vip as NonNullable<typeof vip>), name: 7 as unknown as string })
      const seen = await mirror.read()
      expect(seen.problems).toMatchObject([{ operation: 'tags.list' }])
      expect(recordOf(seen, 'contact', contact.id)?.fields).not.toHaveProperty('tags')
    })
  })

  describe('a task', () => {
    it('shows who is responsible by name, and that it repeats', async () => {
      const [one, other] = [...state.teamMembers.all()].filter(
        ({ team_id }) => team_id === world.space.teamId,
      )
      const anna = { name: 'Anna', highlevelId: 'u1', nozbeId: one?.id ?? '' }
      Object.assign(world.definitions, { people: [anna] })
      const task = addTask('Call', contact.id, { responsible_id: one?.id ?? null, recurrence_id: 'r' })
      expect(recordOf(await mirror.read(), 'task', task.id)).toMatchObject({
        fields: { assignee: 'Anna' },
        repeats: true,
        modified: world.clock.now(),
      })
      person.edit(task.id, { responsible_id: other?.id ?? '', recurrence_id: null })
      const seen = recordOf(await mirror.read(), 'task', task.id)
      expect(seen?.fields).not.toHaveProperty('assignee')
      expect(seen?.repeats).toBe(false)
    })
  })

  describe('what was listed to its end', () => {
    const kindsListed = async (complete: boolean) => {
      const seen = await mirror.read({ complete })
      return (['contact', 'task', 'appointment', 'note'] as const).filter((kind) => hasListed(seen, kind))
    }

    it('is everything on a complete reading, and the contacts on every other', async () => {
      expect(await kindsListed(true)).toEqual(['contact', 'task', 'appointment', 'note'])
      expect(await kindsListed(false)).toEqual(['contact'])
    })

    it('is everything where comments are had task by task', async () => {
      Object.assign(state.settings, { listsCommentsOfAllTasks: false })
      expect(await kindsListed(true)).toEqual(['contact', 'task', 'appointment', 'note'])
    })

    it('is not what a row was that cannot be understood', async () => {
      const task = addTask('Odd', contact.id, { due_at: 'soon' as unknown as number })
      expect(await kindsListed(true)).toEqual(['contact'])
      state.tasks.put({ ...(state.tasks.get(task.id) as Task), due_at: null })
      person.comment(task.id, 7 as unknown as string)
      expect(await kindsListed(true)).toEqual(['contact', 'task', 'appointment'])
    })

    it('is not what came twice: others may have been skipped meanwhile', async () => {
      Object.assign(state.settings, { maxPage: 2 })
      await createTask(contact.id, { title: 'One' })
      await createTask(contact.id, { title: 'Two' })
      expect(await kindsListed(true)).toEqual(['contact', 'task', 'appointment', 'note'])
      const first = [...state.tasks.where('project_id', (state.tasks.get(card()) as Task).project_id)].slice(
        0,
        2,
      )
      const page = {
        kind: 'status',
        service: 'nozbe',
        method: 'GET',
        path: /^\/tasks$/,
        status: 200,
      } as const
      world.practice.faults.add({ ...page, body: first, times: 2 })
      expect(await kindsListed(true)).toEqual(['contact'])
    })

    it('shows that a contact is gone, and its record says so', async () => {
      const bob = await createContact({ name: 'Bob' })
      removeContainer(bob.id)
      const seen = await mirror.read()
      expect(hasListed(seen, 'contact')).toBe(true)
      expect(recordOf(seen, 'contact', bob.id)).toBeUndefined()
      expect(await world.nozbe.get(bob)).toBeNull()
    })
  })
})
