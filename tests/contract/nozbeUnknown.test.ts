import { describe, expect, it } from 'vitest'
import { commentsOn, createContact, mirror, now, peer, sections, tasksIn, world } from './nozbeWorld'
import { createJournal, draft, nothingLinked, recordOf } from './support'

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
  const fields = { name: 'Anna Lee', email: 'anna@example.com' }

  describe.each(faults)('by %s', (fault) => {
    it.each(['project_sections', 'tasks', 'comments'])(
      'of the contact at /%s is settled with one contact',
      async (path) => {
        const intended = draft('contact', fields)
        const journal = createJournal()
        const keys = world.nozbe.keysFor('contact')
        world.practice.faults.add({ kind: fault, method: 'POST', path: new RegExp(`^/${path}$`) })
        const sentAt = world.clock.now()
        await expect(world.nozbe.create(intended, keys, journal, nothingLinked)).rejects.toMatchObject({
          code: expect.stringMatching(/^(network|protocol|server)\./),
        })
        // The journal of the engine adds the ids that the service made.
        const found = await world.nozbe.settle(intended, { ...keys, ...journal.keys }, nothingLinked, sentAt)
        const isThere = path !== 'project_sections' || isCarriedOut(fault)
        expect(sections()).toHaveLength(isThere ? 1 : 0)
        expect(found?.id).toBe(sections()[0]?.id)
        if (!found) return
        // An update makes whatever is missing, and nothing twice.
        const { record } = await world.nozbe.update(found, fields, peer, createJournal())
        expect(record).toMatchObject({ fields, unfinished: false })
        expect(tasksIn(record.id)).toHaveLength(1)
        expect(commentsOn(record.parts.card ?? '')).toHaveLength(1)
      },
    )

    it.each(['tasks', 'comments'])('of a task at /%s is settled with one task', async (path) => {
      const parent = await createContact({ name: 'Anna Lee' })
      const intended = draft('task', { title: 'Call', body: 'Ask' }, parent.id)
      const keys = world.nozbe.keysFor('task')
      world.practice.faults.add({ kind: fault, method: 'POST', path: new RegExp(`^/${path}$`) })
      await expect(world.nozbe.create(intended, keys, createJournal(), nothingLinked)).rejects.toThrow()
      const found = await world.nozbe.settle(intended, keys, nothingLinked, world.clock.now())
      const isThere = path === 'comments' || isCarriedOut(fault)
      expect(found?.id).toBe(isThere ? keys.task : undefined)
      const hasBody = path === 'comments' && isCarriedOut(fault)
      if (isThere) expect(found?.fields.body).toBe(hasBody ? 'Ask' : null)
    })
  })

  it('is told from a section that is linked, or speaks for somebody else', async () => {
    const other = await createContact({ name: 'Anna Lee', email: 'other@example.com' })
    const intended = draft('contact', fields)
    const keys = world.nozbe.keysFor('contact')
    expect(await world.nozbe.settle(intended, keys, nothingLinked, 0)).toMatchObject({ id: other.id })
    expect(await world.nozbe.settle(intended, keys, () => true, 0)).toBeNull()
    const somebody = { ...intended, peer: { id: 'somebody', url: null } }
    expect(await world.nozbe.settle(somebody, keys, nothingLinked, 0)).toBeNull()
  })

  it.each(['project_sections', 'tasks', 'comments'])(
    'of a contact called by its address, at /%s, is settled, and the address is no name after that',
    async (path) => {
      const asked = { email: 'zoe@example.com' }
      const intended = draft('contact', { ...asked, ...world.nozbe.demanded('contact', 'create', asked) })
      const keys = world.nozbe.keysFor('contact')
      world.practice.faults.add({ kind: 'reset-after', method: 'POST', path: new RegExp(`^/${path}$`) })
      await expect(world.nozbe.create(intended, keys, createJournal(), nothingLinked)).rejects.toThrow()
      const found = await world.nozbe.settle(intended, keys, nothingLinked, world.clock.now())
      if (!found) throw new Error('not found')
      expect(found.id).toBe(sections()[0]?.id)
      const current = await now(found)
      const { record } = await world.nozbe.update(current, {}, peer, createJournal())
      const { name } = record.fields
      expect(record).toMatchObject({ unfinished: false, copies: name === undefined ? {} : { name } })
      mirror.keep(record)
      const seen = recordOf(await mirror.read(), 'contact', record.id)
      expect(seen?.fields.name).toBe(name)
      expect(seen?.copies.name).toBe(name)
    },
  )
})
