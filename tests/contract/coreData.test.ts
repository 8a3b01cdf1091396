import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Core } from '../../main/core/core'
import { createCore } from '../../main/core/createCore'
import { openStore } from '../../main/store/store'
import type { Clock } from '../../shared/clock'
import { memoryHost } from '../memoryHost'
import { sleeplessClock } from '../sleeplessClock'

/** The practice workspace in a core, as the window drives it. */
let dataDir: string
let core: Core
let host: ReturnType<typeof memoryHost>
let clock: Clock

const open = () =>
  createCore({
    dataDir,
    host,
    clock,
    urls: { highlevel: 'http://127.0.0.1:9', nozbe: 'http://127.0.0.1:9' },
  })

/** The practice workspace takes a while to be made; each test has a copy. */
let prepared: string
const scratch = () => mkdtempSync(join(tmpdir(), 'tandem-data-'))

beforeAll(async () => {
  prepared = scratch()
  dataDir = prepared
  host = memoryHost()
  clock = sleeplessClock()
  core = await open()
  // No run by the clock comes between.
  core.pause(null)
  await core.startPractice()
  await core.close()
})
beforeEach(async () => {
  dataDir = scratch()
  cpSync(prepared, dataDir, { recursive: true })
  host = memoryHost()
  core = await open()
})
afterEach(async () => {
  await core.close()
  rmSync(dataDir, { recursive: true, force: true })
})
afterAll(() => rmSync(prepared, { recursive: true, force: true }))

const folder = () => join(dataDir, 'workspaces')

describe('the data of a workspace', () => {
  it('is backed up after the first run, and restored while Tandem goes on', async () => {
    const { backups, kept } = await core.backups()
    expect(backups.map(({ reason }) => reason)).toEqual(['daily'])
    expect(kept).toBe(14)
    const before = core.state().inStep
    await core.keepBackups(3)
    await core.restore(backups[0]?.name ?? '')
    expect((await core.backups()).backups.map(({ reason }) => reason)).toEqual(['restore', 'daily'])
    const report = await core.sync('manual')
    expect(report.errors).toEqual([])
    expect(report.changes).toEqual([])
    expect(core.state()).toMatchObject({ inStep: before, conflicts: 0, approvals: 0 })
    // The settings are those of the backup.
    expect((await core.backups()).kept).toBe(14)
  })

  it('stays, and is worked with, where a restore is refused', async () => {
    const [backup] = (await core.backups()).backups
    writeFileSync(join(folder(), 'practice.backups', backup?.name ?? ''), 'no database '.repeat(999))
    await expect(core.restore(backup?.name ?? '')).rejects.toMatchObject({ code: 'backup.damaged' })
    expect(core.state().workspace).toMatchObject({ id: 'practice' })
    expect((await core.sync('manual')).errors).toEqual([])
  })

  it('stays where a restore from the list of all workspaces is refused', async () => {
    const [backup] = (await core.backups()).backups
    const name = backup?.name ?? ''
    writeFileSync(join(folder(), 'practice.backups', name), 'no database '.repeat(999))
    await expect(core.restoreOf({ workspace: 'practice', name })).rejects.toMatchObject({
      code: 'backup.damaged',
    })
    expect(core.state().workspace).toMatchObject({ id: 'practice' })
  })

  it('may lie on a disk that takes nothing: a pause holds all the same, and that is said', async () => {
    // What cannot be removed stands where the file would be written.
    mkdirSync(join(folder(), 'current.json.tandem-new', 'taken'), { recursive: true })
    core.pause(1)
    expect(core.state()).toMatchObject({ pausedUntil: expect.any(Number), error: { code: 'disk.failed' } })
    rmSync(join(folder(), 'current.json.tandem-new'), { recursive: true })
    core.resume()
    await vi.waitFor(() => expect(core.state()).toMatchObject({ pausedUntil: null, error: null }))
  })

  it('is gone from this computer after wiping, and a new start finds nothing', async () => {
    host.secrets.set('nozbe', 'kept')
    await core.wipe({ signIns: false })
    expect(core.state()).toMatchObject({ workspace: null, error: null })
    expect(readdirSync(folder())).toEqual(['current.json'])
    expect(existsSync(join(dataDir, 'practice'))).toBe(false)
    await core.close()
    core = await open()
    expect(core.state()).toMatchObject({ workspace: null, error: null })
    await expect(core.backups()).rejects.toMatchObject({ code: 'workspace.missing' })
    await core.startPractice()
    expect(core.state().inStep.contacts).toBeGreaterThan(0)
  })

  it('is exported, the whole history and the settings, without a token', async () => {
    const endpoints = JSON.parse(readFileSync(join(dataDir, 'practice', 'endpoints.json'), 'utf8'))
    const texts: string[] = []
    for (const what of ['history-csv', 'history-json', 'settings'] as const) {
      const file = join(dataDir, `${what}.out`)
      await core.exportTo({ what, file })
      texts.push(readFileSync(file, 'utf8'))
    }
    const [csv = '', json = '', settings = ''] = texts
    const { history } = JSON.parse(json)
    const { all } = await core.history({ search: '', kind: null, to: null, since: null, offset: 0, limit: 1 })
    expect(history).toHaveLength(all)
    expect(Object.keys(history[0])).not.toContain('base')
    expect(csv.split('\r\n')[0]).toMatch(/^\uFEFFid,run,time,by,/)
    expect(JSON.parse(settings)).toMatchObject({
      workspace: { id: 'practice' },
      settings: { backupsKept: 14 },
    })
    for (const { token } of [endpoints.highlevel, endpoints.nozbe]) {
      expect(texts.join('')).not.toContain(token)
      expect(await core.bundle()).not.toContain(token)
    }
  })
})

