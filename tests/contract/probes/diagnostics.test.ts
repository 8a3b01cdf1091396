import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessOf, practiceAnswers } from '../../../main/core/practiceServices'
import { openSession, type Session } from '../../../main/core/session'
import { prepareWorkspace } from '../../../main/core/setUp'
import { saveWorkspace } from '../../../main/core/workspace'
import { openStore, type Store } from '../../../main/store/store'
import type { Clock } from '../../../shared/clock'
import { unknownIds } from '../../../shared/findings'
import { readScopes } from '../../../shared/scopes'
import { world } from './world'

let store: Store
let session: Session
let aheadMs: number

beforeEach(async () => {
  aheadMs = 0
  const { practice, clock } = world
  const own: Clock = { now: () => clock.now() + aheadMs, sleep: clock.sleep }
  const connect = { access: accessOf(practice), clock: own, transport: practice.transport }
  store = openStore(':memory:', 0)
  saveWorkspace(store, (await prepareWorkspace(connect, practiceAnswers(practice))).workspace)
  session = openSession(store, connect)
})

afterEach(() => store.close())

const diagnosed = async () => {
  const checks = await session.diagnose()
  expect(checks.map(({ number }) => number)).toEqual(checks.map((_, index) => index + 1))
  for (const { sentence, remedy } of checks) {
    expect(sentence).toMatch(/[.?]$/)
    expect(`${sentence}${remedy}`).not.toMatch(/[{}]/)
  }
  return checks
}
const stateOf = async (prefix: string) =>
  (await diagnosed()).filter(({ code }) => code.startsWith(prefix)).map(({ code, state }) => [code, state])

describe('diagnostics', () => {
  it('pass where everything is right, and show every unknown', async () => {
    const checks = await diagnosed()
    expect(checks.filter(({ state }) => state !== 'pass')).toEqual([])
    const shown = checks.filter(({ code }) => code.startsWith('finding.')).map(({ params }) => params.id)
    expect(shown).toEqual(unknownIds)
    const search = checks.find(({ params }) => params.id === 'highlevel.searchByDateUpdated')
    expect(search).toMatchObject({ code: 'finding.known', params: { answer: 'yes' } })
  })

  it('change nothing', async () => {
    const states = () => JSON.stringify([world.practice.highlevelState, world.practice.nozbeState])
    const before = states()
    await session.diagnose()
    expect(states()).toBe(before)
  })

  it('fail for a service that is away, and go on', async () => {
    world.practice.faults.add({
      service: 'nozbe',
      kind: 'status',
      status: 503,
      times: Number.POSITIVE_INFINITY,
    })
    expect(await stateOf('service.')).toEqual([
      ['service.reached', 'pass'],
      ['service.failed', 'fail'],
    ])
    expect(await stateOf('clock.')).toEqual([
      ['clock.right', 'pass'],
      ['clock.unknown', 'warn'],
    ])
  })

  it('fail for a token that is refused', async () => {
    const { tokens } = world.practice.highlevelState
    for (const { id } of [...tokens.all()]) tokens.delete(id)
    const [highlevel] = await diagnosed()
    expect(highlevel).toMatchObject({ state: 'fail', sentence: expect.stringContaining('401') })
    expect(await stateOf('scopes.')).toEqual([['scopes.unasked', 'warn']])
  })

  it('warn of scopes that are missing, and say what does not work', async () => {
    const { tokens } = world.practice.highlevelState
    for (const token of [...tokens.all()]) tokens.put({ ...token, scopes: [...readScopes] })
    const check = (await diagnosed()).find(({ code }) => code === 'scopes.missing')
    expect(check?.state).toBe('warn')
    expect(check?.sentence).toContain('contacts, tasks, notes, appointments go from HighLevel to Nozbe only')
  })

  it.each([
    [6, 'clock.ahead'],
    [-6, 'clock.behind'],
    [4, 'clock.right'],
  ])('see a clock that is %i minutes off', async (minutes, code) => {
    aheadMs = minutes * 60_000
    expect((await stateOf('clock.')).map(([found]) => found)).toEqual([code, code])
  })

  it('warn where what is known makes Tandem less safe', async () => {
    world.practice.nozbeState.settings.clientIds = 'refused'
    await session.sync({ trigger: 'manual' })
    expect(await stateOf('finding.costly')).toEqual([['finding.costly', 'warn']])
  })
})

describe('what was found out', () => {
  it('is remembered, and not asked again by the next session', async () => {
    const { practice, clock } = world
    const probesAfter = (count: number) =>
      practice.requests.slice(count).filter(({ path }) => /search|comments/.test(path))
    await session.sync({ trigger: 'manual' })
    const first = practice.requests.length
    await session.probe()
    expect(probesAfter(first)).not.toEqual([])
    const connect = { access: accessOf(practice), clock, transport: practice.transport }
    const next = openSession(store, connect)
    const before = practice.requests.length
    await next.probe()
    expect(probesAfter(before)).toEqual([])
    const checks = await next.diagnose()
    expect(checks.find(({ params }) => params.id === 'nozbe.clientIds')).toMatchObject({
      params: { answer: 'yes' },
    })
  })

  it('fails nothing where no service answers', async () => {
    world.practice.faults.add({ kind: 'status', status: 503, times: Number.POSITIVE_INFINITY })
    await expect(session.probe()).resolves.toBeUndefined()
  })
})
