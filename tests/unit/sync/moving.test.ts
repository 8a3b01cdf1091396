import { beforeEach, describe, expect, it } from 'vitest'
import { previewSync } from '../../../main/sync/preview'
import { unlinkByHand } from '../../../main/sync/relink'
import { services } from '../../../shared/domain'
import { secondComputer, type World } from '../../model/support/world'
import {
  at,
  choose,
  confirmGone,
  decide,
  freezeListing,
  linkedAnna,
  linkedChild,
  ofKind,
  peerOf,
  replaceWorld,
  sectionOf,
  world,
} from './scenario'

let anna: string
let jan: string
beforeEach(async () => {
  anna = (await linkedAnna()).anna
  jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
  await world.sync()
})

const kinds = ['task', 'note'] as const
const fieldsOf = { task: { title: 'Call' }, note: { body: 'Rang twice.' } }
const homes = (kind: (typeof kinds)[number]) => ({
  highlevel: ofKind('highlevel', kind).map(({ parentId }) => parentId),
  nozbe: ofKind('nozbe', kind).map(({ parentId }) => parentId),
})
const settled = async () => {
  expect((await world.syncFully()).changes).toEqual([])
  expect(world.store.waiting()).toEqual([])
}

describe.each(kinds)('a %s given to another contact', (kind) => {
  it('in Nozbe is given to that contact in HighLevel (I1, I4)', async () => {
    const { peer } = await linkedChild(kind, anna, fieldsOf[kind])
    world.nozbe.alter(kind, peer, { parentId: sectionOf(jan) })
    const report = await world.sync()
    expect(report.changes).toMatchObject([{ op: 'move', service: 'highlevel', kind }])
    expect(homes(kind)).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
    await settled()
  })

  it('in HighLevel is given to that contact in Nozbe (I1, I4)', async () => {
    const { own } = await linkedChild(kind, anna, fieldsOf[kind])
    world.highlevel.alter(kind, own, { parentId: jan })
    await world.sync()
    expect(homes(kind)).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
    await settled()
  })

  it('on both sides, to the same contact, is nothing to do (I2)', async () => {
    const { own, peer } = await linkedChild(kind, anna, fieldsOf[kind])
    world.highlevel.alter(kind, own, { parentId: jan })
    world.nozbe.alter(kind, peer, { parentId: sectionOf(jan) })
    expect((await world.sync()).changes).toEqual([])
    await settled()
  })

  it.each(services)(
    'on both sides, to different contacts, is a conflict; %s is chosen (I3)',
    async (chosen) => {
      const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' }).id
      await world.sync()
      const { own, peer } = await linkedChild(kind, anna, fieldsOf[kind])
      world.highlevel.alter(kind, own, { parentId: jan })
      world.nozbe.alter(kind, peer, { parentId: sectionOf(zoe) })
      await world.sync()
      expect(world.store.waiting()).toMatchObject([
        { type: 'conflict', field: 'contact', highlevel: jan, nozbe: sectionOf(zoe) },
      ])
      expect(homes(kind)).toEqual({ highlevel: [jan], nozbe: [sectionOf(zoe)] })
      choose('contact', chosen)
      await world.sync()
      const home = chosen === 'highlevel' ? jan : zoe
      expect(homes(kind)).toEqual({ highlevel: [home], nozbe: [sectionOf(home)] })
      await settled()
    },
  )

  it.each(services)(
    'and edited in the same breath on %s has both carried over in one run',
    async (service) => {
      const { own, peer } = await linkedChild(kind, anna, fieldsOf[kind])
      const [field = ''] = Object.keys(fieldsOf[kind])
      const [id, parentId] = service === 'highlevel' ? [own, jan] : [peer, sectionOf(jan)]
      world[service].alter(kind, id, { parentId })
      world[service].edit(kind, id, { [field]: 'Another text' })
      const report = await world.sync()
      expect(report.errors).toEqual([])
      for (const side of services)
        expect(ofKind(side, kind)).toMatchObject([{ fields: { [field]: 'Another text' } }])
      expect(homes(kind)).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
      await settled()
    },
  )

  it('to one that is not linked yet is given to it once it is', async () => {
    const { peer } = await linkedChild(kind, anna, fieldsOf[kind])
    const zoe = world.nozbe.add('contact', { name: 'Zoe', email: 'zoe@example.com' })
    world.nozbe.alter(kind, peer, { parentId: zoe.id })
    world.highlevel.fate = () => 'refused'
    await world.sync()
    world.highlevel.fate = () => 'fine'
    await world.sync()
    const made = world.store.links.of('nozbe', 'contact', zoe.id)?.highlevelId
    expect(homes(kind)).toEqual({ highlevel: [made], nozbe: [zoe.id] })
    await settled()
  })

  it.each(['lost', 'dropped'] as const)('ends the same when answers are %s (I4, I8)', async (fate) => {
    const { peer } = await linkedChild(kind, anna, fieldsOf[kind])
    world.nozbe.alter(kind, peer, { parentId: sectionOf(jan) })
    for (const nth of [1, 2]) {
      let request = 0
      world.highlevel.fate = () => (++request === nth ? fate : 'fine')
      await world.sync()
    }
    world.highlevel.fate = () => 'fine'
    await world.sync()
    expect(homes(kind)).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
    await settled()
  })

  it('ends the same when the answer to the second request of the move is lost or dropped (I4, I8)', async () => {
    for (const fate of ['lost', 'dropped'] as const) {
      const { peer } = await linkedChild(kind, anna, { ...fieldsOf[kind], body: fate })
      world.nozbe.alter(kind, peer, { parentId: sectionOf(jan) })
      let request = 0
      world.highlevel.fate = () => (++request === 2 ? fate : 'fine')
      await world.sync()
      world.highlevel.fate = () => 'fine'
      await world.sync()
      expect(homes(kind).highlevel).not.toContain(anna)
      expect(homes(kind).highlevel).toHaveLength(homes(kind).nozbe.length)
      await settled()
    }
  })

  it('is one row of history on each side, one of them seen (I3)', async () => {
    const { peer } = await linkedChild(kind, anna, fieldsOf[kind])
    const from = world.store.history.lastId()
    world.nozbe.alter(kind, peer, { parentId: sectionOf(jan) })
    await world.sync()
    await world.syncFully()
    expect(
      world.store.history.since(from, 100).map(({ op, by, before, after }) => [op, by, before, after]),
    ).toEqual([
      ['move', 'nozbe', 'Anna', 'Jan'],
      ['move', 'tandem', 'Anna', 'Jan'],
    ])
  })
})

