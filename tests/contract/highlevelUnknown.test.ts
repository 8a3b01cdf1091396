import { describe, expect, it } from 'vitest'
import {
  aContact,
  contactNow,
  contacts,
  createContact,
  createTask,
  edit,
  lagOver,
  nobody,
  notes,
  state,
  tasks,
  world,
} from './highlevelWorld'
import { createJournal, draft, nothingLinked } from './pieces'

describe('a create of unknown outcome', () => {
  const faults = [
    'reset-before',
    'reset-after',
    'hang-before',
    'hang-after',
    'truncate',
    'html',
    'empty',
  ] as const
  const isCarriedOut = (fault: string) => !fault.endsWith('before')

  async function lose(
    kind: 'contact' | 'task' | 'note',
    fields: Record<string, string | boolean | null>,
    fault: (typeof faults)[number],
  ) {
    const intended = draft(kind, fields, kind === 'contact' ? null : aContact().id)
    const path = kind === 'contact' ? /^\/contacts\/$/ : new RegExp(`/${kind}s$`)
    world.practice.faults.add({ kind: fault, method: 'POST', path })
    const sentAt = world.clock.now()
    const attempt = world.highlevel.create(intended, {}, createJournal(), nothingLinked)
    await expect(attempt).rejects.toMatchObject({
      code: expect.stringMatching(/^(network|protocol|server)\./),
    })
    return world.highlevel.settle(intended, {}, nothingLinked, sentAt)
  }

  describe.each(faults)('by %s', (fault) => {
    it.each([
      ['with an e-mail', { name: 'Zoe Quill', email: 'zoe@example.com' }],
      ['with a name only', { name: 'Zoe Quill' }],
      ['with a name longer than a search takes', { name: `Zoe ${'q'.repeat(90)}` }],
    ])('finds the contact %s, if it was made, though the search lags', async (_, fields) => {
      world.practice.highlevelState.settings.indexLagMs = 30_000
      const before = contacts().length
      const found = await lose('contact', fields, fault)
      expect(contacts()).toHaveLength(before + (isCarriedOut(fault) ? 1 : 0))
      if (isCarriedOut(fault)) expect(found?.id).toBe(contacts().at(-1)?.id)
      else expect(found).toBeNull()
    })

    it('finds the task, if it was made', async () => {
      const before = tasks().length
      const found = await lose('task', { title: 'Call', body: 'Ask' }, fault)
      expect(tasks()).toHaveLength(before + (isCarriedOut(fault) ? 1 : 0))
      if (isCarriedOut(fault)) {
        expect(found?.id).toBe(tasks().at(-1)?.id)
      } else expect(found).toBeNull()
    })

    it('finds the note, if it was made', async () => {
      const before = notes().length
      const found = await lose('note', { body: 'Likes **tea**\n\n- green' }, fault)
      expect(notes()).toHaveLength(before + (isCarriedOut(fault) ? 1 : 0))
      expect(found?.id ?? null).toBe(isCarriedOut(fault) ? notes().at(-1)?.id : null)
    })

    it('finds the task that was to move, and the old one is still there', async () => {
      const [from, to] = contacts()
      const { record } = await createTask(from?.id ?? '', { title: 'Call', body: 'Ask' })
      const intended = draft('task', record.fields, to?.id ?? null)
      world.practice.faults.add({ kind: fault, method: 'POST', path: /\/tasks$/ })
      const sentAt = world.clock.now()
      const move = world.highlevel.move(record, intended, {}, createJournal(), nothingLinked)
      await expect(move).rejects.toMatchObject({
        code: expect.stringMatching(/^(network|protocol|server)\./),
      })
      const found = await world.highlevel.settle(intended, {}, nothingLinked, sentAt)
      expect(found?.parentId ?? null).toBe(isCarriedOut(fault) ? to?.id : null)
      expect(await world.highlevel.get(record)).toEqual(record)
    })
  })

  it('finds a contact to which HighLevel gave a country by itself', async () => {
    state().settings.createSetsCountry = true
    const found = await lose('contact', { name: 'Zoe Quill' }, 'reset-after')
    expect(found).toMatchObject({ fields: { name: 'Zoe Quill', country: 'IE' } })
  })

  it('finds nothing that differs, or is linked with something else', async () => {
    const { id } = await createContact({ name: 'Zoe Quill', city: 'Cork' })
    await createTask(id, { title: 'Call', body: 'Ask' })
    lagOver()
    const settle = (kind: 'contact' | 'task', fields: Record<string, string>, linked = false) =>
      world.highlevel.settle(
        draft(kind, fields, kind === 'task' ? id : null),
        {},
        () => linked,
        world.clock.now(),
      )
    expect(await settle('contact', { name: 'Zoe Quill' })).toBeNull()
    expect(await settle('contact', { name: 'Zoe Quill', city: 'Cork' }, true)).toBeNull()
    expect(await settle('contact', { name: 'Zoe Quill', city: 'Cork' })).toMatchObject({ id })
    expect(await settle('task', { title: 'Call', body: 'Other' })).toBeNull()
    expect(await settle('task', { title: 'Call', body: 'Ask' }, true)).toBeNull()
    expect(await settle('task', { title: 'Call', body: 'Ask' })).toMatchObject({ parentId: id })
  })

  it('waits for the lag only as long as that lasts', async () => {
    const settle = async (sentAt: number) => {
      const before = world.clock.now()
      await world.highlevel.settle(draft('contact', { name: 'Nobody' }), {}, nothingLinked, sentAt)
      return world.clock.now() - before
    }
    expect(await settle(world.clock.now())).toBe(30_000)
    expect(await settle(world.clock.now() - 20_000)).toBe(10_000)
    expect(await settle(world.clock.now() - 60_000)).toBe(0)
    expect(await settle(world.clock.now() + 365 * 86_400_000)).toBe(30_000)
  })
})

