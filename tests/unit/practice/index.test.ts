import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Practice, type PracticeOptions, practiceJson, startPractice } from '../../../main/practice'
import { loadPractice } from '../../../main/practice/persistence'
import { virtualClock } from '../../../shared/clock'

const now = Date.parse('2026-05-12T12:00:00.000Z')
const open: Practice[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((practice) => practice.close()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function start(options: PracticeOptions = {}): Promise<Practice> {
  const practice = await startPractice({ contacts: 15, clock: virtualClock(now), ...options })
  open.push(practice)
  return practice
}

async function stateFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-'))
  folders.push(folder)
  return join(folder, 'state.json')
}

const highlevelRequest = ({ highlevel }: Practice, path: string, init: RequestInit = {}) =>
  new Request(highlevel.url + path, {
    ...init,
    headers: {
      Authorization: `Bearer ${highlevel.token}`,
      Version: '2021-07-28',
      'Content-Type': 'application/json',
    },
  })
const nozbeRequest = ({ nozbe }: Practice, path: string, init: RequestInit = {}) =>
  new Request(nozbe.url + path, { ...init, headers: { Authorization: `apikey ${nozbe.token}` } })
const newTask = (name: string): RequestInit => ({ method: 'POST', body: JSON.stringify({ name }) })

describe('startPractice', () => {
  it('serves both services on 127.0.0.1', async () => {
    const practice = await start()
    const { highlevel, nozbe } = practice
    expect([highlevel.url, nozbe.url]).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1\/api$/),
    ])
    const location = await fetch(highlevelRequest(practice, `/locations/${highlevel.locationId}`))
    expect(await location.json()).toMatchObject({ location: { name: 'Brightwater', country: 'PL' } })
    const teams = await fetch(nozbeRequest(practice, '/teams'))
    expect(await teams.json()).toMatchObject([{ id: nozbe.teamId, name: 'Brightwater' }])
    const consent = new URLSearchParams({
      response_type: 'code',
      client_id: highlevel.clientId,
      redirect_uri: 'http://localhost:9/callback',
      scope: 'contacts.readonly',
    })
    expect((await fetch(`${highlevel.authorizeUrl}?${consent}`)).status).toBe(200)
  })

  it('has 120 contacts unless told otherwise, and HighLevel’s limits unless told not to', async () => {
    const practice = await startPractice({ clock: virtualClock(now) })
    open.push(practice)
    expect(practice.highlevelState.contacts.size).toBe(120)
    const path = `/locations/${practice.highlevel.locationId}`
    const limited = await practice.transport(highlevelRequest(practice, path))
    expect(limited.headers.get('x-ratelimit-max')).toBe('100')
    const free = await start({ limits: false, indexLagMs: 0 })
    const unlimited = await free.transport(highlevelRequest(free, `/locations/${free.highlevel.locationId}`))
    expect(unlimited.headers.get('x-ratelimit-max')).toBeNull()
    expect([practice, free].map(({ highlevelState }) => highlevelState.settings.indexLagMs)).toEqual([
      2000, 0,
    ])
  })

  it('answers without sockets, the same world by the same origins', async () => {
    const practice = await start()
    const made = await practice.transport(nozbeRequest(practice, '/tasks', newTask('Call')))
    const { id } = (await made.json()) as { id: string }
    expect(await (await fetch(nozbeRequest(practice, `/tasks/${id}`))).json()).toMatchObject({ name: 'Call' })
    await expect(practice.transport(new Request('http://127.0.0.1:1/'))).rejects.toThrow(
      'No practice service answers at http://127.0.0.1:1',
    )
  })

  it('puts faults on both ways in, and keeps a log of requests', async () => {
    const practice = await start()
    practice.faults.add(
      { kind: 'status', service: 'nozbe', status: 503 },
      { kind: 'reset-after', service: 'nozbe', path: /^\/tasks$/, method: 'POST' },
    )
    expect((await practice.transport(nozbeRequest(practice, '/teams'))).status).toBe(503)
    await expect(fetch(nozbeRequest(practice, '/tasks', newTask('Call')))).rejects.toThrow()
    expect(Array.from(practice.nozbeState.tasks.all()).some(({ name }) => name === 'Call')).toBe(true)
    expect(practice.requests).toEqual([
      { service: 'nozbe', method: 'GET', path: '/teams', status: 503, at: now },
      { service: 'nozbe', method: 'POST', path: '/tasks', status: null, at: now },
    ])
  })

  it('keeps the newest requests', async () => {
    const practice = await start()
    const count = 2500
    for (let done = 0; done < count; done += 1) await practice.transport(nozbeRequest(practice, `/x/${done}`))
    expect(practice.requests.length).toBeLessThanOrEqual(2000)
    expect(practice.requests.length).toBeGreaterThanOrEqual(1000)
    expect(practice.requests.at(-1)?.path).toBe(`/x/${count - 1}`)
  })

  it('makes the same ids for the same seed', async () => {
    const ids = async (seed: number) => {
      const practice = await start({ seed })
      const answer = await practice.transport(nozbeRequest(practice, '/tasks', newTask('Call')))
      return [practiceJson(practice).nozbe.token, ((await answer.json()) as { id: string }).id]
    }
    expect(await ids(4)).toEqual(await ids(4))
    expect(await ids(4)).not.toEqual(await ids(5))
  })
})

