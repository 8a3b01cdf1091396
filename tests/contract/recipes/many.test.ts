import { expect, it } from 'vitest'
import type { TriggerEvent } from '../../../shared/triggers'
import { addContact, nozbeTasks, on, shown, syncWell, welcome, world } from './recipesWorld'

it('a thousand events at once, each delivered twice, are acted on once and as far as one run may', async () => {
  const contact = await addContact({ firstName: 'Ida' })
  await syncWell()
  on('welcome-task', welcome({ most: 20 }))
  const event = (n: number): TriggerEvent => ({
    id: `history-${1_000_000 + n}`,
    name: 'contact.new',
    at: world.clock.now(),
    service: 'highlevel',
    kind: 'contact',
    recordId: contact,
    contact: 'Ida',
    title: null,
    field: null,
    before: null,
    after: null,
  })
  for (let n = 0; n < 2000; n += 1) {
    const isNew = world.store.recipeJobs.add('welcome-task', event(n % 1000), world.clock.now())
    expect(isNew).toBe(n < 1000)
  }
  await syncWell()
  expect(shown('welcome-task').waiting).toBe(980)
  expect(nozbeTasks('Welcome Ida')).toHaveLength(1)
})
