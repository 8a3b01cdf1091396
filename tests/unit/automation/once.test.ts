import { expect, it } from 'vitest'
import { saveSwitch } from '../../../main/automation/book'
import type { Caller } from '../../../main/automation/caller'
import { workRecipes } from '../../../main/automation/work'
import { createRandom } from '../../../main/practice/random'
import { runSync } from '../../../main/sync/run'
import { kinds } from '../../../shared/domain'
import type { TriggerEvent } from '../../../shared/triggers'
import { crashingStore } from '../../model/support/crash'
import { newWorld } from '../../model/support/world'

const caller: Caller = {
  actions: () => [],
  action: () => null,
  request: () => ({ method: 'GET', path: '/', body: null }),
  call: async () => null,
}

/** Events delivered in any number and order, with crashes and lost answers, until all is quiet. */
async function play(seed: number): Promise<void> {
  const random = createRandom(seed)
  const chance = (share: number) => random.next() < share
  const world = newWorld()
  const { store, nozbe, deps } = world
  const { id } = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
  await world.sync()
  saveSwitch(store.meta, 'important-updates', true)
  const event = (n: number): TriggerEvent => ({
    id: `history-${1000 + n}`,
    name: 'contact.updated',
    at: n,
    service: 'highlevel',
    kind: 'contact',
    recordId: id,
    contact: 'Anna',
    title: null,
    field: 'email',
    before: `a${n}@example.com`,
    after: `b${n}@example.com`,
  })
  const run = (running: typeof store) =>
    runSync(
      { ...deps, store: running },
      {
        trigger: 'schedule',
        read: 'changes',
        signal: new AbortController().signal,
        onProgress: () => {},
        last: (context) =>
          workRecipes({
            context,
            facts: { store: running, nozbe, zone: 'UTC', customFields: [], people: [] },
            caller,
            writable: { highlevel: kinds, nozbe: kinds },
            meta: running.meta,
            jobs: running.recipeJobs,
          }),
      },
    ).catch(() => {})
  const delivered = new Set<number>()
  for (let step = 0; step < 12; step += 1) {
    for (let times = 0; times < 3; times += 1) {
      const n = Math.floor(random.next() * 6)
      delivered.add(n)
      store.recipeJobs.add('important-updates', event(n), n)
    }
    nozbe.fate = () => (chance(0.2) ? 'lost' : chance(0.2) ? 'dropped' : 'fine')
    const { store: dying } = crashingStore(store, 1 + Math.floor(random.next() * 40), chance(0.5))
    await run(chance(0.5) ? (dying as typeof store) : store)
  }
  nozbe.fate = () => 'fine'
  for (let calm = 0; calm < 3; calm += 1) await run(store)
  const notes = [...nozbe.records.values()]
    .filter(({ kind }) => kind === 'note')
    .map(({ fields }) => String(fields.body))
    .sort()
  const expected = [...delivered]
    .map((n) => `E-mail changed in HighLevel from “a${n}@example.com” to “b${n}@example.com”.`)
    .sort()
  expect(notes, `seed ${seed}`).toEqual(expected)
  expect(world.highlevel.writes.filter(({ op }) => op === 'create')).toEqual([])
}

it('acts on every event once and on none twice, whatever is lost on the way', async () => {
  for (let seed = 1; seed <= 60; seed += 1) await play(seed)
}, 60_000)
