import { describe, expect, it } from 'vitest'
import { kinds, otherService, services } from '../../../shared/domain'
import type { ConflictRule } from '../../../shared/mapping'
import {
  at,
  beforeNext,
  choose,
  conflictOf,
  linkedAnna,
  linkedChild,
  sectionOf,
  waitingTypes,
  withContactRules,
  world,
} from './scenario'

const cities = (anna: string, peer: string) => ({
  highlevel: at('highlevel', 'contact', anna)?.fields.city,
  nozbe: at('nozbe', 'contact', peer)?.fields.city,
})
const withRule = (conflict: ConflictRule) => withContactRules((rule) => ({ ...rule, conflict }))

/** Anna's city was Cork; in HighLevel it is Galway now, in Nozbe Dublin. */
async function editedOnBoth(): Promise<{ anna: string; peer: string }> {
  const ids = await linkedAnna({ city: 'Cork' })
  world.highlevel.edit('contact', ids.anna, { city: 'Galway' })
  world.nozbe.edit('contact', ids.peer, { city: 'Dublin' })
  return ids
}

describe('a field that changed on both sides (I3)', () => {
  it.each([
    ['highlevel', 'Galway', 'nozbe', 'Dublin'],
    ['nozbe', 'Dublin', 'highlevel', 'Galway'],
  ] as const)(
    'follows the rule %s, and history names it with what was overruled',
    async (rule, city, written, lost) => {
      const { anna, peer } = await editedOnBoth()
      withRule(rule)
      await world.sync()
      expect(cities(anna, peer)).toEqual({ highlevel: city, nozbe: city })
      expect(world.store.waiting()).toEqual([])
      expect(world.store.history.latest(10)).toContainEqual(
        expect.objectContaining({
          by: 'tandem',
          service: written,
          field: 'city',
          before: lost,
          after: city,
          rule,
        }),
      )
      expect((await world.sync()).changes).toEqual([])
    },
  )

  it.each(services)('follows the newer side by the rule newest: %s', async (newer) => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const edit = (service: typeof newer) =>
      world[service].edit('contact', service === 'highlevel' ? anna : peer, {
        city: service === 'highlevel' ? 'Galway' : 'Dublin',
      })
    edit(otherService(newer))
    await world.deps.clock.sleep(60_000)
    edit(newer)
    withRule('newest')
    await world.sync()
    const city = newer === 'highlevel' ? 'Galway' : 'Dublin'
    expect(cities(anna, peer)).toEqual({ highlevel: city, nozbe: city })
  })

  it.each([
    ['is missing', null],
    ['is the same', Date.UTC(2026, 4, 12)],
  ])('is asked about by the rule newest where a stamp %s', async (_what, modified) => {
    const { anna, peer } = await editedOnBoth()
    world.nozbe.alter('contact', peer, {})
    const record = at('nozbe', 'contact', peer)
    if (record) world.nozbe.records.set(`contact ${peer}`, { ...record, modified })
    withRule('newest')
    await world.sync()
    expect(cities(anna, peer)).toEqual({ highlevel: 'Galway', nozbe: 'Dublin' })
    expect(conflictOf('city')).toMatchObject({ base: 'Cork', highlevel: 'Galway', nozbe: 'Dublin' })
  })

  it.each(services)('goes away by itself once %s shows what the other does', async (service) => {
    const { anna, peer } = await editedOnBoth()
    await world.sync()
    world[service].edit('contact', service === 'highlevel' ? anna : peer, {
      city: service === 'highlevel' ? 'Dublin' : 'Galway',
    })
    const report = await world.sync()
    expect([report.waiting, report.changes]).toEqual([[], []])
  })
})

