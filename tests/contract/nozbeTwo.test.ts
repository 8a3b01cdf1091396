import { beforeEach, describe, expect, it } from 'vitest'
import { createNozbePort } from '../../main/connectors/nozbe/port'
import type { Project } from '../../main/practice/nozbe/state'
import type { Draft, RemoteRecord, ServicePort, Written } from '../../main/sync/ports'
import { newRecord } from '../../main/sync/record'
import { createGate, orders } from './interleave'
import {
  appointmentPeer,
  commentsOn,
  containers,
  createContact,
  enter,
  now,
  peer,
  person,
  seed,
  state,
  tasksIn,
  world,
} from './nozbeWorld'
import { anId, createJournal, draft, homeOf, httpTo, nothingLinked } from './support'

/** Two ports on one space, and what lets their requests through. */
function twoComputers(): { gate: ReturnType<typeof createGate>; ports: ServicePort[] } {
  const gate = createGate()
  const { space, definitions, practice } = world
  const ports = [0, 1].map((who) =>
    createNozbePort({
      http: httpTo(world, 'nozbe', {
        transport: async (request) => {
          await gate.pass(who)
          return practice.transport(request)
        },
      }),
      ...homeOf(space),
      teamId: space.teamId,
      memberId: space.memberId,
      zone: 'Europe/Dublin',
      definitions: () => definitions,
    }),
  )
  return { gate, ports }
}

/** What a person adds to the contacts. */
function addedBy(layout: 'section' | 'project', name: string): { id: string } {
  if (layout === 'section') return person.section(name)
  const [like] = state.projects.all()
  const id = anId(world.random)
  const project = { ...(like as Project), id, name, is_open: true, ended_at: null, is_template: false }
  state.projects.put({ ...project, is_single_actions: false })
  const group_id = world.space.groupId ?? ''
  state.groupAssignments.put({ id: anId(world.random), group_id, object_id: id, group_type: 'project' })
  return { id }
}

/** Both make the same record, in each of the orders. */
async function bothCreate(
  turns: number,
  intended: (order: number) => Draft,
  check: (written: Written[], order: number) => Promise<void> | void,
): Promise<void> {
  for (const [order, choose] of orders(turns).entries()) {
    const { gate, ports } = twoComputers()
    const what = intended(order)
    const source = seed()
    const works = ports.map(
      (port) => () => port.create(what, port.keysFor(what.kind, source), createJournal(), nothingLinked),
    )
    const written = await gate.run(works, choose)
    expect(new Set(written.map(({ record }) => record.id)).size).toBe(1)
    expect(written.filter(({ adopted }) => adopted)).toHaveLength(1)
    await check(written, order)
  }
}

describe.each(['section', 'project'] as const)(
  'two computers that make the same thing at once, layout %s (I19)',
  { timeout: 60_000 },
  (layout) => {
    beforeEach(() => enter(layout))

    it('make one contact, with one card', async () => {
      await bothCreate(
        7,
        (order) =>
          draft('contact', { name: `Anna ${order}`, email: `anna${order}@example.com`, tags: ['VIP'] }),
        async (written, order) => {
          const here = containers().filter(({ name }) => name === `Anna ${order}`)
          expect(here).toHaveLength(1)
          const [contact] = here
          expect(tasksIn(contact?.id ?? '')).toHaveLength(1)
          expect(written[0]?.record.id).toBe(contact?.id)
          // What a quicker computer has not made yet is made by an update, once.
          const [card] = tasksIn(contact?.id ?? '')
          expect(commentsOn(card?.id ?? '')).toHaveLength(1)
          expect(await now(written[1]?.record as RemoteRecord)).toMatchObject({
            fields: { email: `anna${order}@example.com`, tags: ['VIP'] },
            unfinished: false,
          })
        },
      )
      expect([...state.tags.all()].filter(({ name }) => name === 'VIP')).toHaveLength(1)
      expect(
        [...state.tasks.all()].filter(
          ({ project_section_id, project_id }) =>
            project_id === world.projectId && project_section_id === null,
        ),
      ).toEqual([])
    })

    it('make one task, with one body', async () => {
      const parent = await createContact({ name: 'Anna Lee' })
      await bothCreate(
        5,
        (order) => draft('task', { title: `Call ${order}`, body: 'Ask' }, parent.id, { parent }),
        ([written], order) => {
          expect(tasksIn(parent.id).filter(({ name }) => name === `Call ${order}`)).toHaveLength(1)
          expect(commentsOn(written?.record.id ?? '')).toMatchObject([{ body: 'Ask', is_pinned: true }])
        },
      )
    })

    it('make one note', async () => {
      const parent = await createContact({ name: 'Anna Lee' })
      await bothCreate(
        4,
        (order) => draft('note', { body: `Note ${order}` }, parent.id, { parent }),
        (_, order) => {
          const here = commentsOn(parent.parts.card ?? '').filter(({ body }) => body === `Note ${order}`)
          expect(here).toHaveLength(1)
        },
      )
    })

    it('make one appointment, with one tag and one comment', async () => {
      const parent = await createContact({ name: 'Anna Lee' })
      const fields = { title: 'Viewing', start: '2026-06-01T09:00:00Z', details: 'Main St' }
      await bothCreate(
        6,
        () => draft('appointment', fields, parent.id, { parent, peer: appointmentPeer }),
        ([written]) => {
          const id = written?.record.id ?? ''
          expect(state.tagAssignments.where('task_id', id)).toHaveLength(1)
          expect(commentsOn(id)).toHaveLength(1)
          state.tasks.delete(id)
        },
      )
    })

    it('give a contact that a person added one card', async () => {
      for (const [order, choose] of orders(6).entries()) {
        const { id } = addedBy(layout, `Bob ${order}`)
        const { gate, ports } = twoComputers()
        const source = { ...peer, id: seed() }
        const works = ports.map((port) => async () => {
          const found = await port.get(newRecord('contact', id, { parentId: null, fields: {} }))
          return port.update(found as RemoteRecord, { email: 'bob@example.com' }, source, createJournal())
        })
        const written = await gate.run(works, choose)
        expect(tasksIn(id)).toHaveLength(1)
        expect(commentsOn(written[0]?.record.parts.card ?? '')).toHaveLength(1)
        expect(written.map(({ record }) => record.fields.email)).toEqual([
          'bob@example.com',
          'bob@example.com',
        ])
      }
    })
  },
)

describe.each(['task', 'note', 'appointment'] as const)('the id of a %s', (kind) => {
  beforeEach(() => enter('section'))

  it('tells every computer whether it is a copy of something in HighLevel', () => {
    const [one, another] = twoComputers().ports
    const areCopies = (made?: 'original') =>
      Object.values(one?.keysFor(kind, seed(), made) ?? {}).map((id) => another?.isCopy(id))
    expect([areCopies(), areCopies('original')]).toEqual([[true], [false]])
  })
})
