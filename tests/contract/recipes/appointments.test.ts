import { describe, expect, it } from 'vitest'
import { addContact, nozbeTasks, on, syncWell, world } from './recipesWorld'

async function book(contactId: string, startTime: string, title: string): Promise<string> {
  const [calendar] = [...world.practice.highlevelState.calendars.all()]
  const answer = await world.highlevel('POST', '/calendars/events/appointments', {
    calendarId: calendar?.id,
    locationId: world.practice.highlevel.locationId,
    contactId,
    startTime,
    endTime: new Date(Date.parse(startTime) + 1_800_000).toISOString(),
    title,
    ignoreFreeSlotValidation: true,
    ignoreDateRange: true,
  })
  return String(answer?.id)
}
const edit = (id: string, body: object) =>
  world.highlevel('PUT', `/calendars/events/appointments/${id}`, {
    ignoreFreeSlotValidation: true,
    ignoreDateRange: true,
    ...body,
  })

const dueOf = (name: string) => nozbeTasks(name).map(({ due_at }) => new Date(due_at ?? 0).toISOString())
const highlevelTitles = () => [...world.practice.highlevelState.tasks.all()].map(({ title }) => title)

describe('a reminder before an appointment', () => {
  it('is made a day before, follows when it is moved, and is done when it is cancelled', async () => {
    on('appointments', { reminder: { minutes: 60, name: 'Soon: {{title}}' } })
    await syncWell()
    const contact = await addContact()
    const id = await book(contact, '2026-05-12T15:00:00Z', 'Viewing')
    await syncWell()
    await syncWell()
    expect(dueOf('Soon: Viewing')).toEqual(['2026-05-12T14:00:00.000Z'])
    await edit(id, { startTime: '2026-05-12T17:00:00Z', endTime: '2026-05-12T17:30:00Z' })
    await syncWell()
    expect(dueOf('Soon: Viewing')).toEqual(['2026-05-12T16:00:00.000Z'])
    await edit(id, { appointmentStatus: 'cancelled' })
    await syncWell()
    expect(nozbeTasks('Soon: Viewing').map(({ ended_at }) => ended_at !== null)).toEqual([true])
    expect(highlevelTitles()).not.toContain('Soon: Viewing')
    await syncWell()
    expect((await world.session.verify()).extra).toEqual([])
  })

  it('is not made where none is asked for, and appointments are left out where that is switched off', async () => {
    const contact = await addContact()
    await book(contact, '2026-05-12T15:00:00Z', 'Viewing')
    await syncWell()
    expect(nozbeTasks('Viewing')).toHaveLength(1)
    expect(nozbeTasks('Reminder: Viewing')).toEqual([])
    world.session.recipes.change({ id: 'appointments', isOn: false })
    await book(contact, '2026-05-13T15:00:00Z', 'Second viewing')
    await syncWell()
    expect(nozbeTasks('Second viewing')).toEqual([])
  })
})