describe('a conflict that the user settled', () => {
  it.each([
    ['highlevel', 'Galway'],
    ['nozbe', 'Dublin'],
    ['base', 'Cork'],
    [{ value: 'Limerick' }, 'Limerick'],
    [{ value: null }, null],
  ] as const)(
    'by taking %j is written to every side that shows something else, and never comes back',
    async (take, city) => {
      const { anna, peer } = await editedOnBoth()
      await world.sync()
      choose('city', take)
      const report = await world.sync()
      expect(report.errors).toEqual([])
      expect(cities(anna, peer)).toEqual({ highlevel: city, nozbe: city })
      const after = await world.syncFully()
      expect([after.waiting, after.changes]).toEqual([[], []])
    },
  )

  it.each(services)('is void when %s changed meanwhile (I3)', async (service) => {
    const { anna, peer } = await editedOnBoth()
    await world.sync()
    choose('city', { value: 'Limerick' })
    world[service].edit('contact', service === 'highlevel' ? anna : peer, { city: 'Sligo' })
    await world.sync()
    expect(cities(anna, peer)[service]).toBe('Sligo')
    expect(conflictOf('city')).toMatchObject({ [service]: 'Sligo' })
    await world.sync()
    expect(cities(anna, peer)[service]).toBe('Sligo')
  })

  it.each(services)('is void when %s changes while the run is on (I3)', async (service) => {
    const { anna, peer } = await editedOnBoth()
    await world.sync()
    choose('city', { value: 'Limerick' })
    const id = service === 'highlevel' ? anna : peer
    beforeNext(world[service], 'get', () => world[service].edit('contact', id, { city: 'Sligo' }))
    await world.sync()
    await world.sync()
    expect(cities(anna, peer)[service]).toBe('Sligo')
  })

  it.each(
    services.flatMap((service) =>
      (['refused', 'dropped', 'lost'] as const).map((fate) => [service, fate] as const),
    ),
  )('survives a write to %s that is %s (I8)', async (service, fate) => {
    const { anna, peer } = await editedOnBoth()
    await world.sync()
    choose('city', { value: 'Limerick' })
    world[service].fate = () => fate
    await world.sync()
    world[service].fate = () => 'fine'
    await world.sync()
    expect(cities(anna, peer)).toEqual({ highlevel: 'Limerick', nozbe: 'Limerick' })
    const after = await world.sync()
    expect([after.waiting, after.changes]).toEqual([[], []])
  })

  it.each(services)('by taking one side survives a refused write to %s', async (service) => {
    const { anna, peer } = await editedOnBoth()
    await world.sync()
    choose('city', otherService(service))
    world[service].fate = () => 'refused'
    await world.sync()
    world[service].fate = () => 'fine'
    await world.sync()
    const city = service === 'highlevel' ? 'Dublin' : 'Galway'
    expect(cities(anna, peer)).toEqual({ highlevel: city, nozbe: city })
    expect(world.store.waiting()).toEqual([])
  })

  it('is kept while its service may not be written to (I11)', async () => {
    const { anna, peer } = await editedOnBoth()
    await world.sync()
    choose('city', 'nozbe')
    world.deps.writable = { highlevel: [], nozbe: kinds }
    await world.sync()
    expect(cities(anna, peer)).toEqual({ highlevel: 'Galway', nozbe: 'Dublin' })
    world.deps.writable = { highlevel: kinds, nozbe: kinds }
    await world.sync()
    expect(cities(anna, peer)).toEqual({ highlevel: 'Dublin', nozbe: 'Dublin' })
  })

  it('writes nothing to a side that its field does not go to (I11)', async () => {
    world.nozbe.canHold = (_kind, field, value) => field !== 'city' || value !== 'Galway'
    withContactRules((rule) => (rule.field === 'city' ? { ...rule, direction: 'to-nozbe' } : rule))
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    choose('city', { value: 'Limerick' })
    await world.sync()
    expect(cities(anna, peer)).toEqual({ highlevel: 'Galway', nozbe: 'Limerick' })
    expect((await world.sync()).waiting).toEqual([])
  })

  it('is in history as made by Tandem, with what each side showed', async () => {
    await editedOnBoth()
    await world.sync()
    const from = world.store.history.lastId()
    choose('city', { value: 'Limerick' })
    await world.sync()
    expect(
      world.store.history
        .since(from, 10)
        .map(({ by, service, before, after }) => [by, service, before, after]),
    ).toEqual([
      ['tandem', 'nozbe', 'Dublin', 'Limerick'],
      ['tandem', 'highlevel', 'Galway', 'Limerick'],
    ])
  })
})

