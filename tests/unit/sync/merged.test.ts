import { describe, expect, it } from 'vitest'
import { decideApproval } from '../../../main/sync/decide'
import { unlinkByHand } from '../../../main/sync/relink'
import {
  at,
  confirmGone,
  decide,
  linkedAnna,
  linkedChild,
  ofKind,
  peerOf,
  sectionOf,
  waitingTypes,
  world,
} from './scenario'

/** Anna, on both services, and another contact of HighLevel with her e-mail address. */
async function withTwin(linkedToo: boolean): Promise<{ anna: string; peer: string; twin: string }> {
  const { anna, peer } = await linkedAnna()
  const task = await linkedChild('task', anna, { title: 'Call' })
  await linkedChild('note', anna, { body: 'Rang twice.' })
  expect(task.peer).not.toBe('')
  const { id: twin } = world.highlevel.add('contact', {
    name: 'Anna Nowak',
    email: 'a.nowak@example.com',
    city: 'Cork',
  })
  if (linkedToo) await world.sync()
  world.highlevel.edit('contact', twin, { email: 'anna@example.com' })
  return { anna, peer, twin }
}

/** HighLevel finds a task or a note under the contact that it belongs to, and under no other one. */
function readableAtHomeAlone(): void {
  const { get } = world.highlevel
  world.highlevel.get = async (asked) => {
    const found = await get(asked)
    return found?.parentId === asked.parentId ? found : null
  }
}

