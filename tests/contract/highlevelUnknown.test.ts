import { describe, expect, it } from 'vitest'
import { aContact, contacts, createContact, createTask, lagOver, tasks, world } from './highlevelWorld'
import { createJournal, draft, nothingLinked } from './support'

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
    kind: 'contact' | 'task',
    fields: Record<string, string | boolean | null>,
    fault: (typeof faults)[number],
  ) {
    const intended = draft(kind, fields, kind === 'task' ? aContact().id : null)
    const path = kind === 'task' ? /\/tasks$/ : /^\/contacts\/$/
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
