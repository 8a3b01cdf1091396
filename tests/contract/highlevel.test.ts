import { beforeEach, describe, expect, it } from 'vitest'
import { connectHighLevel } from '../../main/connectors/highlevel/connect'
import type { Contact } from '../../main/practice/highlevel/state'
import type { RemoteRecord } from '../../main/sync/ports'
import {
  createJournal,
  createMirror,
  createWorld,
  draft,
  nothingLinked,
  recordOf,
  type World,
} from './support'

let world: World
let mirror: ReturnType<typeof createMirror>

beforeEach(async () => {
  world = await createWorld()
  mirror = createMirror(world.highlevel)
})

const contacts = () => [...world.practice.highlevelState.contacts.all()]
const tasks = () => [...world.practice.highlevelState.tasks.all()]
const aContact = (): Contact => contacts()[0] as Contact
const stamp = () => new Date(world.clock.now()).toISOString()
const edit = (contact: Contact, changes: Partial<Contact>) =>
  world.practice.highlevelState.contacts.put({ ...contact, ...changes, dateUpdated: stamp() })
const calls = (path: RegExp) =>
  world.sent.filter((request) => request.service === 'highlevel' && path.test(request.path))
const lagOver = () => world.clock.advance(60_000)

async function read(record: Pick<RemoteRecord, 'kind' | 'id' | 'parentId'>): Promise<RemoteRecord> {
  const found = await world.highlevel.get({ ...(record as RemoteRecord) })
  if (!found) throw new Error('gone')
  return found
}
const contactNow = (id: string) => read({ kind: 'contact', id, parentId: null })

async function createContact(fields: Record<string, string | boolean | null>) {
  const written = await world.highlevel.create(draft('contact', fields), {}, createJournal(), nothingLinked)
  return written.record
}
async function createTask(contactId: string, fields: Record<string, string | boolean | null>) {
  return world.highlevel.create(draft('task', fields, contactId), {}, createJournal(), nothingLinked)
}

describe('connecting', () => {
  it('tells the zone and country of the location, and whether it allows duplicates', async () => {
    expect(await connectHighLevel(world.http.highlevel, world.practice.highlevel.locationId)).toMatchObject({
      id: world.practice.highlevel.locationId,
      timezone: 'Europe/Dublin',
      country: 'IE',
      allowDuplicateContact: expect.any(Boolean),
    })
  })

  it('says so when the location is not the token’s', async () => {
    await expect(connectHighLevel(world.http.highlevel, 'elsewhere')).rejects.toMatchObject({
      code: 'location.unknown',
    })
  })

  it('says so when the token is bad', async () => {
    world.practice.highlevelState.tokens.delete(world.practice.highlevel.token)
    const attempt = connectHighLevel(world.http.highlevel, world.practice.highlevel.locationId)
    await expect(attempt).rejects.toMatchObject({ code: 'auth.refused' })
  })
})

describe('the first reading', () => {
  it('sees every contact and every task, as GET shows them', async () => {
    const seen = await mirror.read()
    expect(seen.problems).toEqual([])
    const ids = (kind: string) =>
      seen.records
        .filter((record) => record.kind === kind)
        .map(({ id }) => id)
        .sort()
    expect(ids('contact')).toEqual(
      contacts()
        .map(({ id }) => id)
        .sort(),
    )
    expect(ids('task')).toEqual(
      tasks()
        .map(({ id }) => id)
        .sort(),
    )
    for (const record of seen.records) expect(record).toEqual(await read(record))
  })

  it('pages until a page is empty, however the service caps its pages', async () => {
    world.practice.highlevelState.settings.taskSearchCap = 2
    const seen = await mirror.read()
    expect(seen.records.filter(({ kind }) => kind === 'task')).toHaveLength(tasks().length)
  })
})