describe('a contact merged into another one in HighLevel', () => {
  it('that has no section yet gives that one its section, tasks and notes, and nothing is asked (I4, I6)', async () => {
    const { anna, peer, twin } = await withTwin(false)
    world.highlevel.merge(anna, twin)
    await world.syncFully()
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(sectionOf(twin)).toBe(peer)
    expect(ofKind('nozbe', 'contact')).toHaveLength(1)
    expect(at('nozbe', 'contact', peer)?.fields).toMatchObject({ name: 'Anna Nowak', city: 'Cork' })
    expect(ofKind('nozbe', 'task')).toMatchObject([{ parentId: peer }])
    expect(ofKind('highlevel', 'task')).toMatchObject([{ parentId: twin }])
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('with a section of its own: what belonged to it moves there, and its empty section is archived once approved', async () => {
    const { anna, peer, twin } = await withTwin(true)
    world.highlevel.merge(anna, twin)
    await world.syncFully()
    for (const kind of ['task', 'note'] as const)
      expect(ofKind('nozbe', kind)).toMatchObject([{ parentId: sectionOf(twin) }])
    await confirmGone()
    expect(world.store.waiting()).toMatchObject([
      { type: 'approval', op: 'archive', kind: 'contact', count: 1 },
    ])
    expect(at('nozbe', 'contact', peer)?.state).toBe('live')

    decide('approved')
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.state).toBe('archived')
    expect(world.store.waiting()).toEqual([])
    expect(world.highlevel.writes.filter(({ op }) => op !== 'create')).toEqual([])
    for (const kind of ['contact', 'task', 'note'] as const) expect(ofKind('highlevel', kind)).toHaveLength(1)
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('whose section is not to be archived leaves it as it is', async () => {
    const { anna, peer, twin } = await withTwin(true)
    world.highlevel.merge(anna, twin)
    await world.syncFully()
    await confirmGone()
    decide('refused')
    await world.sync()
    await world.syncFully()
    expect(at('nozbe', 'contact', peer)?.state).toBe('live')
    expect(ofKind('highlevel', 'contact')).toHaveLength(1)
    expect(world.store.waiting()).toEqual([])
  })

  it.each(['lost', 'dropped'] as const)(
    'ends the same when the answer to the archiving is %s (I8)',
    async (fate) => {
      const { anna, peer, twin } = await withTwin(true)
      world.highlevel.merge(anna, twin)
      await world.syncFully()
      await confirmGone()
      decide('approved')
      world.nozbe.fate = () => fate
      await world.sync()
      world.nozbe.fate = () => 'fine'
      await world.sync()
      decide('approved')
      await world.sync()
      expect(at('nozbe', 'contact', peer)?.state).toBe('archived')
      expect(world.store.links.count('contact')).toBe(1)
    },
  )

  it('keeps a task that was added to its old section: it is made for the one that lives on (I3)', async () => {
    const { anna, peer, twin } = await withTwin(true)
    world.highlevel.merge(anna, twin)
    await world.syncFully()
    const added = world.nozbe.add('task', { title: 'Late' }, peer)
    await world.sync()
    await world.sync()
    const made = world.store.links.of('nozbe', 'task', added.id)?.highlevelId ?? ''
    expect(at('highlevel', 'task', made)).toMatchObject({ parentId: twin })
    expect(at('nozbe', 'task', added.id)?.parentId).toBe(sectionOf(twin))
  })

  it('has its tasks read where they are now, and none is made anew in its old section meanwhile', async () => {
    const { anna, peer, twin } = await withTwin(true)
    world.nozbe.add('task', { title: 'Late' }, peer)
    await world.sync()
    readableAtHomeAlone()
    world.highlevel.merge(anna, twin)
    await world.syncFully()
    expect(ofKind('nozbe', 'task').map(({ parentId }) => parentId)).toEqual([
      sectionOf(twin),
      sectionOf(twin),
    ])
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('that was edited in Nozbe at the same time loses nothing (I3)', async () => {
    const { anna, peer, twin } = await withTwin(false)
    world.nozbe.edit('contact', peer, { company: 'Quay Ltd' })
    world.highlevel.merge(anna, twin)
    await world.syncFully()
    await world.sync()
    expect(at('highlevel', 'contact', twin)?.fields.company).toBe('Quay Ltd')
  })
})

describe('a contact deleted in HighLevel that has a namesake', () => {
  it('is not taken for merged', async () => {
    const { anna } = await linkedAnna()
    world.highlevel.add('contact', { name: 'Anna', email: 'another@example.com' })
    await world.sync()
    world.highlevel.erase('contact', anna)
    await confirmGone()
    expect(waitingTypes()).toEqual(['approval'])
    expect(peerOf('contact', anna)).not.toBe('')
  })
})

describe('a contact merged into one whose link is forgotten', () => {
  async function mergedAnna() {
    const { anna, peer, twin } = await withTwin(true)
    world.highlevel.merge(anna, twin)
    await confirmGone()
    await world.sync()
    expect(world.store.approvals.all()).toMatchObject([{ op: 'archive', reason: 'merged' }])
    return { peer, twin }
  }

  it('by hand is left alone with it, and not asked about as deleted (I6)', async () => {
    const { peer, twin } = await mergedAnna()
    unlinkByHand({ store: world.store, clock: world.deps.clock }, twin)
    await world.sync()
    await world.syncFully()
    expect(world.store.approvals.all()).toEqual([])
    expect(at('nozbe', 'contact', peer)?.state).toBe('live')
  })

  it('that was merged in turn, by hand, is left alone with both (I6)', async () => {
    const { peer, twin } = await mergedAnna()
    const middle = sectionOf(twin)
    const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' }).id
    await world.sync()
    world.highlevel.edit('contact', zoe, { email: 'anna@example.com' })
    world.highlevel.merge(twin, zoe)
    await confirmGone()
    unlinkByHand({ store: world.store, clock: world.deps.clock }, zoe)
    await world.sync()
    await world.syncFully()
    expect(world.store.approvals.all()).toEqual([])
    for (const id of [peer, middle]) expect(at('nozbe', 'contact', id)?.state).toBe('live')
  })

  it('since that was merged in turn is put away, not deleted (I6)', async () => {
    const { peer, twin } = await mergedAnna()
    const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' }).id
    await world.sync()
    const middle = sectionOf(twin)
    world.highlevel.edit('contact', zoe, { email: 'anna@example.com' })
    world.highlevel.merge(twin, zoe)
    await confirmGone()
    await world.sync()
    const last = world.store.approvals.all().at(-1)
    decideApproval(world.store, last?.id ?? 0, 'approved')
    await world.sync()
    expect(at('nozbe', 'contact', middle)?.state).toBe('archived')
    expect(world.store.approvals.all()).toMatchObject([{ op: 'archive' }])
    decide('approved')
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.state).toBe('archived')
    expect(ofKind('nozbe', 'task').map(({ parentId }) => parentId)).toEqual([sectionOf(zoe)])
  })
})