describe('practiceJson', () => {
  it('is what another program needs, and nothing else', async () => {
    const practice = await start()
    const json = practiceJson(practice)
    expect(JSON.parse(JSON.stringify(json))).toEqual({
      highlevel: {
        url: practice.highlevel.url,
        token: expect.stringMatching(/^pit-/),
        locationId: practice.highlevelState.location.id,
        clientId: expect.stringMatching(/./),
        clientSecret: expect.stringMatching(/./),
        authorizeUrl: `${practice.highlevel.url}/v2/oauth/chooselocation`,
      },
      nozbe: { url: practice.nozbe.url, token: expect.stringMatching(/./), teamId: practice.nozbe.teamId },
    })
  })
})

describe('a world with a state file', () => {
  it('lives on after a restart: tokens, ids, records, settings', async () => {
    const file = await stateFile()
    const first = await start({ stateFile: file })
    first.nozbeState.settings.maxPage = 7
    const post = async (practice: Practice) =>
      (await (await practice.transport(nozbeRequest(practice, '/tasks', newTask('Call')))).json()) as {
        id: string
      }
    const task = await post(first)
    await first.close()

    const second = await start({ stateFile: file, seed: 9, contacts: 3 })
    const access = ({ highlevel, nozbe }: Practice) => [
      highlevel.token,
      highlevel.locationId,
      highlevel.clientSecret,
      nozbe.token,
      nozbe.teamId,
    ]
    expect(access(second)).toEqual(access(first))
    expect(second.highlevelState.contacts.size).toBe(15)
    expect(second.nozbeState.settings.maxPage).toBe(7)
    expect(second.nozbeState.tasks.get(task.id)?.name).toBe('Call')
    expect((await post(second)).id).not.toBe(task.id)
  })

  it('is saved soon after it was made, and after a change of either service', async () => {
    const file = await stateFile()
    const practice = await start({ stateFile: file })
    const [contact] = practice.highlevelState.contacts.all()
    const [task] = practice.nozbeState.tasks.all()
    if (!contact || !task) throw new Error('The world has contacts and tasks')
    const saved = async () => {
      const world = (await loadPractice(file, now)).saved
      return [world?.highlevel.contacts[0]?.city, world?.nozbe.tasks[0]?.name]
    }
    await expect.poll(saved).toEqual([contact.city, task.name])
    practice.highlevelState.contacts.put({ ...contact, city: 'Elsewhere' })
    await expect.poll(saved).toEqual(['Elsewhere', task.name])
    practice.nozbeState.tasks.put({ ...task, name: 'Otherwise' })
    await expect.poll(saved).toEqual(['Elsewhere', 'Otherwise'])
  })

  it('is saved when it is closed, with settings that were changed', async () => {
    const file = await stateFile()
    await (await start({ stateFile: file })).close()
    const practice = await start({ stateFile: file })
    practice.nozbeState.settings.maxPage = 7
    await practice.close()
    expect((await loadPractice(file, now)).saved?.nozbe.settings.maxPage).toBe(7)
  })

  it('can be closed twice', async () => {
    const practice = await start({ stateFile: await stateFile() })
    await practice.close()
    await practice.close()
  })

  it('is made anew when the file is damaged, which is set aside and said', async () => {
    const file = await stateFile()
    await writeFile(file, '{"version":1')
    const practice = await start({ stateFile: file })
    expect(practice.setAside).toContain('state.json.damaged-')
    expect(practice.highlevelState.contacts.size).toBe(15)
    expect((await start()).setAside).toBeNull()
  })
})