describe('a later reading', () => {
  it('sees the contact that changed, by its stamp', async () => {
    await mirror.read()
    world.clock.advance(86_400_000)
    const { id } = edit(aContact(), { city: 'Galway' })
    lagOver()
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', id)?.fields.city).toBe('Galway')
    expect(seen.records.filter(({ kind }) => kind === 'contact').length).toBeLessThan(contacts().length)
    expect(calls(/\/contacts\/search$/).at(-1)?.body).toHaveProperty('filters.0.field', 'dateUpdated')
  })

  it('sees that a field was emptied', async () => {
    await mirror.read()
    const { id } = edit(aContact(), { phone: null })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', id)?.fields.phone).toBeNull()
  })

  it('costs the least when nothing changed', async () => {
    await mirror.read()
    const before = world.sent.length
    const seen = await mirror.read()
    expect(world.sent.slice(before).map(({ path }) => path.replace(/locations\/\w+/, 'locations/…'))).toEqual(
      ['/contacts/search', '/contacts/search', '/locations/…/tasks/search', '/locations/…/tasks/search'],
    )
    for (const record of seen.records) expect(record).toEqual(mirror.get(record.kind, record.id))
  })

  it('has a cursor made of the service’s stamps, whatever the clock of this computer says', async () => {
    world.clock.advance(-365 * 86_400_000)
    const newest = Math.max(...contacts().map(({ dateUpdated }) => Date.parse(dateUpdated)))
    expect((await mirror.read()).cursor).toEqual({ contacts: newest })
  })

  it('reads everything where the filter is refused', async () => {
    await mirror.read()
    world.practice.highlevelState.settings.searchByDateUpdated = false
    const { id } = edit(aContact(), { city: 'Galway' })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', id)?.fields.city).toBe('Galway')
    const before = calls(/search$/).length
    await mirror.read()
    // It is not asked again.
    expect(
      calls(/search$/)
        .slice(before)
        .filter(({ body }) => JSON.stringify(body).includes('filters')),
    ).toEqual([])
  })

  it('reads everything where the filter finds not even what it must', async () => {
    await mirror.read()
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      path: /^\/contacts\/search$/,
      status: 200,
      body: { contacts: [], total: 0 },
    })
    const seen = await mirror.read()
    expect(seen.records.filter(({ kind }) => kind === 'contact')).toHaveLength(contacts().length)
  })

  it('does not bring back what Tandem has just overwritten, though the search lags', async () => {
    await mirror.read()
    world.practice.highlevelState.settings.indexLagMs = 30_000
    const current = await contactNow(aContact().id)
    const peer = { id: 'x', url: null }
    world.clock.advance(1000)
    const { record } = await world.highlevel.update(current, { city: 'Sligo' }, peer, createJournal())
    expect(record.stamp).toBe(world.clock.now())
    mirror.keep(record)
    await mirror.read()
    expect(mirror.get('contact', current.id)?.fields.city).toBe('Sligo')
  })

  it('reads a contact again when one row cannot be understood, and that row alone is left out', async () => {
    const [odd, fine] = contacts() as [Contact, Contact]
    world.practice.highlevelState.contacts.put({ ...odd, city: 5 as unknown as string })
    lagOver()
    const seen = await mirror.read()
    expect(seen.problems).toEqual([
      { kind: 'contact', id: odd.id, operation: 'contacts.search', detail: expect.stringContaining('city') },
    ])
    expect(recordOf(seen, 'contact', odd.id)).toBeUndefined()
    expect(recordOf(seen, 'contact', fine.id)).toBeDefined()
    expect(seen.cursor).toEqual({})
  })
})

