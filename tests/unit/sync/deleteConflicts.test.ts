import { describe, expect, it } from 'vitest'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import {
  at,
  beforeNext,
  choose,
  confirmGone,
  conflictOf,
  decide,
  linkedAnna,
  linkedChild,
  ofKind,
  sectionOf,
  waitingTypes,
  world,
} from './scenario'

const texts = { contact: {}, task: { title: 'Call' }, note: { body: 'Rang twice.' }, appointment: {} }
const edits = { contact: { city: 'Galway' }, task: { title: 'Call back' }, note: { body: 'Rang thrice.' } }
const cases = services.flatMap((service) =>
  (['contact', 'task', 'note'] as const).map((kind): [keyof typeof edits, Service] => [kind, service]),
)

async function linked(kind: Kind): Promise<Record<Service, string>> {
  const { anna, peer } = await linkedAnna({ city: 'Cork' })
  if (kind === 'contact') return { highlevel: anna, nozbe: peer }
  const child = await linkedChild(kind, anna, texts[kind])
  return { highlevel: child.own, nozbe: child.peer }
}

describe.each(cases)('a %s deleted on %s and edited on the other side', (kind, service) => {
  const other = otherService(service)

  async function conflict(): Promise<Record<Service, string>> {
    const ids = await linked(kind)
    world[service].erase(kind, ids[service])
    world[other].edit(kind, ids[other], edits[kind])
    await confirmGone()
    return ids
  }

  it('is a conflict, never a silent delete, nor a silent copy (I3, I6)', async () => {
    const ids = await conflict()
    const [field] = Object.keys(edits[kind])
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', kind, field: null, [service]: null }])
    expect(conflictOf(null)[other]).toContain(`${field}: `)
    decide('approved')
    await world.syncFully()
    expect(at(other, kind, ids[other])?.fields).toMatchObject(edits[kind])
    expect(ofKind(service, kind)).toEqual([])
    expect(waitingTypes()).toEqual(['conflict'])
  })

  it('is made again where the user restores it (I3)', async () => {
    await conflict()
    choose(null, other)
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(ofKind(service, kind).map(({ fields }) => fields)).toMatchObject([edits[kind]])
    expect(ofKind(other, kind)).toHaveLength(1)
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('is deleted where the user says so, without asking twice', async () => {
    const ids = await conflict()
    choose(null, service)
    await world.sync()
    expect(at(other, kind, ids[other])).toBeUndefined()
    expect(world.store.waiting()).toEqual([])
  })

  it('asks again when it is edited once more after the choice to delete (I3)', async () => {
    const ids = await conflict()
    choose(null, service)
    const [field = ''] = Object.keys(edits[kind])
    world[other].edit(kind, ids[other], { [field]: 'Something else' })
    await world.sync()
    expect(at(other, kind, ids[other])?.fields[field]).toBe('Something else')
    expect(conflictOf(null)[other]).toContain('Something else')
    await world.sync()
    expect(at(other, kind, ids[other])).toBeDefined()
  })

  it('waits for approval like any other delete once the edit is taken back', async () => {
    const ids = await conflict()
    const [field = ''] = Object.keys(edits[kind])
    world[other].edit(kind, ids[other], {
      [field]: { contact: 'Cork', task: 'Call', note: 'Rang twice.' }[kind],
    })
    await world.sync()
    expect(waitingTypes()).toEqual(['approval'])
    expect(at(other, kind, ids[other])).toBeDefined()
  })

  it('is no longer deleted when the edit comes after the approval (I3, I6)', async () => {
    const ids = await linked(kind)
    world[service].erase(kind, ids[service])
    await confirmGone()
    decide('approved')
    world[other].edit(kind, ids[other], edits[kind])
    await world.sync()
    expect(at(other, kind, ids[other])).toBeDefined()
    expect(waitingTypes()).toEqual(['conflict'])
  })

  it('is no longer deleted when the edit is made while the run is on (I3, I6)', async () => {
    const ids = await linked(kind)
    world[service].erase(kind, ids[service])
    await confirmGone()
    decide('approved')
    beforeNext(world[other], 'get', () => world[other].edit(kind, ids[other], edits[kind]))
    await world.sync()
    expect(at(other, kind, ids[other])?.fields).toMatchObject(edits[kind])
    expect(waitingTypes()).toEqual(['conflict'])
  })
})

describe('a contact deleted in HighLevel', () => {
  it.each([
    ['edited', (task: string) => world.nozbe.edit('task', task, { title: 'Call back' })],
    ['added', (_task: string, section: string) => world.nozbe.add('task', { title: 'New' }, section)],
    ['noted', (_task: string, section: string) => world.nozbe.add('note', { body: 'New' }, section)],
  ])('meets something of it that was %s in Nozbe: a conflict (I3)', async (_what, edit) => {
    const { anna, peer } = await linkedAnna()
    const { peer: task } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('contact', anna)
    edit(task, peer)
    await confirmGone()
    expect(waitingTypes()).toEqual(['conflict'])
    choose(null, 'nozbe')
    await world.sync()
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    for (const kind of ['contact', 'task', 'note'] as const)
      expect(ofKind('highlevel', kind)).toHaveLength(ofKind('nozbe', kind).length)
  })
})

describe('a contact deleted in Nozbe', () => {
  it('meets an appointment made in HighLevel since: a conflict (I3)', async () => {
    const { anna, peer } = await linkedAnna()
    world.nozbe.erase('contact', peer)
    await world.syncFully()
    world.highlevel.add('appointment', { title: 'Visit', start: '2026-06-01T09:00:00Z' }, anna)
    await world.sync()
    expect(waitingTypes()).toEqual(['conflict'])
  })
})

describe('a task that another contact was given in Nozbe and that HighLevel lost with its contact', () => {
  it('is a conflict, since being moved is an edit (I3, I6)', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    const { peer: task } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('contact', anna)
    world.nozbe.alter('task', task, { parentId: sectionOf(jan.id) })
    for (let run = 0; run < 4; run += 1) {
      await world.syncFully()
      decide('approved')
    }
    expect(at('nozbe', 'task', task)).toBeDefined()
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', kind: 'task', field: null }])
  })
})

const unseen: [keyof typeof texts, Service][] = [
  ['task', 'highlevel'],
  ['note', 'highlevel'],
  ['appointment', 'highlevel'],
  ['note', 'nozbe'],
]

describe.each(unseen)(
  'a %s in a contact that is to go from %s since it is gone elsewhere',
  (kind, service) => {
    it('keeps the contact where nobody has seen it by then (I3)', async () => {
      const { anna, peer } = await linkedAnna({ city: 'Cork' })
      const ids = { highlevel: anna, nozbe: peer }
      const other = otherService(service)
      world[other].erase('contact', ids[other])
      await confirmGone()
      decide('approved')
      beforeNext(world[service], 'get', () => world[service].add(kind, texts[kind], ids[service]))
      await world.sync()
      expect(at(service, 'contact', ids[service])).toBeDefined()
      expect(ofKind(service, kind)).toHaveLength(1)
      await world.sync()
      expect(world.store.waiting()).toMatchObject([{ type: 'conflict', kind: 'contact', field: null }])
    })
  },
)

const seen = cases.flatMap(([kind, service]) =>
  kind === 'contact' || (kind === 'task' && service === 'nozbe') ? [] : [[kind, service] as const],
)

describe.each(seen)(
  'a %s that was edited in a contact that is to go from %s since it is gone elsewhere',
  (kind, service) => {
    it('keeps the contact, and all that belongs to it, where nobody has seen that by then (I3)', async () => {
      const { anna, peer } = await linkedAnna({ city: 'Cork' })
      const child = await linkedChild(kind, anna, texts[kind])
      const beside = await linkedChild('task', anna, { title: 'Stay' })
      const ids = { highlevel: anna, nozbe: peer }
      const id = service === 'highlevel' ? child.own : child.peer
      const other = otherService(service)
      world[other].erase('contact', ids[other])
      await confirmGone()
      decide('approved')
      beforeNext(world[service], 'belonging', () => world[service].edit(kind, id, edits[kind]))
      await world.sync()
      expect(at(service, 'contact', ids[service])).toBeDefined()
      expect(at(service, kind, id)?.fields).toMatchObject(edits[kind])
      expect(at(service, 'task', service === 'highlevel' ? beside.own : beside.peer)).toBeDefined()
    })
  },
)

describe.each(services)(
  'a contact that was edited and is to go from %s since it is gone elsewhere',
  (service) => {
    it('keeps all that belongs to it, where nobody has seen the edit by then (I3, I6)', async () => {
      const { anna, peer } = await linkedAnna({ city: 'Cork' })
      await linkedChild('task', anna, { title: 'Stay' })
      const ids = { highlevel: anna, nozbe: peer }
      const other = otherService(service)
      world[other].erase('contact', ids[other])
      await confirmGone()
      decide('approved')
      beforeNext(world[service], 'belonging', () =>
        world[service].edit('contact', ids[service], { city: 'Galway' }),
      )
      await world.sync()
      expect(at(service, 'contact', ids[service])?.fields.city).toBe('Galway')
      expect(ofKind(service, 'task')).toHaveLength(1)
      await world.sync()
      expect(world.store.waiting()).toMatchObject([{ type: 'conflict', kind: 'contact', field: null }])
    })
  },
)
