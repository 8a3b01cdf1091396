import { describe, expect, it } from 'vitest'
import { at, linkedAnna, linkedChild, world } from './scenario'

/** Zoe is a user of HighLevel who is not in the Nozbe space: whoever signed in there stands in for her. */
function zoeIsNotInNozbe(): void {
  world.nozbe.demanded = (_kind, asked) => (asked.assignee === 'Zoe' ? { assignee: 'Olga' } : {})
}

describe('who is responsible', () => {
  it('is carried over in both directions', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('task', anna, { title: 'Call', assignee: 'Olga' })
    expect(at('nozbe', 'task', peer)?.fields.assignee).toBe('Olga')
    world.nozbe.edit('task', peer, { assignee: 'Piotr' })
    await world.sync()
    expect(at('highlevel', 'task', own)?.fields.assignee).toBe('Piotr')
  })

  it.each(['as it is made', 'later'])(
    'and not in Nozbe, %s, has a stand-in there, who is never written back (I3)',
    async (when) => {
      zoeIsNotInNozbe()
      const { anna } = await linkedAnna()
      const assignee = when === 'later' ? 'Piotr' : 'Zoe'
      const { own, peer } = await linkedChild('task', anna, { title: 'Call', assignee })
      if (when === 'later') world.highlevel.edit('task', own, { assignee: 'Zoe' })
      await world.sync()
      expect(at('nozbe', 'task', peer)?.fields.assignee).toBe('Olga')
      world.highlevel.edit('task', own, { title: 'Call back' })
      const report = await world.sync()
      expect(report.waiting).toEqual([])
      expect(at('highlevel', 'task', own)?.fields.assignee).toBe('Zoe')
      expect(at('nozbe', 'task', peer)?.fields).toMatchObject({ title: 'Call back', assignee: 'Olga' })
      expect((await world.syncFully()).changes).toEqual([])
      world.nozbe.edit('task', peer, { assignee: 'Piotr' })
      await world.sync()
      expect(at('highlevel', 'task', own)?.fields.assignee).toBe('Piotr')
    },
  )

  it('in HighLevel and is not shown in Nozbe is left as it is', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('task', anna, { title: 'Call', assignee: 'Olga' })
    const { assignee: _hidden, ...shown } = at('nozbe', 'task', peer)?.fields ?? {}
    world.nozbe.alter('task', peer, { fields: shown })
    expect((await world.syncFully()).changes).toEqual([])
    expect(at('highlevel', 'task', own)?.fields.assignee).toBe('Olga')
  })
})
