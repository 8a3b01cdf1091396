import { describe, expect, it } from 'vitest'
import { start, world } from './world'

function withContact(settings = {}) {
  const w = world(settings)
  const { id } = w.contact()
  return { ...w, id, path: `/contacts/${id}/notes` }
}

describe('a note', () => {
  it('is created with a body, answered 201, and written by the token’s user', async () => {
    const { call, path, id } = withContact()
    const { status, body } = await call('POST', path, {
      body: { body: 'Met at the fair', title: 'Fair', pinned: true },
    })
    expect(status).toBe(201)
    expect(body.note).toEqual({
      id: expect.any(String),
      contactId: id,
      body: 'Met at the fair',
      title: 'Fair',
      pinned: true,
      userId: 'user-anna',
      dateAdded: new Date(start).toISOString(),
    })
    expect((await call('POST', path, { body: { title: 'x' } })).status).toBe(422)
  })

  it('is listed newest first, changed and deleted, and never says when it changed', async () => {
    const { call, path, clock } = withContact()
    const add = async (text: string) =>
      (await call('POST', path, { body: { body: text } })).body.note as { id: string }
    const first = await add('One')
    clock.advance(1000)
    const second = await add('Two')
    expect((await call('GET', path)).body.notes).toMatchObject([{ id: second.id }, { id: first.id }])
    clock.advance(1000)
    const changed = await call('PUT', `${path}/${first.id}`, { body: { body: 'One, corrected' } })
    expect(changed.body.note).toMatchObject({
      body: 'One, corrected',
      dateAdded: new Date(start).toISOString(),
    })
    expect(changed.body.note).not.toHaveProperty('dateUpdated')
    expect((await call('GET', `${path}/${first.id}`)).body.note).toEqual(changed.body.note)
    expect((await call('DELETE', `${path}/${first.id}`)).body).toMatchObject({ succeded: true })
    expect((await call('GET', `${path}/${first.id}`)).status).toBe(400)
  })

  it.each([
    [false, start - 60_000],
    [true, start],
  ])('moves the contact’s dateUpdated: %s', async (noteTouchesContact, expected) => {
    const w = withContact({ noteTouchesContact })
    await w.call('POST', w.path, { body: { body: 'x' } })
    expect(w.state.contacts.get(w.id)?.dateUpdated).toBe(new Date(expected).toISOString())
  })
})