describe('the backups of all workspaces', () => {
  const damage = async () => {
    await core.close()
    writeFileSync(join(folder(), 'practice.db'), 'no database '.repeat(999))
    core = await open()
  }

  it('are there, with the name of each, where none can be opened, and restore it', async () => {
    await damage()
    expect(core.state()).toMatchObject({ workspace: null, error: { code: 'database.damaged' } })
    const [found, ...others] = await core.allBackups()
    expect(others).toEqual([])
    expect(found).toMatchObject({ id: 'practice', name: expect.stringMatching(/\w/) })
    expect(found?.backups.map(({ reason }) => reason)).toEqual(['daily'])
    await core.restoreOf({ workspace: 'practice', name: found?.backups[0]?.name ?? '' })
    expect(core.state()).toMatchObject({ workspace: { id: 'practice' }, error: null })
    expect((await core.sync('manual')).errors).toEqual([])
  })

  it('are restored by their own name alone, and a refusal opens nothing', async () => {
    await damage()
    const [found] = await core.allBackups()
    const name = found?.backups[0]?.name ?? ''
    await expect(core.restoreOf({ workspace: '../practice', name })).rejects.toMatchObject({
      code: 'entry.unknown',
    })
    await expect(core.restoreOf({ workspace: 'practice', name: '../x.db' })).rejects.toMatchObject({
      code: 'entry.unknown',
    })
    writeFileSync(join(folder(), 'practice.backups', name), 'no database '.repeat(999))
    await expect(core.restoreOf({ workspace: 'practice', name })).rejects.toMatchObject({
      code: 'backup.damaged',
    })
    expect((await core.allBackups())[0]).toMatchObject({ id: 'practice', name: null })
    expect(core.state()).toMatchObject({ workspace: null, error: { code: 'database.damaged' } })
  })
})

describe('diagnostics', () => {
  it('number what concerns the workspace and this computer', async () => {
    core.resume()
    const checks = await core.diagnose()
    expect(checks.map(({ number }) => number)).toEqual(checks.map((_, index) => index + 1))
    const codes = checks.map(({ code }) => code)
    for (const code of [
      'service.reached',
      'database.sound',
      'backup.fresh',
      'schedule.on',
      'keeping.memory',
      'tray.there',
    ]) {
      expect(codes).toContain(code)
    }
    core.pause(null)
    expect((await core.diagnose()).map(({ code }) => code)).toContain('schedule.paused')
  })

  it('say why the workspace is not open', async () => {
    await core.close()
    writeFileSync(join(folder(), 'practice.db'), 'no database '.repeat(999))
    core = await open()
    const [first] = await core.diagnose()
    expect(first).toMatchObject({
      code: 'workspace.closed',
      state: 'fail',
      params: { code: 'database.damaged' },
    })
  })
})

it('a run that was cut short is told of by the next one', async () => {
  await core.close()

  const store = openStore(join(folder(), 'practice.db'), Date.now())
  store.runs.begin('schedule', 1234)
  store.close()
  core = await open()
  expect(core.state().lastRun?.cutShortAt).toBeNull()
  await core.sync('manual')
  expect(core.state().lastRun?.cutShortAt).toBe(1234)
  await core.sync('manual')
  expect(core.state().lastRun?.cutShortAt).toBeNull()
})