describe('an update that breaks off between its steps', () => {
  it.each(['reset-before', 'reset-after'] as const)('by %s tells what was written', async (fault) => {
    const { id } = edit(aContact(), { tags: ['lead'], city: null })
    const changes = { city: 'Cork', tags: ['vip'] }
    world.practice.faults.add({ kind: fault, method: 'POST', path: /\/tags$/ })
    const journal = createJournal()
    const attempt = world.highlevel.update(await contactNow(id), changes, nobody, journal)
    await expect(attempt).rejects.toMatchObject({ code: 'network.unreachable' })
    expect(journal.steps).toEqual(['sending contact', 'acknowledged contact', 'sending tags added'])
    const { fields } = await contactNow(id)
    expect(fields).toMatchObject({ city: 'Cork', tags: fault === 'reset-after' ? ['lead', 'vip'] : ['lead'] })
    // Written once more, it does what is left.
    await world.highlevel.update(await contactNow(id), changes, nobody, createJournal())
    expect((await contactNow(id)).fields).toMatchObject(changes)
  })
})

describe('a move that breaks off before the old one is deleted', () => {
  it('is finished by deleting it', async () => {
    const [from, to] = contacts()
    const { record } = await createTask(from?.id ?? '', { title: 'Call' })
    const intended = draft('task', record.fields, to?.id ?? null)
    world.practice.faults.add({ kind: 'reset-before', method: 'DELETE', path: /\/tasks\// })
    const journal = createJournal()
    const move = world.highlevel.move(record, intended, {}, journal, nothingLinked)
    await expect(move).rejects.toMatchObject({ code: 'network.unreachable' })
    expect(journal.steps).toEqual(['sending task', 'acknowledged task', 'sending removed'])
    const found = await world.highlevel.settle(intended, {}, nothingLinked, world.clock.now())
    expect(found?.id).toBe(journal.keys.task)
    await world.highlevel.remove(record, createJournal())
    expect(await world.highlevel.get(record)).toBeNull()
  })
})
