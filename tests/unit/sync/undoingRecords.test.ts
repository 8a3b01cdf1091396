import { describe, expect, it } from 'vitest'
import { kinds, otherService, services } from '../../../shared/domain'
import {
  beforeNext,
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
import { copied, deleted, homes, laterWrites, movedTask, numbers, reasons, undo } from './undo'

describe.each(services)('undoing creates, of what was made on %s (I15)', (from) => {
  const to = otherService(from)

  it('deletes the copies; what they were made after stays, unlinked, and is not copied again (I6)', async () => {
    const { run } = await copied(from)
    expect(reasons(await undo({ runId: run }))).toEqual([])
    expect([numbers(from), numbers(to)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
    expect(world.store.links.count('contact')).toBe(0)
    expect(await laterWrites()).toEqual([])
    world[from].edit('contact', ofKind(from, 'contact')[0]?.id ?? '', { city: 'Cork' })
    expect(await laterWrites()).toEqual([])
    expect([numbers(from), numbers(to)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
    expect(waitingTypes()).toEqual([])
  })

  it('twice deletes nothing more, and says so', async () => {
    const { run } = await copied(from)
    await undo({ runId: run })
    expect(reasons(await undo({ runId: run })).sort()).toEqual([
      'contact undone',
      'note undone',
      'task undone',
    ])
    expect(numbers(from)).toEqual([1, 1, 1])
  })

  it('leaves a copy that was edited, and the contact that it belongs to', async () => {
    const { run } = await copied(from)
    const [task] = ofKind(to, 'task')
    world[to].edit('task', task?.id ?? '', { title: 'Call back' })
    expect(reasons(await undo({ runId: run })).sort()).toEqual(['contact in-use', 'task changed'])
    expect(numbers(to)).toEqual([1, 1, 0])
    expect(await laterWrites()).toEqual([])
  })

  it.each(['task', 'note'] as const)(
    'leaves a contact to which a %s is added while it is undone (I3)',
    async (kind) => {
      const { run } = await copied(from)
      const id = ofKind(to, 'contact')[0]?.id
      beforeNext(world[to], 'remove', () =>
        beforeNext(world[to], 'get', () => world[to].add(kind, { title: 'Unseen', body: 'Unseen' }, id)),
      )
      expect(reasons(await undo({ runId: run }))).toContain('contact in-use')
      expect(ofKind(to, 'contact')).toHaveLength(1)
    },
  )

  it('leaves a contact to which something was added that no run has seen (I3)', async () => {
    const { run } = await copied(from)
    world[to].add('task', { title: 'Unseen' }, ofKind(to, 'contact')[0]?.id)
    expect(reasons(await undo({ runId: run }))).toEqual(['contact in-use'])
    expect(ofKind(to, 'task').map(({ fields }) => fields.title)).toEqual(['Unseen'])
    expect(ofKind(to, 'contact').map(({ state }) => state)).toEqual(['live'])
  })

  it('asks first where it is more than the cap', async () => {
    for (let n = 0; n < 21; n += 1) world[from].add('contact', { name: `C${n}`, email: `c${n}@example.com` })
    const { runId } = await world.sync()
    await expect(undo({ runId }, false)).rejects.toMatchObject({ code: 'undo.many' })
    expect(ofKind(to, 'contact')).toHaveLength(21)
    expect(reasons(await undo({ runId }, true))).toEqual([])
    expect(ofKind(to, 'contact')).toEqual([])
    expect(await laterWrites()).toEqual([])
  })

  it.each(['lost', 'dropped'] as const)('harms no original where an answer is %s (I8)', async (fate) => {
    const { run } = await copied(from)
    let left = 1
    world[to].fate = () => (left-- > 0 ? fate : 'fine')
    await undo({ runId: run })
    await world.syncFully()
    await world.syncFully()
    await world.syncFully()
    expect(numbers(from)).toEqual([1, 1, 1])
    expect(waitingTypes()).toEqual([])
    expect(await laterWrites()).toEqual([])
  })

  it('is told, where it is undone in turn', async () => {
    const { run } = await copied(from)
    const { run: undone } = await undo({ runId: run })
    const again = await undo({ runId: undone.runId })
    expect(again.notUndone.map(({ reason }) => reason)).toContain('impossible')
    expect([numbers(from), numbers(to)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
  })

  it('deletes nothing where the sign-in may not write (I11)', async () => {
    const { run } = await copied(from)
    world.deps.writable = { highlevel: kinds, nozbe: kinds, [to]: [] }
    expect(new Set((await undo({ runId: run })).notUndone.map(({ reason }) => reason))).toEqual(
      new Set(['impossible']),
    )
    expect(numbers(to)).toEqual([1, 1, 1])
    expect(world.store.links.count('contact')).toBe(1)
  })
})

describe.each(services)('undoing a delete that was made on %s first (I15)', (on) => {
  it('makes both sides again, with tasks and notes, linked, and with all that was in them', async () => {
    const { run } = await deleted(on)
    for (const task of ofKind(on, 'task')) world[on].erase('task', task.id)
    expect(reasons(await undo({ runId: run }))).toEqual([])
    for (const service of services) {
      expect(numbers(service)).toEqual([1, 1, 1])
      expect(ofKind(service, 'contact')[0]?.fields).toMatchObject({
        name: 'Anna',
        city: 'Cork',
        tags: ['vip'],
      })
    }
    for (const kind of ['contact', 'task', 'note'] as const) expect(world.store.links.count(kind)).toBe(1)
    expect(await laterWrites()).toEqual([])
  })

  it('twice makes nothing twice (I4)', async () => {
    const { run } = await deleted(on)
    for (const task of ofKind(on, 'task')) world[on].erase('task', task.id)
    await undo({ runId: run })
    const again = await undo({ runId: run })
    expect(again.notUndone).toHaveLength(3)
    await world.sync()
    for (const service of services) expect(numbers(service)).toEqual([1, 1, 1])
  })

  it.each(['lost', 'dropped'] as const)(
    'makes nothing twice where an answer is %s, and it is tried again (I4)',
    async (fate) => {
      const { run } = await deleted(on)
      for (const task of ofKind(on, 'task')) world[on].erase('task', task.id)
      let left = 1
      world[otherService(on)].fate = () => (left-- > 0 ? fate : 'fine')
      await undo({ runId: run })
      await undo({ runId: run })
      await world.syncFully()
      await world.syncFully()
      for (const service of services) expect(numbers(service)).toEqual([1, 1, 1])
      expect(await laterWrites()).toEqual([])
    },
  )
})

describe('undoing a delete of what goes one way', () => {
  it('is not possible for an appointment: HighLevel alone keeps the calendar (I11)', async () => {
    const { anna } = await linkedAnna()
    const { own } = await linkedChild('appointment', anna, { title: 'Visit', start: '2026-06-01T09:00:00Z' })
    world.highlevel.erase('appointment', own)
    await confirmGone()
    decide('approved')
    const { runId } = await world.sync()
    expect(reasons(await undo({ runId }))).toEqual(['appointment impossible'])
    expect(ofKind('nozbe', 'appointment')).toEqual([])
  })
})

describe.each(services)('undoing a move that was made on %s first (I15)', (on) => {
  it('gives it back on both sides', async () => {
    const { run, anna } = await movedTask(on)
    expect(reasons(await undo({ runId: run }))).toEqual([])
    expect(homes()).toEqual([[anna], [sectionOf(anna)]])
    expect(await laterWrites()).toEqual([])
  })

  it('leaves and reports what was given to somebody else since', async () => {
    const { run } = await movedTask(on)
    const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' }).id
    await world.sync()
    const [task] = ofKind('nozbe', 'task')
    world.nozbe.alter('task', task?.id ?? '', { parentId: sectionOf(zoe) })
    await world.sync()
    expect(reasons(await undo({ runId: run }))).toEqual(['task contact changed'])
    expect(homes()).toEqual([[zoe], [sectionOf(zoe)]])
  })

  it('twice does nothing the second time', async () => {
    const { run, anna } = await movedTask(on)
    await undo({ runId: run })
    const again = await undo({ runId: run })
    expect(again.run.changes).toEqual([])
    expect(reasons(again)).toEqual(['task contact undone'])
    expect(homes()).toEqual([[anna], [sectionOf(anna)]])
  })

  it('can be undone in turn', async () => {
    const { run, jan } = await movedTask(on)
    const { run: undone } = await undo({ runId: run })
    await undo({ runId: undone.runId })
    expect(homes()).toEqual([[jan], [sectionOf(jan)]])
    expect(await laterWrites()).toEqual([])
  })
})

describe('undoing a link (I15)', () => {
  it('leaves both records alone from then on', async () => {
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    const { runId } = await world.sync()
    expect(world.store.links.count('contact')).toBe(1)
    expect(reasons(await undo({ runId }))).toEqual([])
    expect(world.store.links.count('contact')).toBe(0)
    world.highlevel.edit('contact', ofKind('highlevel', 'contact')[0]?.id ?? '', { city: 'Galway' })
    expect(await laterWrites()).toEqual([])
    expect(ofKind('nozbe', 'contact')[0]?.fields.city).toBe('Cork')
  })
})

describe('undoing and the guard', () => {
  it('of an archived section reports it as impossible', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
    await world.sync()
    world.highlevel.edit('contact', jan, { email: 'anna@example.com' })
    world.highlevel.merge(anna, jan)
    await world.syncFully()
    await world.syncFully()
    await world.sync()
    decide('approved')
    const { runId } = await world.sync()
    expect(reasons(await undo({ runId }))).toContain('contact impossible')
    expect(peerOf('contact', jan)).not.toBe('')
  })
})

describe('undoing and what people did (I15)', () => {
  it.each(services)(
    'leaves a copy that was edited on %s, where it was made, also once that was carried over',
    async (to) => {
      const from = otherService(to)
      const { run } = await copied(from)
      world[to].edit('task', ofKind(to, 'task')[0]?.id ?? '', { title: 'Call back' })
      await world.sync()
      expect(reasons(await undo({ runId: run })).sort()).toEqual(['contact in-use', 'task changed'])
      for (const service of services)
        expect(ofKind(service, 'task').map(({ fields }) => fields.title)).toEqual(['Call back'])
      expect(await laterWrites()).toEqual([])
    },
  )

  it('does not bring back what was deleted by hand on both sides (I5)', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('task', own)
    await confirmGone()
    decide('approved')
    world.nozbe.erase('task', peer)
    const { runId } = await world.sync()
    expect(reasons(await undo({ runId }))).toEqual(['task impossible'])
    for (const service of services) expect(ofKind(service, 'task')).toEqual([])
  })
})
