import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredRecord } from '../../main/sync/syncStore'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld
beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 12, overSockets: false, indexLagMs: 0 })
  await world.session.sync({ trigger: 'manual' })
})
afterEach(() => world.close())

/** A contact with e-mail and company, by its section and card. */
function somebody(): { section: StoredRecord; highlevelId: string } {
  for (const { nozbeId, highlevelId } of world.store.links.all('contact')) {
    const section = world.store.records.find('nozbe', 'contact', nozbeId)
    if (section?.fields.email && section.fields.company) return { section, highlevelId }
  }
  throw new Error('The sample has no contact with e-mail and company.')
}

const sync = () => world.session.sync({ trigger: 'manual' })
const editCity = (id: string) => world.highlevel('PUT', `/contacts/${id}`, { city: 'Galway' })

describe('a card that is lost in Nozbe is made again from HighLevel, and empties nothing there (I3, I6)', () => {
  const otherSection = (id: string) =>
    [...world.practice.nozbeState.sections.all()].find(
      (one) =>
        one.id !== id &&
        one.project_id === world.workspace.nozbe.projectId &&
        !/Archive|Inbox/.test(one.name),
    )?.id
  const losses: [string, (section: StoredRecord, highlevelId: string) => Promise<unknown>][] = [
    ['its comment deleted', ({ parts }) => world.nozbe('DELETE', `/comments/${parts.comment}`)],
    [
      'its comment deleted and the contact edited',
      async ({ parts }, id) => {
        await world.nozbe('DELETE', `/comments/${parts.comment}`)
        await editCity(id)
      },
    ],
    [
      'the card deleted',
      async ({ parts }, id) => {
        await world.nozbe('DELETE', `/tasks/${parts.card}`)
        await editCity(id)
      },
    ],
    [
      'the card moved to another section',
      ({ id, parts }) => world.nozbe('PUT', `/tasks/${parts.card}`, { project_section_id: otherSection(id) }),
    ],
    [
      'the card moved out of its section',
      ({ parts }) => world.nozbe('PUT', `/tasks/${parts.card}`, { project_section_id: null }),
    ],
  ]

  it.each(losses)('%s', async (_case, lose) => {
    const { section, highlevelId } = somebody()
    const before = { ...world.practice.highlevelState.contacts.get(highlevelId) }
    const tasks = world.practice.highlevelState.tasks.size
    await lose(section, highlevelId)
    await sync()
    await sync()

    const { email, phone, companyName, address1, firstName, lastName } = before
    expect(world.practice.highlevelState.contacts.get(highlevelId)).toMatchObject({
      email,
      phone,
      companyName,
      address1,
      firstName,
      lastName,
    })
    expect(world.practice.highlevelState.tasks.size).toBe(tasks)
    expect((await sync()).changes).toEqual([])
    expect(await world.session.verify()).toMatchObject({ converged: true })
    expect(world.store.records.find('nozbe', 'contact', section.id)).toMatchObject({
      unfinished: false,
      fields: { email },
    })
  })
})

describe('the tags of a card that is deleted in Nozbe', () => {
  it('stay in HighLevel, also where the reading does not show that its comment is gone too (I6)', async () => {
    const { section, highlevelId } = somebody()
    await world.highlevel('POST', `/contacts/${highlevelId}/tags`, { tags: ['vip'] })
    await sync()
    await world.clock.sleep(3_600_000)
    await sync()
    await world.nozbe('DELETE', `/tasks/${section.parts.card}`)
    await sync()
    await sync()
    expect(world.practice.highlevelState.contacts.get(highlevelId)?.tags).toContain('vip')
    expect(world.store.records.find('nozbe', 'contact', section.id)?.fields.tags).toContain('vip')
  })
})

describe('a contact in HighLevel that is called like an ignored section', () => {
  it('is kept in step all the same', async () => {
    const { locationId } = world.practice.highlevel
    const body = { locationId, firstName: 'Archive', email: 'archive@example.com' }
    const made = (await world.highlevel('POST', '/contacts/', body)) as { contact: { id: string } }
    await sync()
    const nozbeId = world.store.links.of('highlevel', 'contact', made.contact.id)?.nozbeId ?? ''
    const card = world.store.records.find('nozbe', 'contact', nozbeId)?.parts.comment
    const { body: text } = (await world.nozbe('GET', `/comments/${card}`)) as { body: string }
    await world.nozbe('PUT', `/comments/${card}`, { body: text.replace(/^City:.*$/m, 'City: Cork') })
    await sync()
    expect(world.practice.highlevelState.contacts.get(made.contact.id)).toMatchObject({ city: 'Cork' })
  })
})