describe('a note that a second computer moves in Nozbe, where it is made anew', () => {
  let first: World
  let own: string
  beforeEach(async () => {
    own = (await linkedChild('note', anna, { body: 'Rang twice.' })).own
    first = world
    replaceWorld(secondComputer(first))
    await world.sync()
  })
  const isFollowed = async () => {
    const [moved] = ofKind('nozbe', 'note')
    expect(world.store.links.of('highlevel', 'note', own)).toMatchObject({
      nozbeId: moved?.id,
      gone: { highlevel: null, nozbe: null },
    })
    expect(homes('note')).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
    expect(world.store.approvals.all()).toEqual([])
    await settled()
  }

  it('keeps its link here (I4, I19)', async () => {
    world.highlevel.alter('note', own, { parentId: jan })
    await first.sync()
    await world.sync()
    await isFollowed()
  })

  it('keeps it also where HighLevel shows the move only after the old one was missed', async () => {
    world.highlevel.alter('note', own, { parentId: jan })
    await first.sync()
    world.highlevel.alter('note', own, { parentId: anna })
    const thaw = freezeListing(world.highlevel)
    world.highlevel.alter('note', own, { parentId: jan })
    await world.syncFully()
    thaw()
    await world.sync()
    await isFollowed()
  })
})

describe('a task that was taken out of every contact in Nozbe', () => {
  it('is left where it is, on both sides (I6)', async () => {
    const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
    world.nozbe.alter('task', peer, { parentId: null })
    expect((await world.sync()).changes).toEqual([])
    expect(at('highlevel', 'task', own)?.parentId).toBe(anna)
    world.nozbe.alter('task', peer, { parentId: sectionOf(jan) })
    await world.sync()
    expect(homes('task')).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
  })
})

