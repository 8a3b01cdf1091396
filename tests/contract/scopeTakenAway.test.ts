import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idOn } from '../../main/sync/syncStore'
import type { Phase } from '../../shared/state'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld

beforeEach(async () => {
  world = await practiceWorld({ seed: 7, contacts: 6, overSockets: false, indexLagMs: 0 })
  for (let run = 0; run < 3; run += 1) await sync()
})
afterEach(() => world.close())

type Progress = NonNullable<Parameters<PracticeWorld['session']['sync']>[0]['onProgress']>

function sync(onProgress: Progress = () => {}) {
  world.clock.advance(60_000)
  return world.session.sync({ trigger: 'manual', complete: true, onProgress })
}

/** What an administrator does who edits what the integration may do. */
function setScopes(change: (scopes: string[]) => string[]): void {
  const { tokens } = world.practice.highlevelState
  for (const token of [...tokens.all()]) tokens.put({ ...token, scopes: change(token.scopes) })
}

/** A run in which the scope goes as soon as something was done in the phase; tells whether it came to that. */
async function syncWithout(scope: string, during: Phase) {
  let isTaken = false
  const report = await sync(({ phases }) => {
    const done = phases.find(({ phase }) => phase === during)?.done ?? 0
    if (isTaken || done === 0) return
    isTaken = true
    setScopes((scopes) => scopes.filter((one) => one !== scope))
  })
  expect(isTaken).toBe(true)
  return report
}

const refused = (operation: string, detail: string) => ({
  code: 'permission.refused',
  params: { service: 'HighLevel', operation, detail },
})

describe.each([
  [401, 'The token is not authorized for this scope.'],
  [403, 'This authClass type is not allowed to access this scope.'],
] as const)('a scope that is taken away in mid-run (%i)', (scopeRefusalStatus, scopeRefusal) => {
  /** A change on both sides that is waiting to be written to the other one. */
  async function change() {
    Object.assign(world.practice.highlevelState.settings, { scopeRefusalStatus, scopeRefusal })
    const links = world.store.links.all('contact')
    const [first] = links
    for (const link of links)
      await world.nozbe('PUT', `/project_sections/${idOn(link, 'nozbe')}`, { name: `Renamed ${link.id}` })
    await world.highlevel('PUT', `/contacts/${first?.highlevelId}`, { city: 'Cork' })
    return links
  }

  async function expectWhole(records: number) {
    setScopes((scopes) => [...new Set([...scopes, 'contacts.write', 'contacts.readonly'])])
    const whole = await sync()
    expect(whole.errors).toEqual([])
    expect(whole.changes.length).toBeGreaterThan(0)
    expect(await world.session.verify()).toMatchObject({ converged: true, different: [] })
    expect(world.store.waiting()).toEqual([])
    const names = [...world.practice.highlevelState.contacts.all()].map(({ firstName }) => firstName)
    expect(names.filter((name) => name === 'Renamed')).toHaveLength(records)
  }

  it('for writes is said once, stops none of the rest, and is made up for later', async () => {
    const links = await change()
    const before = world.practice.highlevelState.contacts.size
    const broken = await syncWithout('contacts.write', 'write-highlevel')
    expect(broken.errors).toEqual([expect.objectContaining(refused('contacts.update', scopeRefusal))])
    expect(broken.changes.some(({ service }) => service === 'nozbe')).toBe(true)
    await expectWhole(links.length)
    expect(world.practice.highlevelState.contacts.size).toBe(before)
  })

  it('for reads ends the run with nothing written, and nothing taken for deleted', async () => {
    const links = await change()
    const broken = await syncWithout('contacts.readonly', 'read-highlevel')
    expect(broken.errors).toHaveLength(1)
    expect(broken.errors[0]).toMatchObject({ code: 'permission.refused', params: { detail: scopeRefusal } })
    expect(broken.changes).toEqual([])
    expect(world.store.links.goneOn('highlevel')).toEqual([])
    await expectWhole(links.length)
  })
})
