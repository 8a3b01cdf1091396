import { describe, expect, it } from 'vitest'
import { triggerOf } from '../../../main/sync/triggers'
import { undoRun } from '../../../main/sync/undo/undoRun'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import { confirmGone, decide, linkedAnna, linkedChild, peerOf, sectionOf, world } from './scenario'

/** The events since, each named with the service on which it was seen. */
const eventsSince = (id: number): string[] =>
  world.store.history.since(id, 1000).flatMap((entry) => {
    const event = triggerOf(entry)
    return event ? [`${event.name} ${event.service}`] : []
  })

/** What one action sets off, however many runs follow it. */
async function setOff(action: () => void | Promise<void>): Promise<string[]> {
  const from = world.store.history.lastId()
  await action()
  for (let run = 0; run < 3; run += 1) await world.syncFully()
  return eventsSince(from)
}

const texts = { task: { title: 'Call' }, note: { body: 'Rang twice.' } }

async function linked(kind: Kind): Promise<Record<Service, string>> {
  const { anna, peer } = await linkedAnna({ city: 'Cork' })
  if (kind === 'contact') return { highlevel: anna, nozbe: peer }
  if (kind === 'appointment') {
    const visit = await linkedChild(kind, anna, { title: 'Visit', start: '2026-06-01T09:00:00Z' })
    return { highlevel: visit.own, nozbe: visit.peer }
  }
  const { own, peer: copy } = await linkedChild(kind, anna, texts[kind])
  // As both services do, it says that it is not done.
  if (kind === 'task')
    for (const [service, id] of [
      ['highlevel', own],
      ['nozbe', copy],
    ] as const)
      world[service].edit(kind, id, { completed: false })
  await world.sync()
  return { highlevel: own, nozbe: copy }
}

describe('the first run', () => {
  it('sets nothing off, nor do the copies that follow it', async () => {
    for (const service of services) {
      const { id } = world[service].add('contact', { name: service, email: `${service}@example.com` })
      world[service].add('task', { title: 'Call' }, id)
    }
    expect(await setOff(() => {})).toEqual([])
  })
})

describe.each(services)('a change made on %s', (service) => {
  it('sets off just one event when a contact, a task and a note are new', async () => {
    const { anna } = await linkedAnna()
    const home = service === 'highlevel' ? anna : sectionOf(anna)
    expect(
      await setOff(() => void world[service].add('contact', { name: 'Jan', email: 'jan@example.com' })),
    ).toEqual([`contact.new ${service}`])
    for (const kind of ['task', 'note'] as const) {
      expect(await setOff(() => void world[service].add(kind, texts[kind], home))).toEqual([
        `${kind}.new ${service}`,
      ])
    }
  })

  it.each([
    ['contact', { city: 'Galway' }, 'contact.updated'],
    ['task', { title: 'Write' }, 'task.updated'],
    ['task', { completed: true }, 'task.completed'],
  ] as const)('sets off just one event when a %s shows %j', async (kind, fields, name) => {
    const ids = await linked(kind)
    expect(await setOff(() => world[service].edit(kind, ids[service], fields))).toEqual([
      `${name} ${service}`,
    ])
  })

  it.each(['contact', 'task'] as const)('sets off just one event when a %s is deleted', async (kind) => {
    const ids = await linked(kind)
    const events = await setOff(async () => {
      world[service].erase(kind, ids[service])
      await confirmGone()
      decide('approved')
    })
    expect(events).toEqual([`${kind}.deleted ${service}`])
  })

  it.each(['lost', 'dropped'] as const)('sets off no second event where an answer is %s', async (fate) => {
    const ids = await linked('contact')
    const other = otherService(service)
    let left = 1
    const events = await setOff(() => {
      world[other].fate = () => (left-- > 0 ? fate : 'fine')
      world[service].edit('contact', ids[service], { city: 'Galway' })
    })
    expect(events).toEqual([`contact.updated ${service}`])
  })
})

describe('an appointment', () => {
  it('sets off one event when it is moved in HighLevel', async () => {
    const ids = await linked('appointment')
    const move = () => world.highlevel.edit('appointment', ids.highlevel, { start: '2026-06-02T09:00:00Z' })
    expect(await setOff(move)).toEqual(['appointment.changed highlevel'])
  })
})

describe('an undo', () => {
  const undo = (runId: number) =>
    undoRun(
      world.deps,
      { runId },
      { confirmed: true, signal: new AbortController().signal, onProgress: () => {} },
    )

  it.each(['fine', 'lost'] as const)(
    'of an update, a create and a delete sets nothing off; answers are %s',
    async (fate) => {
      const { anna, peer } = await linkedAnna({ city: 'Cork' })
      world.highlevel.edit('contact', anna, { city: 'Galway' })
      const updated = (await world.sync()).runId
      const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
      const created = (await world.sync()).runId
      expect(peerOf('contact', jan.id)).not.toBe('')
      const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' })
      await world.sync()
      world.highlevel.erase('contact', zoe.id)
      await confirmGone()
      decide('approved')
      const deleted = (await world.sync()).runId
      await world.syncFully()
      for (const runId of [updated, created, deleted]) {
        let left = 1
        world.nozbe.fate = () => (left-- > 0 ? fate : 'fine')
        expect(await setOff(async () => void (await undo(runId)))).toEqual([])
      }
      expect(world.nozbe.records.get(`contact ${peer}`)?.fields.city).toBe('Cork')
    },
  )
})