describe('a task that repeats in Nozbe', () => {
  it('is not moved by HighLevel (I11)', async () => {
    const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
    world.nozbe.alter('task', peer, { repeats: true })
    world.highlevel.alter('task', own, { parentId: jan })
    await world.sync()
    expect(at('nozbe', 'task', peer)?.parentId).toBe(sectionOf(anna))
    expect(peerOf('task', own)).toBe(peer)
  })
})

describe('a move in HighLevel whose answer was lost (I8)', () => {
  /** Given to Jan in Nozbe; HighLevel made it anew there, and still has the old one. */
  async function halfMoved() {
    const task = await linkedChild('task', anna, { title: 'Call' })
    world.nozbe.alter('task', task.peer, { parentId: sectionOf(jan) })
    world.highlevel.fate = () => 'lost'
    await world.sync()
    world.highlevel.fate = () => 'fine'
    expect(ofKind('highlevel', 'task')).toHaveLength(2)
    return task
  }

  it('keeps what was edited meanwhile of the old one (I3)', async () => {
    const { own } = await halfMoved()
    world.highlevel.edit('task', own, { title: 'Call back' })
    await world.sync()
    expect(homes('task')).toEqual({ highlevel: [jan], nozbe: [sectionOf(jan)] })
    for (const service of services)
      expect(ofKind(service, 'task').map(({ fields }) => fields.title)).toEqual(['Call back'])
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('follows whom it was given to since, as a preview showed (I1)', async () => {
    const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' }).id
    await world.sync()
    const { peer } = await halfMoved()
    world.nozbe.alter('task', peer, { parentId: sectionOf(zoe) })
    await previewSync(world.deps, { complete: false, signal: new AbortController().signal })
    await world.sync()
    expect(homes('task')).toEqual({ highlevel: [zoe], nozbe: [sectionOf(zoe)] })
  })

  it('is settled before it may be unlinked by hand, so that it does not stay there twice (I4)', async () => {
    const { own } = await halfMoved()
    const deps = { store: world.store, clock: world.deps.clock }
    for (const unlink of [() => unlinkByHand(deps, own, 'task'), () => unlinkByHand(deps, anna)])
      expect(unlink).toThrow(expect.objectContaining({ code: 'choice.wrong' }))
    await world.sync()
    expect(ofKind('highlevel', 'task')).toHaveLength(1)
    unlinkByHand(deps, ofKind('highlevel', 'task')[0]?.id ?? '', 'task')
    expect((await world.syncFully()).changes).toEqual([])
  })
})

describe('a task given to another contact, whose old one was deleted in Nozbe and is restored', () => {
  it('is not copied once more (I4)', async () => {
    const { rules } = world.deps
    const task = rules.mapping.task.map((rule) => ({ ...rule, direction: 'to-nozbe' as const }))
    world.deps.rules = { ...rules, mapping: { ...rules.mapping, task } }
    const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
    world.nozbe.alter('task', peer, { parentId: sectionOf(jan) })
    await world.sync()
    world.nozbe.erase('contact', sectionOf(anna))
    await confirmGone()
    decide('refused')
    await world.sync()
    await world.syncFully()
    expect(sectionOf(anna)).not.toBe('')
    expect(homes('task')).toEqual({ highlevel: [anna], nozbe: [sectionOf(jan)] })
    expect(peerOf('task', own)).toBe(peer)
  })
})
