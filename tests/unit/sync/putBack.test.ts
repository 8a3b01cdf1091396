import { expect, it } from 'vitest'
import { confirmGone, linkedAnna, linkedChild, ofKind, waitingTypes, world } from './scenario'

it('where no backup was put back, what is new is copied while another record of its contact waits to be deleted', async () => {
  const { anna } = await linkedAnna()
  const { own } = await linkedChild('task', anna, { title: 'Call' })
  world.highlevel.erase('task', own)
  await confirmGone()
  expect(waitingTypes()).toEqual(['approval'])
  world.highlevel.add('task', { title: 'Write', completed: false }, anna)
  await world.sync()
  expect(waitingTypes()).toEqual(['approval'])
  expect(ofKind('nozbe', 'task').map(({ fields }) => fields.title)).toEqual(['Call', 'Write'])
})

it('where no backup was put back, what is new on both sides of a contact is copied', async () => {
  const { anna, peer } = await linkedAnna()
  world.highlevel.add('task', { title: 'Write', completed: false }, anna)
  world.nozbe.add('task', { title: 'Call', completed: false }, peer)
  await world.sync()
  expect(waitingTypes()).toEqual([])
  for (const service of ['highlevel', 'nozbe'] as const)
    expect(ofKind(service, 'task').map(({ fields }) => fields.title)).toHaveLength(2)
})