describe('a value that a service cannot take at all', () => {
  it('is a conflict rather than a refused request, until it can (I3)', async () => {
    world.highlevel.canHold = (_kind, field, value) => field !== 'country' || value === 'IE'
    const { anna, peer } = await linkedAnna({ country: 'IE' })
    world.nozbe.edit('contact', peer, { country: 'Atlantis' })
    const report = await world.sync()
    expect([report.errors, waitingTypes()]).toEqual([[], ['conflict']])
    expect(at('highlevel', 'contact', anna)?.fields.country).toBe('IE')
    world.nozbe.edit('contact', peer, { country: 'IE' })
    expect((await world.sync()).waiting).toEqual([])
  })

  it('is left out of a new record, which is made all the same', async () => {
    world.highlevel.canHold = (_kind, field) => field !== 'country'
    const jan = world.nozbe.add('contact', { name: 'Jan', country: 'Atlantis' })
    await world.sync()
    const made = world.store.links.of('nozbe', 'contact', jan.id)?.highlevelId ?? ''
    expect(at('highlevel', 'contact', made)?.fields).toMatchObject({ name: 'Jan' })
    expect(conflictOf('country')).toMatchObject({ highlevel: null, nozbe: 'Atlantis' })
  })
})

describe('what a service demands (I3)', () => {
  it('is sent instead, and never copied back: a task without a date, and one without anybody responsible', async () => {
    world.highlevel.demanded = (kind, asked) =>
      kind === 'task' && (asked.dueDate ?? null) === null ? { dueDate: '2026-05-15' } : {}
    world.nozbe.demanded = (kind, asked, current) =>
      kind === 'task' && asked.dueDate && !(current?.assignee ?? asked.assignee) ? { assignee: 'Olga' } : {}
    const { anna, peer } = await linkedAnna()
    const made = world.nozbe.add('task', { title: 'Write', dueDate: null, assignee: null }, peer)
    const call = world.highlevel.add('task', { title: 'Call', dueDate: '2026-05-13', assignee: null }, anna)
    await world.sync()
    await world.sync()
    const peerOfCall = world.store.links.of('highlevel', 'task', call.id)?.nozbeId ?? ''
    expect(at('nozbe', 'task', made.id)?.fields.dueDate).toBeNull()
    expect(at('nozbe', 'task', peerOfCall)?.fields.assignee).toBe('Olga')
    expect(at('highlevel', 'task', call.id)?.fields.assignee).toBeNull()
    expect(world.store.waiting()).toEqual([])
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('of an update is not copied back either, and a real edit of it is', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('task', anna, { title: 'Call', dueDate: null, assignee: null })
    world.nozbe.demanded = (kind, asked, current) =>
      kind === 'task' && asked.dueDate && !current?.assignee ? { assignee: 'Olga' } : {}
    world.highlevel.edit('task', own, { dueDate: '2026-05-13' })
    await world.sync()
    await world.sync()
    expect(at('nozbe', 'task', peer)?.fields).toMatchObject({ dueDate: '2026-05-13', assignee: 'Olga' })
    expect(at('highlevel', 'task', own)?.fields.assignee).toBeNull()
    world.nozbe.edit('task', peer, { assignee: 'Piotr' })
    await world.sync()
    expect(at('highlevel', 'task', own)?.fields.assignee).toBe('Piotr')
  })
})

describe('a task that was given to two contacts', () => {
  it('is not settled by a choice that gives it to neither: that is refused, not forgotten', async () => {
    const { anna } = await linkedAnna()
    const [jan = '', zoe = ''] = ['Jan', 'Zoe'].map(
      (name) => world.highlevel.add('contact', { name, email: `${name}@example.com` }).id,
    )
    const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.alter('task', own, { parentId: jan })
    world.nozbe.alter('task', peer, { parentId: sectionOf(zoe) })
    await world.sync()
    for (const take of ['base', { value: zoe }] as const)
      expect(() => choose('contact', take)).toThrow(expect.objectContaining({ code: 'choice.wrong' }))
    choose('contact', 'highlevel')
    await world.sync()
    expect(at('nozbe', 'task', peer)?.parentId).toBe(sectionOf(jan))
    expect(waitingTypes()).toEqual([])
  })
})
