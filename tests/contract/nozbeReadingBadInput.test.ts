import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../main/sync/ports'
import type { Fields } from '../../shared/domain'
import { addContainer, addTask, moveTask, removeContainer, rename } from './nozbeReadingWorld'
import { createContact, createTask, enter, later, mirror, now, person, state, world } from './nozbeWorld'
import { recordOf, type Seen } from './support'

const texts: [string, string][] = [
  ['emoji', 'Anna 👩‍👩‍👧 Lee 🎉'],
  ['right to left', 'آنا לי ‮Lee'],
  ['combining marks', 'A\u030anna Le\u0301e Z\u0351\u0343\u0350'],
  ['HTML', '<img src=x onerror="alert(1)"> <b>Lee</b>'],
  ['255 characters', 'x'.repeat(255)],
]
const long = 'long '.repeat(2_000).trim()

describe.each(['section', 'project'] as const)('bad input in Nozbe, in layout %s', (layout) => {
  beforeEach(() => enter(layout))

  const anna = { name: 'Anna Lee', email: 'anna@example.com', phone: '+353214271190' }
  const contactIn = (seen: Seen, id: string) => recordOf(seen, 'contact', id) as RemoteRecord
  /** A contact as a reading shows it, and as it is read by id: the same. */
  async function read(contact: RemoteRecord): Promise<RemoteRecord> {
    const seen = contactIn(await mirror.read({ complete: true }), contact.id)
    expect(await now(seen)).toMatchObject({ ...seen, fields: seen.fields })
    return seen
  }

  describe.each(texts)('%s', (_, text) => {
    it('is read as it stands, wherever it stands', async () => {
      const contact = await createContact(anna)
      rename(contact.id, text)
      person.rewrite(contact.parts.comment, (body) => body.replace(/^Company:.*$/m, `Company: ${text}`))
      const task = addTask(text, contact.id)
      person.comment(task.id, text, { is_pinned: true })
      const note = person.comment(contact.parts.card ?? '', text)
      expect((await read(contact)).fields).toMatchObject({ name: text, company: text, email: anna.email })
      expect(mirror.get('task', task.id)?.fields).toMatchObject({ title: text, body: text })
      expect(mirror.get('note', note.id)?.fields).toEqual({ body: text })
    })
  })

  it('NUL is read nowhere', async () => {
    const contact = await createContact(anna)
    rename(contact.id, 'Anna\u0000 Lee')
    person.rewrite(contact.parts.comment, (body) => body.replace(/^Company:.*$/m, 'Company: Ac\u0000me'))
    const task = addTask('Ca\u0000ll', contact.id)
    const note = person.comment(contact.parts.card ?? '', 'As\u0000k')
    expect((await read(contact)).fields).toMatchObject({
      name: 'Anna Lee',
      company: 'Acme',
      email: anna.email,
    })
    expect(mirror.get('task', task.id)?.fields).toMatchObject({ title: 'Call' })
    expect(mirror.get('note', note.id)?.fields).toEqual({ body: 'Ask' })
  })

  it('10,000 characters in a line, a body and a note are read whole', async () => {
    const contact = await createContact(anna)
    person.rewrite(contact.parts.comment, (body) => body.replace(/^Company:.*$/m, `Company: ${long}`))
    const note = person.comment(contact.parts.card ?? '', long)
    expect((await read(contact)).fields).toMatchObject({ company: long, email: anna.email })
    expect(mirror.get('note', note.id)?.fields).toEqual({ body: long })
  })

  it('a contact without e-mail and phone, and two with one e-mail, are contacts', async () => {
    const bare = addContainer('Bare')
    const [one, two] = [await createContact(anna), await createContact({ ...anna, name: 'Anna Two' })]
    const seen = await mirror.read({ complete: true })
    expect(contactIn(seen, bare)).toMatchObject({ fields: { name: 'Bare' }, parts: {}, unfinished: true })
    for (const { id } of [one, two]) expect(contactIn(seen, id).fields.email).toBe(anna.email)
  })

  describe('a card whose comment', () => {
    const lost = (fields: Fields) =>
      Object.keys(fields).filter((field) => field !== 'name' && field !== 'tags')

    it.each(['asdf qwer', '', '# ???\n\n| a | b |\n|---|---|'])(
      'was edited into %j is damaged and empties nothing',
      async (nonsense) => {
        const contact = await createContact(anna)
        await mirror.read()
        person.rewrite(contact.parts.comment, () => nonsense)
        const seen = await read(contact)
        expect(seen).toMatchObject({ damaged: nonsense, unfinished: false, parts: contact.parts })
        expect(lost(seen.fields)).toEqual([])
        person.rewrite(contact.parts.comment, () => 'Phone: 021 1234567')
        expect(await read(contact)).toMatchObject({ damaged: null, fields: { phone: '021 1234567' } })
      },
    )

    it('was deleted is unfinished and empties nothing', async () => {
      const contact = await createContact(anna)
      await mirror.read()
      const comment = state.comments.get(contact.parts.comment ?? '')
      const deleted = { body: '', is_deleted: true, edited_at: world.clock.now() }
      state.comments.put({ ...(comment as NonNullable<typeof comment>), ...deleted })
      const seen = await read(contact)
      expect(seen).toMatchObject({ damaged: null, unfinished: true, parts: { card: contact.parts.card } })
      expect(lost(seen.fields)).toEqual([])
      expect(mirror.get('note', contact.parts.comment ?? '')).toBeUndefined()
    })

    it('was unpinned is still the card', async () => {
      const contact = await createContact(anna)
      await mirror.read()
      const comment = state.comments.get(contact.parts.comment ?? '')
      state.comments.put({ ...(comment as NonNullable<typeof comment>), is_pinned: false })
      expect(await read(contact)).toMatchObject({ fields: anna, parts: contact.parts, unfinished: false })
      expect([...mirror.records.values()].filter(({ kind }) => kind === 'note')).toEqual([])
    })

    it('was doubled counts once: the one taken so far, else the oldest', async () => {
      const contact = await createContact(anna)
      await mirror.read()
      later()
      person.comment(contact.parts.card ?? '', 'E-mail: other@example.com', { is_pinned: true })
      expect((await read(contact)).fields.email).toBe(anna.email)
      mirror.forget('contact', contact.id)
      expect((await read(contact)).fields.email).toBe(anna.email)
      expect([...mirror.records.values()].filter(({ kind }) => kind === 'note')).toEqual([])
    })

    it('has an option that exists no more says it as typed', async () => {
      const field = { id: 'f1', name: 'Size', type: 'text', options: ['S', 'M'] } as const
      Object.assign(world.definitions, { customFields: [field] })
      const contact = await createContact({ ...anna, 'custom.f1': 'M' })
      Object.assign(world.definitions, { customFields: [{ ...field, options: ['S'] }] })
      expect((await read(contact)).fields['custom.f1']).toBe('M')
      Object.assign(world.definitions, { customFields: [] })
      expect((await read(contact)).fields).not.toHaveProperty('custom.f1')
    })
  })

  it('a second card is left alone: no task, and no contact of its own', async () => {
    const contact = await createContact(anna)
    const second = addTask('Anna Lee', contact.id)
    const body = state.comments.get(contact.parts.comment ?? '')?.body ?? ''
    person.comment(second.id, body, { is_pinned: true })
    person.comment(second.id, 'A remark on it')
    const seen = await mirror.read({ complete: true })
    expect(contactIn(seen, contact.id).parts.card).toBe(contact.parts.card)
    expect(seen.records.filter(({ kind }) => kind !== 'contact')).toEqual([])
  })

  it('two contacts merged by hand: the tasks belong to the one that stays, the card of the other is nobody’s', async () => {
    const [stays, goes] = [await createContact(anna), await createContact({ name: 'Anna L.' })]
    const call = await createTask(goes.id, { title: 'Call' })
    await mirror.read()
    for (const id of [goes.parts.card, call.id]) moveTask(id, stays.id)
    removeContainer(goes.id)
    const seen = await mirror.read({ complete: true })
    expect(recordOf(seen, 'task', call.id)?.parentId).toBe(stays.id)
    expect(contactIn(seen, stays.id)).toMatchObject({ fields: anna, parts: stays.parts })
    expect(seen.records.map(({ id }) => id)).not.toContain(goes.parts.card)
    expect(await world.nozbe.get(goes)).toBeNull()
  })

  it('a due date in the year 9999 and on the days on which clocks change', async () => {
    const contact = await createContact(anna)
    const dueOf = async (due_at: string, is_all_day: boolean) => {
      const { id } = addTask('Call', contact.id, { due_at: Date.parse(due_at), is_all_day })
      return recordOf(await mirror.read(), 'task', id)?.fields.dueDate
    }
    expect(await dueOf('9999-12-31T23:59:59Z', false)).toBe('9999-12-31T23:59:59Z')
    expect(await dueOf('9999-12-31T00:00:00Z', true)).toBe('9999-12-31')
    expect(await dueOf('2026-03-29T00:00:00Z', true)).toBe('2026-03-29')
    expect(await dueOf('2026-03-29T01:30:00Z', false)).toBe('2026-03-29T01:30:00Z')
    expect(await dueOf('2026-10-24T23:00:00Z', true)).toBe('2026-10-25')
  })

  it('a due date beyond the year 9999 blocks that task only', async () => {
    const contact = await createContact(anna)
    const odd = addTask('Odd', contact.id, { due_at: Number.MAX_SAFE_INTEGER })
    const sound = addTask('Sound', contact.id)
    const seen = await mirror.read({ complete: true })
    expect(seen.problems).toMatchObject([{ kind: 'task', id: odd.id }])
    expect(recordOf(seen, 'task', sound.id)).toBeDefined()
  })

  it('2,000 tasks of one contact are read, each once', async () => {
    const contact = await createContact(anna)
    for (let number = 0; number < 2_000; number += 1) addTask(`Task ${number}`, contact.id)
    const seen = await mirror.read({ complete: true })
    const tasks = seen.records.filter(({ kind, parentId }) => kind === 'task' && parentId === contact.id)
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(2_000)
    expect(tasks).toHaveLength(2_000)
    expect(contactIn(seen, contact.id).parts).toEqual(contact.parts)
  })
})
