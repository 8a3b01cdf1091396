import { describe, expect, it } from 'vitest'
import type { KnownRecords, RemoteRecord } from '../../main/sync/ports'
import { newRecord } from '../../main/sync/record'
import {
  aContact,
  addNote,
  book,
  contactNow,
  contacts,
  createContact,
  createTask,
  edit,
  lagOver,
  mirror,
  nobody,
  read,
  sentBy,
  state,
  world,
} from './highlevelWorld'
import { createJournal, hasListed, recordOf } from './pieces'

const known = (isKnown: (id: string) => boolean): KnownRecords => ({
  byId: (kind, id) => (isKnown(id) ? newRecord(kind, id, { parentId: null, fields: {} }) : undefined),
  byPart: () => undefined,
})
const everythingKnown = known(() => true)
const appointmentNow = (id: string) => read({ kind: 'appointment', id, parentId: null })

/** The appointments that are told to belong to the contact. */
async function appointmentsOf(
  id: string,
  isKnown: (id: string) => boolean = () => false,
): Promise<RemoteRecord[]> {
  const told = await world.highlevel.belonging(await contactNow(id), known(isKnown))
  return told.filter(({ kind }) => kind === 'appointment')
}

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
      await world.highlevel.belonging(current, everythingKnown)
      await world.highlevel.remove(current, createJournal())
    })
    expect(sent).toHaveLength(world.highlevel.cost('contact', 'delete', []))
  })

  it('is no contact of which a note cannot be understood', async () => {
    const current = await contactNow(aContact().id)
    addNote(current.id, 5 as unknown as string)
    await expect(world.highlevel.belonging(current, everythingKnown)).rejects.toMatchObject({
      code: 'protocol.unexpected',
    })
  })

  it('is a contact whose appointments to come are told, but for those that are known', async () => {
    const { id } = aContact()
    for (const own of state().appointments.of(id)) state().appointments.delete(own.id)
    const seen = book(id, '2026-05-05T09:00:00Z')
    const near = book(id, '2026-05-06T09:00:00Z')
    const far = book(id, '2026-12-01T09:00:00Z')
    book(id, '2026-05-02T22:30:00Z')
    book(contacts()[1]?.id ?? '', '2026-05-06T09:00:00Z')
    const told = await appointmentsOf(id, (one) => one === seen.id)
    expect(told).toEqual(await Promise.all([near, far].map((one) => appointmentNow(one.id))))
  })

  it('is a contact whose appointment of yesterday still counts, whatever zone the list means', async () => {
    const { id } = aContact()
    for (const own of state().appointments.of(id)) state().appointments.delete(own.id)
    const yesterday = book(id, '2026-05-02T23:30:00Z')
    for (const zone of ['utc', 'location'] as const) {
      state().settings.contactAppointmentTimes = zone
      expect((await appointmentsOf(id)).map((one) => one.id)).toEqual([yesterday.id])
    }
  })

  it('is a contact whose appointments are nobody’s business where the sign-in may not read them', async () => {
    const { id } = aContact()
    book(id, '2026-05-06T09:00:00Z')
    const [token] = [...state().tokens.all()]
    if (!token) throw new Error('no token')
    state().tokens.put({ ...token, scopes: token.scopes.filter((scope) => !scope.startsWith('calendars')) })
    expect(await appointmentsOf(id)).toEqual([])
  })

  it('is no contact of which an appointment cannot be told by its id', async () => {
    const current = await contactNow(aContact().id)
    const path = /^\/contacts\/[^/]+\/appointments$/
    world.practice.faults.add({ kind: 'status', status: 200, path, body: { events: [{ title: 'Visit' }] } })
    await expect(world.highlevel.belonging(current, everythingKnown)).rejects.toMatchObject({
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
