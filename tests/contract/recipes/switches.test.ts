import { describe, expect, it } from 'vitest'
import { addContact, addSection, nozbeIdOf, on, sync, syncWell, world } from './recipesWorld'

const off = (id: string) => world.session.recipes.change({ id, isOn: false })
const contactsCalled = (name: string) =>
  [...world.practice.highlevelState.contacts.all()].filter(
    ({ firstName, lastName }) => `${firstName} ${lastName}` === name,
  )

/** A task on both sides, linked. */
async function linkedTask(title: string) {
  const contact = await addContact()
  await world.highlevel('POST', `/contacts/${contact}/tasks`, {
    title,
    completed: false,
    dueDate: '2026-06-01T09:00:00Z',
  })
  await syncWell()
  const [own] = [...world.practice.highlevelState.tasks.all()].filter((task) => task.title === title)
  const link = world.store.links.of('highlevel', 'task', own?.id ?? '')
  return { contact, own: own?.id ?? '', peer: link?.nozbeId ?? '' }
}
const isDone = (id: string) => world.practice.highlevelState.tasks.get(id)?.completed
const complete = (id: string) => world.nozbe('PUT', `/tasks/${id}`, { ended_at: world.clock.now() })

describe('the switch for new contacts', () => {
  it('off, a new section stays in Nozbe, even once it is on again; a later one is copied', async () => {
    off('new-contact')
    await addSection('Nils Falk')
    await syncWell()
    expect(contactsCalled('Nils Falk')).toEqual([])
    on('new-contact')
    await syncWell()
    expect(contactsCalled('Nils Falk')).toEqual([])
    await addSection('Ole Lund')
    await syncWell()
    expect(contactsCalled('Ole Lund')).toHaveLength(1)
  })
})

describe('the switch for completed tasks', () => {
  it('off, what is completed in Nozbe stays open in HighLevel, also once it is on again', async () => {
    const { own, peer } = await linkedTask('Call back')
    off('completed-tasks')
    await complete(peer)
    await syncWell()
    expect(isDone(own)).toBe(false)
    on('completed-tasks')
    await world.nozbe('PUT', `/tasks/${peer}`, { name: 'Call back soon' })
    await syncWell()
    expect(isDone(own)).toBe(false)
    expect(world.practice.highlevelState.tasks.get(own)?.title).toBe('Call back soon')
  })

  it('off, what is completed in HighLevel is still completed in Nozbe', async () => {
    const { contact, own, peer } = await linkedTask('Send offer')
    off('completed-tasks')
    await world.highlevel('PUT', `/contacts/${contact}/tasks/${own}/completed`, { completed: true })
    await syncWell()
    expect(world.practice.nozbeState.tasks.get(peer)?.ended_at).not.toBeNull()
  })

  it('on, it is carried over', async () => {
    const { own, peer } = await linkedTask('Write down')
    await complete(peer)
    await syncWell()
    expect(isDone(own)).toBe(true)
  })

  it('never finds its way into the mapping that the user keeps', async () => {
    off('completed-tasks')
    off('appointments')
    const mapping = await world.session.mapping()
    expect(mapping.task.find(({ field }) => field === 'completed')?.direction).toBe('both')
    const kept = await world.session.setMapping({
      note: [{ field: 'body', direction: 'both', conflict: 'nozbe' }],
    })
    expect(kept.task.find(({ field }) => field === 'completed')?.direction).toBe('both')
    expect(kept.appointment.every(({ direction }) => direction === 'to-nozbe')).toBe(true)
  })
})

describe('the switch for deleted tasks', () => {
  it('off, a task deleted in Nozbe stays in HighLevel, is asked about by nobody, and does not come back', async () => {
    const { own, peer } = await linkedTask('Old one')
    off('deleted-tasks')
    await world.nozbe('DELETE', `/tasks/${peer}`)
    const full = () => world.session.sync({ trigger: 'schedule', complete: true })
    await full()
    await full()
    on('deleted-tasks')
    const { waiting } = await full()
    expect(waiting).toEqual([])
    expect(isDone(own)).toBe(false)
    expect([...world.practice.nozbeState.tasks.all()].filter(({ name }) => name === 'Old one')).toEqual([])
  })

  it('on, it is asked about', async () => {
    const { peer } = await linkedTask('Old two')
    await world.nozbe('DELETE', `/tasks/${peer}`)
    await world.session.sync({ trigger: 'schedule', complete: true })
    const { waiting } = await world.session.sync({ trigger: 'schedule', complete: true })
    expect(waiting).toMatchObject([{ type: 'approval', op: 'delete', kind: 'task' }])
  })
})

describe('the latest data', () => {
  it('is read at once for a contact that changes in Nozbe', async () => {
    const contact = await addContact({ firstName: 'Ida', lastName: 'Moe' })
    await syncWell()
    on('latest-data')
    const before = (await sync()).calls.highlevel.byOperation
    expect(before['contacts.notes.list'] ?? 0).toBe(0)
    await world.nozbe('PUT', `/project_sections/${nozbeIdOf(contact)}`, { name: 'Ida Moen' })
    await syncWell()
    const [job] = world.session.recipes.list().find(({ recipe }) => recipe.id === 'latest-data')?.runs ?? []
    expect(job).toMatchObject({ state: 'done', work: { deeds: [{ do: 'read' }] } })
  })
})
