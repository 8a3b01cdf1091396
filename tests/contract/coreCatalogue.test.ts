import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogueShown, tried } from '../../shared/ipc/catalogue'
import { core, open, scratch } from './practisedCore'

/** The catalogue as the window shows it, and trying reads, on the practice workspace. */

const used = () => core.state().calls.highlevel.used

describe('the catalogue', () => {
  it('shows everything, with fields for what can be tried alone', async () => {
    const { entries, place } = await core.catalogue()
    expect(catalogueShown.parse({ entries, place })).toEqual({ entries, place })
    expect(entries.length).toBeGreaterThanOrEqual(126)
    expect(entries.filter(({ kind, fields }) => kind !== 'read' && fields.length > 0)).toEqual([])
    expect(entries.find(({ name }) => name === 'contacts.tags.add')).toMatchObject({
      kind: 'write',
      inAutomations: true,
    })
    expect(entries.find(({ name }) => name === 'contacts.delete')).toMatchObject({ inAutomations: false })
    const location = await core.tryRead({ name: 'location.get', values: {} })
    expect(location.answer).toMatchObject({ value: { location: { id: place?.highlevel } } })
  })

  it('is there where nothing is set up', async () => {
    const empty = scratch()
    const bare = await open(empty)
    try {
      const { entries, place } = await bare.catalogue()
      expect(entries.length).toBeGreaterThanOrEqual(126)
      expect(place).toBeNull()
      await expect(bare.tryRead({ name: 'location.get', values: {} })).rejects.toMatchObject({
        code: 'workspace.missing',
      })
    } finally {
      await bare.close()
      rmSync(empty, { recursive: true, force: true })
    }
  })
})

describe('trying a read', () => {
  it('answers what the service answered, and counts as a call', async () => {
    // The day of the data is over: the count begins anew with the first call.
    await core.tryRead({ name: 'location.get', values: {} })
    const before = used()
    const told: number[] = []
    core.onChange(({ calls }) => told.push(calls.highlevel.used))
    const list = await core.tryRead({ name: 'contacts.list', values: { 'query.limit': '2' } })
    expect(tried.parse(list)).toEqual(list)
    expect(list).toMatchObject({ status: 200, answer: { type: 'json' } })
    const { contacts } = (list.answer as { value: { contacts: { id: string; firstName: string }[] } }).value
    expect(contacts).toHaveLength(2)
    expect(used()).toBeGreaterThan(before)
    expect(told.at(-1)).toBe(used())
    expect(list.callsLeft).toBe(core.state().calls.highlevel.allowed - used())

    const one = await core.tryRead({
      name: 'contacts.get',
      values: { 'path.contactId': contacts[0]?.id ?? '' },
    })
    expect(one.answer).toMatchObject({ value: { contact: { firstName: contacts[0]?.firstName } } })
  })

  it('asks Nozbe as well', async () => {
    const found = await core.tryRead({ name: 'projects.list', values: { 'query.limit': '50' } })
    expect(JSON.stringify(found.answer)).toContain('"name":"Contacts"')
  })

  it.each([
    ['a write', 'contacts.delete', { 'path.contactId': 'x' }, undefined],
    ['a trigger', 'nozbe.task.new', {}, undefined],
    ['what there is not', 'contacts.guess', {}, undefined],
    ['what it does not take', 'contacts.get', { 'path.contactId': 'x', 'body.name': 'y' }, 'body.name'],
    ['what is empty', 'contacts.get', {}, 'path.contactId'],
    ['what does not fit', 'contacts.list', { 'query.limit': '101' }, 'query.limit'],
  ])('refuses %s before anybody is asked', async (_case, name, values, field) => {
    const before = used()
    const refused = core.tryRead({ name, values: values as Record<string, string> })
    await expect(refused).rejects.toMatchObject({
      code: 'choice.wrong',
      params: field === undefined ? {} : { field },
    })
    expect(used()).toBe(before)
  })

  it('says why the service refused', async () => {
    await expect(
      core.tryRead({ name: 'contacts.get', values: { 'path.contactId': 'nobody' } }),
    ).rejects.toMatchObject({ code: 'call.refused', params: { operation: 'contacts.get' } })
  })

  it('gives up the one under way for a newer one, and when told', async () => {
    const first = core.tryRead({ name: 'contacts.list', values: {} })
    const second = core.tryRead({ name: 'location.get', values: {} })
    await expect(first).rejects.toMatchObject({ code: 'run.cancelled' })
    expect((await second).status).toBe(200)
    const third = core.tryRead({ name: 'location.get', values: {} })
    await core.cancelTry()
    await expect(third).rejects.toMatchObject({ code: 'run.cancelled' })
  })
})