describe('a contact that is created', () => {
  it('is there with what was asked, and answered as it is', async () => {
    const record = await createContact({
      name: 'Mary Ann Smith',
      email: 'Mary@Example.com',
      phone: '021 400 7777',
      company: 'Acme',
      country: 'Ireland',
      birthday: '1990-05-03',
      website: 'https://example.com',
    })
    expect(record.fields).toMatchObject({
      name: 'Mary Ann Smith',
      email: 'mary@example.com',
      phone: '+353214007777',
      company: 'Acme',
      country: 'IE',
      birthday: '1990-05-03',
      city: null,
    })
    expect(record).toEqual(await contactNow(record.id))
    expect(world.practice.highlevelState.contacts.get(record.id)).toMatchObject({
      firstName: 'Mary Ann',
      lastName: 'Smith',
    })
  })

  it('is noted in the journal before it is sent and when it was answered', async () => {
    const journal = createJournal()
    const { record } = await world.highlevel.create(
      draft('contact', { name: 'Ed' }),
      {},
      journal,
      nothingLinked,
    )
    expect(journal.steps).toEqual(['sending contact', 'acknowledged contact'])
    expect(journal.keys.contact).toBe(record.id)
  })

  it('is the one that is there already, when nobody is linked with that; nothing is written', async () => {
    const there = await createContact({ name: 'Ed', email: 'ed@example.com' })
    lagOver()
    const again = draft('contact', { name: 'Edward', email: 'ED@example.com' })
    const before = calls(/^\/contacts\/$/).length
    const written = await world.highlevel.create(again, {}, createJournal(), nothingLinked)
    expect(written).toMatchObject({ adopted: true, record: { id: there.id, fields: { name: 'Ed' } } })
    expect(calls(/^\/contacts\/$/)).toHaveLength(before)
  })

  it('is the duplicate that the location names, which a lagging search did not show', async () => {
    world.practice.highlevelState.location = {
      ...world.practice.highlevelState.location,
      allowDuplicateContact: false,
    }
    const there = await createContact({ name: 'Ed', email: 'ed@example.com' })
    const again = draft('contact', { name: 'Edward', email: 'ed@example.com' })
    expect(await world.highlevel.create(again, {}, createJournal(), nothingLinked)).toMatchObject({
      adopted: true,
      record: { id: there.id },
    })
    const linked = () => true
    await expect(world.highlevel.create(again, {}, createJournal(), linked)).rejects.toMatchObject({
      code: 'record.duplicate',
    })
  })

  it('is refused with the service’s reason when a value does not fit', async () => {
    const attempt = createContact({ name: 'Ed', email: 'no address' })
    await expect(attempt).rejects.toMatchObject({ code: 'request.refused', params: { status: 422 } })
    await expect(attempt).rejects.toThrow(/email must be an email/)
  })

  it('is found where a 422 has created it all the same', async () => {
    world.practice.faults.add({ kind: 'status-after', method: 'POST', path: /^\/contacts\/$/, status: 422 })
    const before = contacts().length
    const record = await createContact({ name: 'Ed Nobody' })
    expect(contacts()).toHaveLength(before + 1)
    expect(record.fields.name).toBe('Ed Nobody')
  })
})

describe('a contact that is updated', () => {
  const update = async (id: string, changes: Record<string, string | null>) => {
    const before = world.sent.length
    const current = await contactNow(id)
    const journal = createJournal()
    const { record } = await world.highlevel.update(current, changes, { id: 'x', url: null }, journal)
    const puts = world.sent.slice(before).filter(({ method }) => method === 'PUT')
    return { record, bodies: puts.map(({ body }) => body), journal }
  }

  it('has only what changed in the body', async () => {
    const { id } = await createContact({ name: 'Ed', email: 'ed@example.com' })
    const { record, bodies } = await update(id, { city: 'Cork' })
    expect(bodies).toEqual([{ city: 'Cork' }])
    expect(record.fields).toMatchObject({ name: 'Ed', city: 'Cork' })
    expect(record).toEqual(await contactNow(id))
  })

  it('keeps its tags', async () => {
    const { id } = edit(aContact(), { tags: ['vip'] })
    await update(id, { city: 'Cork', company: 'Acme' })
    expect(world.practice.highlevelState.contacts.get(id)?.tags).toEqual(['vip'])
  })

  it('can have any field emptied', async () => {
    const every = {
      name: 'Ed Moe',
      email: 'ed@example.com',
      phone: '+353214007777',
      company: 'Acme',
      street: '1 Main St',
      city: 'Cork',
      state: 'Munster',
      postalCode: 'T12',
      country: 'IE',
      website: 'https://example.com',
      birthday: '1990-05-03',
      source: 'fair',
    }
    const { id } = await createContact(every)
    const empty = Object.fromEntries(Object.keys(every).map((field) => [field, null]))
    const { record } = await update(id, empty)
    expect(record.fields).toEqual(empty)
    expect((await contactNow(id)).fields).toEqual(empty)
  })

  it('keeps the division of its name where that is better than the last word', async () => {
    const { id } = edit(aContact(), { firstName: 'Jan', lastName: 'van der Berg' })
    const { bodies, record } = await update(id, { name: 'Johan van der Berg' })
    expect(bodies).toEqual([{ firstName: 'Johan' }])
    expect(record.fields.name).toBe('Johan van der Berg')
  })

  it('says so where its e-mail belongs to another contact', async () => {
    const { highlevelState } = world.practice
    highlevelState.location = { ...highlevelState.location, allowDuplicateContact: false }
    const { id } = await createContact({ name: 'Ed', email: 'ed@example.com' })
    await createContact({ name: 'Moe', email: 'moe@example.com' })
    await expect(update(id, { email: 'moe@example.com' })).rejects.toMatchObject({ code: 'record.duplicate' })
  })

  it('says so where a field is refused', async () => {
    world.practice.highlevelState.settings.updateTakesCompanyName = false
    const { id } = aContact()
    await expect(update(id, { company: 'Acme Ltd' })).rejects.toMatchObject({ code: 'request.refused' })
  })

  it('says so where it is gone', async () => {
    const { id } = aContact()
    const current = await contactNow(id)
    world.practice.highlevelState.contacts.delete(id)
    expect(await world.highlevel.get(current)).toBeNull()
    for (const changes of [{ city: 'Cork' }, { name: 'New' }]) {
      const attempt = world.highlevel.update(current, changes, { id: 'x', url: null }, createJournal())
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
    }
  })
})

