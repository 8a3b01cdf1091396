import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideApproval } from '../../../main/sync/decide'
import { runSync } from '../../../main/sync/run'
import { type Kind, kinds, type Service, services } from '../../../shared/domain'
import { settleDown } from '../../model/support/expect'
import { newWorld } from '../../model/support/world'
import { at, linkedAnna, ofKind, peerOf, replaceWorld, world } from './scenario'

/** A run by the clock that leaves the other kinds out; `everything` is the daily one. */
const syncOf = (some: readonly Kind[], read: 'changes' | 'everything' = 'changes') =>
  runSync(world.deps, {
    trigger: 'schedule',
    read,
    kinds: some,
    signal: new AbortController().signal,
    onProgress: () => {},
  })

/** The kinds of the deletes that wait for approval. */
const waiting = () => world.store.approvals.all().map(({ kind }) => kind)

describe('a run without some kinds', () => {
  it('leaves what changed of them for a run that has them', async () => {
    const { anna } = await linkedAnna()
    const { id } = world.highlevel.add('task', { title: 'Call' }, anna)
    expect((await syncOf(['contact', 'note'])).changes).toEqual([])
    expect(ofKind('nozbe', 'task')).toEqual([])
    await syncOf(['task'])
    expect(at('nozbe', 'task', peerOf('task', id))?.fields.title).toBe('Call')
  })

  it('does not count as one that found a record gone', async () => {
    const { anna } = await linkedAnna()
    const { id } = world.highlevel.add('task', { title: 'Call' }, anna)
    await world.sync()
    const link = () => world.store.links.of('highlevel', 'task', id)
    world.highlevel.records.delete(`task ${id}`)
    await world.syncFully()
    expect(link()?.gone.highlevel?.confirmedIn).toBeNull()
    await syncOf(['contact'])
    expect(link()?.gone.highlevel?.confirmedIn).toBeNull()
    await syncOf(['contact', 'task'])
    expect(link()?.gone.highlevel?.confirmedIn).not.toBeNull()
    expect(waiting()).toEqual(['task'])
  })

  it('deletes no contact, since what belongs to it was not looked at', async () => {
    const { anna, peer } = await linkedAnna()
    world.highlevel.add('task', { title: 'Call' }, anna)
    await world.sync()
    world.highlevel.records.delete(`contact ${anna}`)
    await world.syncFully()
    await syncOf(['contact', 'note', 'appointment'])
    await syncOf(['contact', 'note', 'appointment'])
    expect(waiting(), 'nobody is asked yet').toEqual([])
    await world.sync()
    expect(waiting()).toEqual(['contact'])
    for (const { id } of world.store.approvals.all()) decideApproval(world.store, id, 'approved')
    await syncOf(['contact'])
    expect(at('nozbe', 'contact', peer)).toBeDefined()
  })

  it('loses nothing and doubles nothing, whatever was left out when', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('run' as const), some: fc.subarray([...kinds], { minLength: 1 }) }),
      fc.record({
        do: fc.constantFrom('task' as const, 'note' as const, 'rename' as const),
        on: fc.constantFrom(...services),
        n: fc.nat(5),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        replaceWorld(newWorld())
        const people = ['Anna', 'Jan'].map(
          (name) => world.highlevel.add('contact', { name, email: `${name}@example.com` }).id,
        )
        await world.sync()
        let made = 0
        for (const one of steps) {
          made += 1
          if (one.do === 'run') await syncOf(one.some, made % 3 === 0 ? 'everything' : 'changes')
          else if (one.do === 'rename') rename(one.on, one.n, `renamed ${made}`)
          else {
            const contact = people[one.n % people.length] ?? ''
            const parent = one.on === 'highlevel' ? contact : peerOf('contact', contact)
            world[one.on].add(one.do, { [one.do === 'task' ? 'title' : 'body']: `${one.do} ${made}` }, parent)
          }
        }
        const added = steps.filter((one) => one.do === 'task' || one.do === 'note').length
        await settleDown(world)
        for (const service of services)
          expect([...ofKind(service, 'task'), ...ofKind(service, 'note')]).toHaveLength(added)
      }),
      { numRuns: 60, seed: 11 },
    )
  })
})

function rename(service: Service, n: number, title: string): void {
  const tasks = ofKind(service, 'task')
  const task = tasks[n % Math.max(1, tasks.length)]
  if (task) world[service].edit('task', task.id, { title })
}
