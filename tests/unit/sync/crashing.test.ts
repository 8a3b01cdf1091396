import { describe, expect, it } from 'vitest'
import { services } from '../../../shared/domain'
import { crashingStore } from '../../model/support/crash'
import { newWorld } from '../../model/support/world'
import { choose, decide, linkedAnna, linkedChild, ofKind, replaceWorld, sectionOf, world } from './scenario'

/** What both services show, without ids: the same however a run was interrupted. */
function picture(): unknown {
  const names = (service: 'highlevel' | 'nozbe') =>
    new Map(ofKind(service, 'contact').map(({ id, fields }) => [id, String(fields.name)]))
  return services.map((service) =>
    [...world[service].records.values()]
      // A deleted section leaves its tasks to nobody.
      .filter(({ kind, parentId }) => kind === 'contact' || parentId !== null)
      .map(({ kind, parentId, fields, state }) => {
        const shown = Object.entries(fields).filter(([, value]) => value !== null)
        return JSON.stringify([kind, names(service).get(parentId ?? '') ?? null, state, shown.sort()])
      })
      .sort(),
  )
}

async function twoContacts(): Promise<{ anna: string; jan: string; task: string; note: string }> {
  const { anna } = await linkedAnna({ city: 'Cork', tags: ['vip'] })
  const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
  const task = await linkedChild('task', anna, { title: 'Call' })
  const note = await linkedChild('note', anna, { body: 'Rang twice.' })
  return { anna, jan, task: task.peer, note: note.own }
}

/** What happens, up to the run that is interrupted at every step. */
const scenarios: Record<string, () => Promise<void>> = {
  'a contact deleted in HighLevel, found': async () => {
    const { anna } = await twoContacts()
    world.highlevel.erase('contact', anna)
  },
  'a contact deleted in HighLevel, approved': async () => {
    const { anna } = await twoContacts()
    world.highlevel.erase('contact', anna)
    await world.syncFully()
    await world.sync()
    decide('approved')
  },
  'a contact deleted in Nozbe, approved': async () => {
    const { anna } = await twoContacts()
    world.nozbe.erase('contact', sectionOf(anna))
    await world.syncFully()
    await world.sync()
    decide('approved')
  },
  'a contact deleted in Nozbe, refused': async () => {
    const { anna } = await twoContacts()
    world.nozbe.erase('contact', sectionOf(anna))
    await world.syncFully()
    await world.sync()
    decide('refused')
  },
  'a contact deleted in HighLevel and edited in Nozbe, restored': async () => {
    const { anna } = await twoContacts()
    world.highlevel.erase('contact', anna)
    world.nozbe.edit('contact', sectionOf(anna), { city: 'Galway' })
    await world.syncFully()
    await world.sync()
    choose(null, 'nozbe')
  },
  'a task and a note deleted on both sides': async () => {
    const { task, note } = await twoContacts()
    const link = world.store.links.of('nozbe', 'task', task)
    world.nozbe.erase('task', task)
    world.highlevel.erase('task', link?.highlevelId ?? '')
    world.highlevel.erase('note', note)
    await world.syncFully()
    await world.sync()
    decide('approved')
  },
  'a task moved in Nozbe and a note moved in HighLevel': async () => {
    const { jan, task, note } = await twoContacts()
    world.nozbe.alter('task', task, { parentId: sectionOf(jan) })
    world.nozbe.edit('task', task, { title: 'Call back' })
    world.highlevel.alter('note', note, { parentId: jan })
  },
  'a contact merged into one with a section': async () => {
    const { anna, jan } = await twoContacts()
    world.highlevel.edit('contact', jan, { email: 'anna@example.com' })
    world.highlevel.merge(anna, jan)
  },
  'a contact merged into one with a section, archiving approved': async () => {
    const { anna, jan } = await twoContacts()
    world.highlevel.edit('contact', jan, { email: 'anna@example.com' })
    world.highlevel.merge(anna, jan)
    await world.syncFully()
    await world.syncFully()
    await world.sync()
    decide('approved')
  },
  'a contact merged into one without a section': async () => {
    const { anna } = await twoContacts()
    const twin = world.highlevel.add('contact', { name: 'Anna Nowak', email: 'anna@example.com' })
    world.highlevel.merge(anna, twin.id)
  },
  'a conflict settled with a third value': async () => {
    const { anna } = await twoContacts()
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', sectionOf(anna), { city: 'Dublin' })
    await world.sync()
    choose('city', { value: 'Limerick' })
  },
  'tags edited on both sides': async () => {
    const { anna } = await twoContacts()
    world.highlevel.edit('contact', anna, { tags: ['vip', 'lead'] })
    world.nozbe.edit('contact', sectionOf(anna), { tags: ['call'] })
  },
}

/** Runs until nothing is left to do but what the user has to say; whatever was asked is decided as before. */
async function finish(state: 'approved' | 'refused' | null): Promise<void> {
  for (let run = 0; run < 6; run += 1) {
    if (state) decide(state)
    const report = await world.syncFully()
    expect(report.errors).toEqual([])
  }
  expect((await world.syncFully()).changes).toEqual([])
}

const decisionIn = (name: string) =>
  name.includes('refused') ? 'refused' : /approved|both sides$/.test(name) ? 'approved' : null

describe('a crash at every step that writes to the store, of deletes, moves, merges and choices', () => {
  it.each(Object.keys(scenarios))(
    'ends as if nothing had happened: %s (I4, I5, I6, I8)',
    async (name) => {
      const prepare = scenarios[name]
      if (!prepare) return
      await prepare()
      await world.syncFully()
      await finish(decisionIn(name))
      const expected = picture()
      const waiting = world.store.waiting().map(({ type }) => type)
      for (const after of [false, true]) {
        let step = 1
        for (; ; step += 1) {
          replaceWorld(newWorld())
          await prepare()
          const crashing = crashingStore(world.store, step, after)
          await world.syncFully(crashing.store).catch(() => undefined)
          if (!crashing.died()) break
          await finish(decisionIn(name))
          const at = `step ${step}, ${after ? 'after' : 'before'} it`
          expect(picture(), at).toEqual(expected)
          expect(
            world.store.waiting().map(({ type }) => type),
            at,
          ).toEqual(waiting)
          world.store.close()
        }
        expect(step).toBeGreaterThan(3)
      }
    },
    60_000,
  )
})
