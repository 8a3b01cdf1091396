import { describe, expect, it } from 'vitest'
import { L, world } from './world'

const path = `/locations/${L}/recurring-tasks`
const rule = { intervalType: 'weekly', interval: 1, startDate: '2026-05-11T09:00:00Z', dueAfterSeconds: 600 }

describe('a recurring task', () => {
  it('is made, got, changed in part and deleted', async () => {
    const w = world()
    const { id: contactId } = w.contact({ firstName: 'Ann' })
    const body = { title: 'Call', rruleOptions: rule, contactIds: [contactId], owners: ['user-anna'] }
    const made = await w.call('POST', path, { body })
    expect(made.status).toBe(201)
    const { id } = made.body.recurringTask as { id: string }
    expect((await w.call('GET', `${path}/${id}`)).body.recurringTask).toMatchObject({
      id,
      title: 'Call',
      contactId,
      assignedTo: 'user-anna',
      rruleOptions: rule,
      deleted: false,
    })
    const changed = await w.call('PUT', `${path}/${id}`, { body: { title: 'Ring' } })
    expect(changed.body.recurringTask).toMatchObject({ title: 'Ring', contactId, rruleOptions: rule })
    expect((await w.call('DELETE', `${path}/${id}`)).body).toMatchObject({ id, success: true })
    expect((await w.call('GET', `${path}/${id}`)).status).toBe(400)
  })

  it.each([
    ['no rule', { title: 'Call' }, 422],
    ['a rule of no kind', { title: 'Call', rruleOptions: { ...rule, intervalType: 'often' } }, 422],
    ['a contact that is not there', { title: 'Call', rruleOptions: rule, contactIds: ['nobody'] }, 400],
    ['an owner who is no user', { title: 'Call', rruleOptions: rule, owners: ['nobody'] }, 422],
  ])('with %s is refused', async (_, body, status) => {
    expect((await world().call('POST', path, { body })).status).toBe(status)
  })
})
