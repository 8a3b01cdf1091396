import { describe, expect, it } from 'vitest'
import { addContact, nozbeComments, on, statesOf, syncWell, world } from './recipesWorld'

const changeEmail = (id: string, email: string) => world.highlevel('PUT', `/contacts/${id}`, { email })
const highlevelNotes = () => [...world.practice.highlevelState.notes.all()]

describe('a note of an important change', () => {
  it('says from what to what on the card, and stays in Nozbe', async () => {
    const contact = await addContact({ email: 'old@example.com' })
    await syncWell()
    const before = highlevelNotes().length
    on('important-updates', { fields: ['email'] })
    await changeEmail(contact, 'new@example.com')
    await syncWell()
    expect(nozbeComments('changed in HighLevel')).toMatchObject([
      { body: 'E-mail changed in HighLevel from “old@example.com” to “new@example.com”.' },
    ])
    expect(highlevelNotes()).toHaveLength(before)
    await syncWell()
    await world.session.sync({ trigger: 'schedule', complete: true })
    expect(highlevelNotes()).toHaveLength(before)
    expect(nozbeComments('changed in HighLevel')).toHaveLength(1)
    expect((await world.session.verify()).converged).toBe(true)
  })

  it('is made for the fields chosen alone, and not for what Tandem itself carried over', async () => {
    const contact = await addContact({ phone: '+353 1 555 0100' })
    await syncWell()
    on('important-updates', { fields: ['phone', 'name'] })
    await changeEmail(contact, 'other@example.com')
    const section = world.store.links.of('highlevel', 'contact', contact)?.nozbeId
    await world.nozbe('PUT', `/project_sections/${section}`, { name: 'Ida Newname' })
    await syncWell()
    await syncWell()
    expect(nozbeComments('changed in HighLevel')).toEqual([])
  })

  it('is made each time, also where a value comes back', async () => {
    const contact = await addContact({ email: 'a@example.com' })
    await syncWell()
    on('important-updates', { fields: ['email'] })
    for (const email of ['b@example.com', 'a@example.com', 'b@example.com']) {
      await changeEmail(contact, email)
      await syncWell()
    }
    expect(nozbeComments('changed in HighLevel')).toHaveLength(3)
    expect(statesOf('important-updates')).toEqual(['done', 'done', 'done'])
  })

  it('is undone with its run', async () => {
    const contact = await addContact({ email: 'a@example.com' })
    await syncWell()
    on('important-updates', { fields: ['email'] })
    await changeEmail(contact, 'b@example.com')
    const { runId } = await syncWell()
    await world.session.undo({ runId }, { confirmed: true })
    expect(nozbeComments('changed in HighLevel')).toEqual([])
  })
})
