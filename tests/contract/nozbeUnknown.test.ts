import { beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../main/practice/nozbe/state'
import type { Draft, IsLinked, Keys, RemoteRecord } from '../../main/sync/ports'
import {
  appointmentPeer,
  commentsOn,
  containers,
  createContact,
  enter,
  mirror,
  now,
  peer,
  person,
  state,
  tasksIn,
  world,
} from './nozbeWorld'
import { anId, createJournal, draft, nothingLinked, recordOf } from './support'

const faults = [
  'reset-before',
  'reset-after',
  'hang-before',
  'hang-after',
  'truncate',
  'html',
  'empty',
] as const
type FaultName = (typeof faults)[number]
const isCarriedOut = (fault: FaultName) => !fault.endsWith('before')

/** A create that breaks off at a request; the keys as the engine's journal has them then. */
async function broken(intended: Draft, fault: FaultName, path: string): Promise<Keys> {
  const journal = createJournal()
  const keys = world.nozbe.keysFor(intended.kind, 'source')
  world.practice.faults.add({ kind: fault, method: 'POST', path: new RegExp(`^/${path}$`) })
  await expect(world.nozbe.create(intended, keys, journal, nothingLinked)).rejects.toMatchObject({
    code: expect.stringMatching(/^(network|protocol|server)\./),
  })
  return { ...keys, ...journal.keys }
}

const settled = (intended: Draft, keys: Keys) =>
  world.nozbe.settle(intended, keys, nothingLinked, world.clock.now())

const again = (intended: Draft) =>
  world.nozbe.create(intended, world.nozbe.keysFor(intended.kind, 'source'), createJournal(), nothingLinked)

const places = {
  section: ['project_sections', 'tasks', 'comments', 'tags', 'tag_assignments'],
  project: ['projects', 'group_assignments', 'tasks', 'comments', 'tags', 'tag_assignments'],
}

describe.each(['section', 'project'] as const)(
  'a create of unknown outcome, layout %s (I4, I8)',
  (layout) => {
    beforeEach(() => enter(layout))
    const fields = { name: 'Anna Lee', email: 'anna@example.com', tags: ['VIP'] }
    const contact = draft('contact', fields)

    describe.each(faults)('by %s', (fault) => {
      it.each(places[layout])('of the contact at /%s is settled with one contact', async (path) => {
        const keys = await broken(contact, fault, path)
        const found = await settled(contact, keys)
        const isThere = path !== places[layout][0] || isCarriedOut(fault)
        expect(found !== null).toBe(isThere)
        if (!found) return
        // An update makes whatever is missing, and nothing twice.
        const current = await now(found)
        const { record } = await world.nozbe.update(current, fields, peer, createJournal())
        expect(await now(record)).toMatchObject({ fields, unfinished: false, state: 'live' })
        expect(containers().map(({ id }) => id)).toEqual([found.id])
        expect(tasksIn(record.id)).toHaveLength(1)
        expect(commentsOn(record.parts.card ?? '')).toHaveLength(1)
      })

      it.each(places[layout])(
        'of the contact at /%s, which another computer makes meanwhile',
        async (path) => {
          const keys = await broken(contact, fault, path)
          const { record } = await again(contact)
          const found = await settled(contact, keys)
          expect(found?.id).toBe(record.id)
          // A section of which Nozbe's answer was lost cannot be told from a person's: it is put away.
          const isLost = path === 'project_sections' && isCarriedOut(fault)
          expect(containers()).toHaveLength(isLost ? 2 : 1)
          const live = state.sections.where('archived_at', null).filter(({ name }) => name === 'Anna Lee')
          expect(live).toHaveLength(layout === 'section' ? 1 : 0)
          expect(containers().flatMap(({ id }) => tasksIn(id))).toHaveLength(1)
        },
      )

      it.each([
        ['task', 'tasks'],
        ['task', 'comments'],
        ['note', 'comments'],
        ['appointment', 'tasks'],
        ['appointment', 'tags'],
        ['appointment', 'tag_assignments'],
        ['appointment', 'comments'],
      ] as const)('of a %s at /%s is settled with one', async (kind, path) => {
        const parent = await createContact({ name: 'Anna Lee' })
        const intended = {
          task: draft('task', { title: 'Call', body: 'Ask' }, parent.id, { parent }),
          note: draft('note', { body: 'Likes tea' }, parent.id, { parent, byline: '— Anna, 3 May 2026' }),
          appointment: draft('appointment', { title: 'Viewing', start: '2026-06-01T09:00:00Z' }, parent.id, {
            parent,
            peer: appointmentPeer,
          }),
        }[kind]
        const keys = await broken(intended, fault, path)
        const found = await settled(intended, keys)
        const isFirst = path === (kind === 'note' ? 'comments' : 'tasks')
        expect(found !== null).toBe(!isFirst || isCarriedOut(fault))
        if (found) {
          expect(found).toMatchObject({ kind, id: keys[kind], parentId: parent.id })
          expect(found.byline).toBe(intended.byline)
          const isBodyMade = path === 'comments' && isCarriedOut(fault)
          if (kind === 'task') expect(found.fields.body).toBe(isBodyMade ? 'Ask' : null)
        } else {
          await again(intended)
        }
        expect(tasksIn(parent.id)).toHaveLength(kind === 'note' ? 1 : 2)
        if (kind === 'note') expect(commentsOn(parent.parts.card ?? '')).toHaveLength(2)
      })
    })

    it('is told from a contact that is linked, or speaks for somebody else', async () => {
      const other = await createContact({ name: 'Anna Lee', email: 'other@example.com' })
      const keys = world.nozbe.keysFor('contact', 'source')
      expect(await settled(contact, keys)).toMatchObject({ id: other.id })
      expect(await world.nozbe.settle(contact, keys, () => true, 0)).toBeNull()
      const somebody = { ...contact, peer: { id: 'somebody', url: null } }
      expect(await settled(somebody, keys)).toBeNull()
    })

    it.each(['tasks', 'comments'])(
      'of a contact called by its address, at /%s, is settled, and the address is no name after that',
      async (path) => {
        const asked = { email: 'zoe@example.com' }
        const intended = draft('contact', { ...asked, ...world.nozbe.demanded('contact', asked, null) })
        const found = (await settled(intended, await broken(intended, 'reset-after', path))) as RemoteRecord
        const current = await now(found)
        const { record } = await world.nozbe.update(current, {}, peer, createJournal())
        const { name } = record.fields
        expect(record).toMatchObject({ unfinished: false, copies: name === undefined ? {} : { name } })
        mirror.keep(record)
        const seen = recordOf(await mirror.read(), 'contact', record.id)
        expect(seen?.fields.name).toBe(name)
        expect(seen?.copies.name).toBe(name)
      },
    )
  },
)

describe('an id of ours', () => {
  const onceMore = async (
    kind: 'task' | 'note',
    fields: Draft['fields'],
    isLinked: IsLinked = nothingLinked,
  ) => {
    const parent = (await createdParent) as RemoteRecord
    const intended = draft(kind, fields, parent.id, { parent })
    return world.nozbe.create(intended, world.nozbe.keysFor(kind, 'source'), createJournal(), isLinked)
  }
  let createdParent: Promise<RemoteRecord>
  beforeEach(() => {
    createdParent = createContact({ name: 'Anna Lee' })
  })

  it.each([400, 409, 200] as const)('that Nozbe answers with %i is looked at', async (status) => {
    state.settings.duplicateIdStatus = status
    const first = await onceMore('task', { title: 'Call', body: 'Ask' })
    const second = await onceMore('task', { title: 'Call', body: 'Ask' })
    expect(second.record).toEqual(first.record)
  })

  it('is another one where the first is linked with something else', async () => {
    const first = await onceMore('task', { title: 'Call' })
    const second = await onceMore('task', { title: 'Call' }, (_, id) => id === first.record.id)
    expect(second.record.id).not.toBe(first.record.id)
    expect(second.adopted).toBe(false)
  })

  it('is another one where the first was deleted', async () => {
    const first = await onceMore('note', { body: 'Likes tea' })
    await world.nozbe.remove(first.record, createJournal())
    const second = await onceMore('note', { body: 'Likes tea' })
    expect(second.record.id).not.toBe(first.record.id)
    expect(second.adopted).toBe(false)
    // And every computer takes the same one.
    expect(await onceMore('note', { body: 'Likes tea' })).toMatchObject({
      record: { id: second.record.id },
      adopted: true,
    })
  })

  it('is another one where the first cannot be seen', async () => {
    const first = await onceMore('task', { title: 'Call' })
    const own = state.projects.get(world.projectId) as Project
    const hidden = state.projects.put({ ...own, id: anId(world.random), author_id: anId(world.random) })
    person.edit(first.record.id, { project_id: hidden.id, project_section_id: null })
    const { record } = await onceMore('task', { title: 'Call' })
    expect(record.id).not.toBe(first.record.id)
  })
})