describe('a task', () => {
  it('is created with a due date in the location’s zone', async () => {
    const { record } = await createTask(aContact().id, {
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
    })
    expect(record.fields).toEqual({ title: 'Call', body: 'Ask', dueDate: '2026-06-01', completed: false })
    expect(world.practice.highlevelState.tasks.get(record.id)?.dueDate).toBe('2026-05-31T23:00:00.000Z')
    expect(record).toEqual(await read(record))
  })

  it('without a due date gets one by the rule, which is told before', async () => {
    const { demanded } = world.highlevel
    expect(demanded('task', 'create', { title: 'Call' })).toEqual({ dueDate: '2026-05-07T08:00:00Z' })
    expect(demanded('task', 'create', { dueDate: '2026-06-01' })).toEqual({ title: 'Untitled' })
    expect(demanded('task', 'update', { dueDate: null })).toEqual({ dueDate: '2026-05-07T08:00:00Z' })
    expect(demanded('task', 'update', { completed: true })).toEqual({})
    expect(demanded('contact', 'create', {})).toEqual({})
    const { record } = await createTask(aContact().id, { title: 'Call', completed: true })
    expect(record.fields).toEqual({
      title: 'Call',
      body: null,
      dueDate: '2026-05-07T08:00:00Z',
      completed: true,
    })
  })

  it('is not created where its contact is gone', async () => {
    await expect(createTask('nobody', { title: 'Call' })).rejects.toMatchObject({ code: 'record.gone' })
  })

  async function update(changes: Record<string, string | boolean | null>) {
    const { record: current } = await createTask(aContact().id, {
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
    })
    const before = world.sent.length
    const written = await world.highlevel.update(current, changes, { id: 'x', url: null }, createJournal())
    const [put, ...more] = world.sent.slice(before)
    expect(more).toEqual([])
    expect(written.record).toEqual(await read(current))
    return { ...written, path: put?.path.replace(current.id, '…').split('/tasks')[1], body: put?.body }
  }

  it('that is completed goes through /completed', async () => {
    const { path, body, record } = await update({ completed: true })
    expect([path, body]).toEqual(['/…/completed', { completed: true }])
    expect(record.fields).toMatchObject({ title: 'Call', completed: true })
  })

  it('that is updated carries title and due date as they are', async () => {
    const { path, body } = await update({ body: 'Ask her' })
    expect([path, body]).toEqual(['/…', { title: 'Call', dueDate: '2026-05-31T23:00:00Z', body: 'Ask her' }])
  })

  it('can have its body emptied', async () => {
    const { record } = await update({ body: null })
    expect(record.fields.body).toBeNull()
  })

  it('cannot be without a due date: it gets one by the rule', async () => {
    const { record } = await update({ dueDate: null, completed: true })
    expect(record.fields).toMatchObject({ dueDate: '2026-05-07T08:00:00Z', completed: true })
  })

  it.each([400, 404] as const)(
    'that is gone is gone, though the service says so with a %i',
    async (status) => {
      world.practice.highlevelState.settings.missingRecordStatus = status
      const { record } = await createTask(aContact().id, { title: 'Call' })
      world.practice.highlevelState.tasks.delete(record.id)
      expect(await world.highlevel.get(record)).toBeNull()
      const attempt = world.highlevel.update(
        record,
        { completed: true },
        { id: 'x', url: null },
        createJournal(),
      )
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
    },
  )

  it('is gone with its contact', async () => {
    const { record } = await createTask(aContact().id, { title: 'Call' })
    world.practice.highlevelState.contacts.delete(record.parentId ?? '')
    expect(await world.highlevel.get(record)).toBeNull()
  })
})

