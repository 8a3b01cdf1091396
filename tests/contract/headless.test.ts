import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Practice } from '../../main/practice/index'
import {
  dataDir,
  environment,
  expectError,
  headless,
  practice,
  setEnvironment,
  setup,
  start,
} from './headlessWorld'

describe('the commands on services given by the environment', () => {
  it('set up, preview, sync, verify and list history', async () => {
    const done = await setup()
    expect(done.code, done.stderr).toBe(0)
    expect(done.json()).toMatchObject({ workspace: { layout: 'section' } })

    const preview = await headless('preview', '--json')
    expect(preview.code).toBe(0)
    const planned = preview.json()
    expect(planned.changes.length).toBeGreaterThan(10)

    const first = await headless('sync', '--json')
    expect(first.code, first.stderr).toBe(0)
    expect(first.json()).toMatchObject({
      trigger: 'manual',
      errors: [],
      waiting: [],
      counts: { deleted: 0, failed: 0 },
    })

    const second = await headless('sync', '--full', '--json')
    expect(second.json()).toMatchObject({ changes: [], counts: { created: 0, updated: 0 } })

    const verified = await headless('verify', '--json')
    expect(verified.json()).toMatchObject({ converged: true, different: [], missing: [], extra: [] })
    expect(verified.code).toBe(0)

    const history = (await headless('history', '--limit', '5', '--json')).json()
    expect(history.history).toHaveLength(5)
  })

  it('only link when asked to: nothing is written to HighLevel', async () => {
    await setup('--first-run', 'link')
    const writesBefore = practice.requests.filter(isHighLevelWrite).length
    const first = await headless('sync', '--json')
    expect(first.code, first.stdout).not.toBe(1)
    expect(practice.requests.filter(isHighLevelWrite).length).toBe(writesBefore)
  })
})

const isHighLevelWrite = ({ service, method, path }: Practice['requests'][number]) =>
  service === 'highlevel' && method !== 'GET' && !path.endsWith('/search')

describe('bad input', () => {
  it('a wrong HighLevel token', async () => {
    environment.TANDEM_HIGHLEVEL_TOKEN = 'pit-wrong'
    expectError(await setup(), 'auth.refused')
  })

  it('a wrong Nozbe token', async () => {
    environment.TANDEM_NOZBE_TOKEN = 'wrong'
    expectError(await setup(), 'auth.refused')
  })

  it('a wrong location', async () => {
    environment.TANDEM_HIGHLEVEL_LOCATION = 'nowhere000000000000x'
    expectError(await setup(), 'location.unknown')
  })

  it('a host that cannot be reached', async () => {
    environment.TANDEM_NOZBE_URL = 'http://127.0.0.1:9/v1/api'
    expectError(await setup(), 'network.unreachable')
  })

  it('an address without its path', async () => {
    environment.TANDEM_NOZBE_URL = new URL(practice.nozbe.url).origin
    expectError(await setup(), 'address.wrong')
  })

  it('HTML instead of JSON', async () => {
    const server = await serveHtml()
    environment.TANDEM_HIGHLEVEL_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    expectError(await setup(), 'protocol.notJson')
    server.close()
  })

  it('plain http to another computer', async () => {
    environment.TANDEM_NOZBE_URL = 'http://nozbe.example/v1/api'
    expectError(await setup(), 'address.insecure')
  })

  it('a schema surprise in one record: the others are synced, and the report names it', async () => {
    await setup()
    const [task] = practice.nozbeState.tasks.all()
    practice.faults.add({
      kind: 'status',
      service: 'nozbe',
      method: 'GET',
      path: /\/tasks$/,
      status: 200,
      body: [{ ...task, name: 7 }],
    })
    const ended = await headless('sync', '--json')
    expect(ended.code).toBe(1)
    expect(ended.json()).toMatchObject({ errors: [{ code: 'protocol.unexpected' }] })
    expect((await headless('sync', '--json')).code).toBe(0)
  })

  it('a token that was taken away between two runs: nothing is lost, and a new one goes on', async () => {
    await setup()
    const token = environment.TANDEM_NOZBE_TOKEN ?? ''
    environment.TANDEM_NOZBE_TOKEN = 'gone'
    const ended = await headless('sync', '--json')
    expect(ended.code).toBe(1)
    expect(ended.json()).toMatchObject({ errors: [{ code: 'auth.refused' }] })
    environment.TANDEM_NOZBE_TOKEN = token
    expect((await headless('sync', '--json')).code).toBe(0)
  })

  it('another location than the workspace was set up with', async () => {
    await setup()
    environment.TANDEM_HIGHLEVEL_LOCATION = 'another00000000000000'
    expectError(await headless('sync', '--json'), 'workspace.mismatch')
  })

  it('nothing set up', async () => expectError(await headless('sync', '--json'), 'workspace.missing'))

  it('a damaged database: it is set aside, and set-up makes a new one', async () => {
    const { workspace } = (await setup()).json()
    writeFileSync(join(dataDir, 'workspaces', `${workspace.id}.db`), 'no database '.repeat(1000))
    expectError(await headless('sync', '--json'), 'database.damaged')
    expect((await setup()).code).toBe(0)
    const again = await headless('sync', '--json')
    expect(again.json()).toMatchObject({ errors: [] })
    expect((await headless('verify', '--json')).json()).toMatchObject({ converged: true })
  })

  it('a data folder that cannot be written', async () => {
    writeFileSync(join(dataDir, 'workspaces'), 'a file where the folder should be')
    expectError(await setup(), 'disk.readOnly')
  })

  it.each([
    ['an unknown command', ['dance']],
    ['an unknown option', ['sync', '--fast']],
    ['a wrong choice', ['setup', '--nozbe-project', 'x', '--first-run', 'delete']],
    ['a missing option', ['setup']],
    ['no number', ['history', '--limit', 'many']],
    ['an id that is no number', ['resolve', 'first', '--take', 'nozbe']],
    ['a missing id', ['approve']],
    ['one argument too many', ['reject', '1', '2']],
    ['a conflict without a choice', ['resolve', '1']],
    ['a side that is none', ['resolve', '1', '--take', 'mine']],
    ['two choices at once', ['resolve', '1', '--take', 'base', '--value', 'x']],
    ['a kind that is none', ['unlink', 'x', '--kind', 'company']],
    ['kinds of which one is none', ['sync', '--kinds', 'contact,deal']],
    ['neither a run nor a record', ['undo']],
    ['a mapping that cannot be read', ['map', 'set', '/nowhere/mapping.json']],
    ['a day that is none', ['setup', '--nozbe-project', 'x', '--scope-since', '2026-02-30']],
    ['a place in the events that is none', ['events', '--after', 'yesterday']],
    ['a number out of range', ['practice', 'serve', '--contacts', '1000000000']],
  ])('%s is wrong usage', async (_case, args) => {
    const ended = await headless(...args, '--json')
    expect(ended.code).toBe(2)
    expect(ended.json().error?.code).toBe('usage.wrong')
  })

  it('the data folder may be named before the command', async () => {
    await setup()
    const ended = await start(['--data-dir', dataDir, '--json', 'conflicts'])
    expect(ended.json()).toEqual({ conflicts: [] })
    expect(ended.code).toBe(0)
  })

  it('missing variables are named', async () => {
    setEnvironment({})
    const ended = await headless('setup', '--nozbe-project', 'x')
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('TANDEM_HIGHLEVEL_TOKEN, TANDEM_HIGHLEVEL_LOCATION, TANDEM_NOZBE_TOKEN')
    expect(ended.stdout).toBe('')
  })
})

function serveHtml(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<html><body>Sign in to this network</body></html>')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
