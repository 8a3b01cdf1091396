import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld
let namesakes: string[]
beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 3, overSockets: false, indexLagMs: 0 })
  await world.session.sync({ trigger: 'manual' })
  namesakes = [await addPerson(), await addPerson()]
})
afterEach(() => world.close())

/** A contact in HighLevel of whom nothing is known but the name. */
async function addPerson(): Promise<string> {
  const { locationId } = world.practice.highlevel
  const body = { locationId, firstName: 'Maria', lastName: 'Nowak' }
  const made = (await world.highlevel('POST', '/contacts/', body)) as { contact: { id: string } }
  return made.contact.id
}

/** A section that a person adds, and in which there is something to do; its id. */
async function addSection(): Promise<string> {
  const place = { project_id: world.workspace.nozbe.projectId }
  const made = await world.nozbe('POST', '/project_sections', { ...place, name: 'Maria Nowak' })
  const { id } = made as { id: string }
  await world.nozbe('POST', '/tasks', { ...place, project_section_id: id, name: 'Call her' })
  return id
}

const sections = () =>
  [...world.practice.nozbeState.sections.all()].filter(({ name }) => name === 'Maria Nowak')
const peers = () => namesakes.map((id) => world.store.links.of('highlevel', 'contact', id)?.nozbeId)
const sync = () => world.session.sync({ trigger: 'manual' })
const loseSections = (kind: 'reset-before' | 'reset-after') =>
  world.practice.faults.add({
    kind,
    service: 'nozbe',
    method: 'POST',
    path: /^\/project_sections$/,
    times: 2,
  })

describe('two contacts of one name, of which it is unknown whether their sections were made', () => {
  it('have one each, once that is looked up (I4)', async () => {
    loseSections('reset-after')
    await sync()
    expect(peers()).toEqual([undefined, undefined])
    await sync()
    await sync()
    expect(sections()).toHaveLength(2)
    expect(new Set(peers())).toEqual(new Set(sections().map(({ id }) => id)))
    expect(world.store.waiting()).toEqual([])
  })

  it('are not given the one in which a person works for somebody else of that name (I4)', async () => {
    loseSections('reset-after')
    await sync()
    const theirs = await addSection()
    await sync()
    await sync()
    expect(peers()).not.toContain(undefined)
    expect(peers()).not.toContain(theirs)
    expect(sections()).toHaveLength(3)
  })

  it('are not given the section in which a person works for one of them: the user is asked', async () => {
    loseSections('reset-before')
    await sync()
    const theirs = await addSection()
    await sync()
    expect(peers()).toEqual([undefined, undefined])
    expect(sections().map(({ id }) => id)).toEqual([theirs])
    expect(world.store.waiting().map(({ type }) => type)).toContain('ambiguous')
  })
})