describe('a create of unknown outcome', () => {
  const faults = [
    'reset-before',
    'reset-after',
    'hang-before',
    'hang-after',
    'truncate',
    'html',
    'empty',
  ] as const
  const isCarriedOut = (fault: string) => !fault.endsWith('before')

  async function lose(
    kind: 'contact' | 'task',
    fields: Record<string, string | boolean | null>,
    fault: (typeof faults)[number],
  ) {
    const intended = draft(kind, fields, kind === 'task' ? aContact().id : null)
    const path = kind === 'task' ? /\/tasks$/ : /^\/contacts\/$/
    world.practice.faults.add({ kind: fault, method: 'POST', path })
    const sentAt = world.clock.now()
    const attempt = world.highlevel.create(intended, {}, createJournal(), nothingLinked)
    await expect(attempt).rejects.toMatchObject({
      code: expect.stringMatching(/^(network|protocol|server)\./),
    })
    return world.highlevel.settle(intended, {}, nothingLinked, sentAt)
  }

  describe.each(faults)('by %s', (fault) => {
    it.each([
      ['with an e-mail', { name: 'Zoe Quill', email: 'zoe@example.com' }],
      ['with a name only', { name: 'Zoe Quill' }],
      ['with a name longer than a search takes', { name: `Zoe ${'q'.repeat(90)}` }],
    ])('finds the contact %s, if it was made, though the search lags', async (_, fields) => {
      world.practice.highlevelState.settings.indexLagMs = 30_000
      const before = contacts().length
      const found = await lose('contact', fields, fault)
      expect(contacts()).toHaveLength(before + (isCarriedOut(fault) ? 1 : 0))
      if (isCarriedOut(fault)) expect(found?.id).toBe(contacts().at(-1)?.id)
      else expect(found).toBeNull()
    })

    it('finds the task, if it was made', async () => {
      const before = tasks().length
      const found = await lose('task', { title: 'Call', body: 'Ask' }, fault)
      expect(tasks()).toHaveLength(before + (isCarriedOut(fault) ? 1 : 0))
      if (isCarriedOut(fault)) {
        expect(found?.id).toBe(tasks().at(-1)?.id)
      } else expect(found).toBeNull()
    })
  })

  it('finds nothing that differs, or is linked with something else', async () => {
    const { id } = await createContact({ name: 'Zoe Quill', city: 'Cork' })
    await createTask(id, { title: 'Call', body: 'Ask' })
    lagOver()
    const settle = (kind: 'contact' | 'task', fields: Record<string, string>, linked = false) =>
      world.highlevel.settle(
        draft(kind, fields, kind === 'task' ? id : null),
        {},
        () => linked,
        world.clock.now(),
      )
    expect(await settle('contact', { name: 'Zoe Quill' })).toBeNull()
    expect(await settle('contact', { name: 'Zoe Quill', city: 'Cork' }, true)).toBeNull()
    expect(await settle('contact', { name: 'Zoe Quill', city: 'Cork' })).toMatchObject({ id })
    expect(await settle('task', { title: 'Call', body: 'Other' })).toBeNull()
    expect(await settle('task', { title: 'Call', body: 'Ask' }, true)).toBeNull()
    expect(await settle('task', { title: 'Call', body: 'Ask' })).toMatchObject({ parentId: id })
  })

  it('waits for the lag only as long as that lasts', async () => {
    const settle = async (sentAt: number) => {
      const before = world.clock.now()
      await world.highlevel.settle(draft('contact', { name: 'Nobody' }), {}, nothingLinked, sentAt)
      return world.clock.now() - before
    }
    expect(await settle(world.clock.now())).toBe(30_000)
    expect(await settle(world.clock.now() - 20_000)).toBe(10_000)
    expect(await settle(world.clock.now() - 60_000)).toBe(0)
    expect(await settle(world.clock.now() + 365 * 86_400_000)).toBe(30_000)
  })
})
