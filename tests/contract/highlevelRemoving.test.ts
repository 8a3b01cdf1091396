import { describe, expect, it } from 'vitest'
import {
  aContact,
  addNote,
  contactNow,
  contacts,
  createContact,
  createTask,
  edit,
  lagOver,
  mirror,
  nobody,
  sentBy,
  state,
  world,
} from './highlevelWorld'
import { createJournal, hasListed, recordOf } from './pieces'
import { nothingKnown } from './support'

describe('a record that is deleted', () => {
  it('is gone, with the steps in the journal', async () => {
    const { record } = await createTask(aContact().id, { title: 'Call' })
    const journal = createJournal()
    expect(await world.highlevel.remove(record, journal)).toBe('removed')
    expect(journal.steps).toEqual(['sending removed', 'acknowledged removed'])
    expect(await world.highlevel.get(record)).toBeNull()
  })

  it('may be gone already', async () => {
    const record = await createContact({ name: 'Ed' })
    expect(await world.highlevel.remove(record, createJournal())).toBe('removed')
    expect(await world.highlevel.remove(record, createJournal())).toBe('removed')
  })

  it('is a contact with everything of it', async () => {
    const current = await contactNow(aContact().id)
    await createTask(current.id, { title: 'Call' })
    await world.highlevel.remove(current, createJournal())
    expect(state().contacts.get(current.id)).toBeUndefined()
    expect(state().tasks.of(current.id)).toEqual([])
  })

  it('is a contact that costs what is said', async () => {
    const current = await contactNow(aContact().id)
    const sent = await sentBy(async () => {
      await world.highlevel.get(current)
      await world.highlevel.belonging(current, nothingKnown)
      await world.highlevel.remove(current, createJournal())
    })
    expect(sent).toHaveLength(world.highlevel.cost('contact', 'delete', []))
  })

  it('is no contact of which a note cannot be understood', async () => {
    const current = await contactNow(aContact().id)
    addNote(current.id, 5 as unknown as string)
    await expect(world.highlevel.belonging(current, nothingKnown)).rejects.toMatchObject({
      code: 'protocol.unexpected',
    })
  })

  it('is not deleted twice when the answer is lost: the outcome is unknown', async () => {
    const current = await contactNow(aContact().id)
    world.practice.faults.add({ kind: 'reset-after', method: 'DELETE' })
    const attempt = world.highlevel.remove(current, createJournal())
    await expect(attempt).rejects.toMatchObject({ code: 'network.unreachable' })
    expect(await world.highlevel.get(current)).toBeNull()
  })

  it('is a delete candidate in a complete reading, in no other', async () => {
    await mirror.read()
    const { id } = aContact()
    state().contacts.delete(id)
    lagOver()
    expect(hasListed(await mirror.read(), 'contact')).toBe(false)
    const seen = await mirror.read({ complete: true })
    expect(hasListed(seen, 'contact')).toBe(true)
    expect(recordOf(seen, 'contact', id)).toBeUndefined()
  })

  it('is never put away instead: HighLevel has no archive', async () => {
    const journal = createJournal()
    const attempt = world.highlevel.archive(await contactNow(aContact().id), journal)
    await expect(attempt).rejects.toMatchObject({ code: 'request.refused' })
    await expect(attempt).rejects.toThrow(/no archive/)
    expect(journal.steps).toEqual([])
  })
})

describe('a contact that was merged into another', () => {
  const merge = async (winner: string, loser: string) => {
    const { url, token } = world.practice.highlevel
    const headers = {
      Authorization: `Bearer ${token}`,
      Version: '2021-07-28',
      'Content-Type': 'application/json',
    }
    const body = JSON.stringify({ loserId: loser })
    const address = `${url}/practice/contacts/${winner}/merge`
    const answer = await world.practice.transport(new Request(address, { method: 'POST', headers, body }))
    expect(answer.status).toBe(200)
    lagOver()
  }

  it('is found by its e-mail, which is now one of the other’s', async () => {
    const [winner, loser] = contacts()
    const gone = await contactNow(edit(loser ?? aContact(), { email: 'old@example.com', phone: null }).id)
    await merge(winner?.id ?? '', gone.id)
    expect(await world.highlevel.survivor(gone)).toMatchObject({
      id: winner?.id,
      fields: { email: winner?.email },
    })
  })

  it('is found by its phone, when the e-mail finds nobody', async () => {
    const [winner, loser] = contacts()
    edit(winner ?? aContact(), { phone: '+353214007777' })
    const gone = await contactNow(edit(loser ?? aContact(), { email: null, phone: '+353214007777' }).id)
    await merge(winner?.id ?? '', gone.id)
    const asked = { ...gone, fields: { ...gone.fields, email: 'nobody@example.com' } }
    expect(await world.highlevel.survivor(asked)).toMatchObject({ id: winner?.id })
  })

  it('is not itself, though a lagging search still shows it', async () => {
    const gone = await contactNow(edit(aContact(), { email: 'old@example.com' }).id)
    lagOver()
    await world.highlevel.get(gone)
    state().settings.indexLagMs = 30_000
    // What a real account answers of one that was deleted a moment ago is not known.
    expect(await world.highlevel.survivor(gone)).toBeNull()
    state().contacts.delete(gone.id)
    expect(await world.highlevel.survivor(gone)).toBeNull()
  })

  it('has none when it was deleted, or had neither e-mail nor phone', async () => {
    const gone = await contactNow(edit(aContact(), { email: null, phone: null }).id)
    await world.highlevel.remove(gone, createJournal())
    expect(await world.highlevel.survivor(gone)).toBeNull()
    const asked = { ...gone, fields: { ...gone.fields, email: 'nobody@example.com' } }
    expect(await world.highlevel.survivor(asked)).toBeNull()
    await expect(
      world.highlevel.update(gone, { city: 'Cork' }, nobody, createJournal()),
    ).rejects.toMatchObject({ code: 'record.gone' })
  })
})
