import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isToldOf } from '../../main/app/coreProcess/calls'
import { logDetail, logFailure, startLog } from '../../main/app/log'
import { logRuns } from '../../main/app/runLog'
import { fixedCredentials } from '../../main/connectors/credentials'
import { appStateOf } from '../../main/core/appState'
import type { Core } from '../../main/core/core'
import { paths, workspaceIds } from '../../main/core/paths'
import { packError } from '../../main/core/remote/messages'
import { openSession } from '../../main/core/session'
import { createTriggerFeed } from '../../main/core/triggerFeed'
import { run as runHeadless } from '../../main/headless'
import { type Practice, startPractice } from '../../main/practice/index'
import { openStore } from '../../main/store/store'
import type { Clock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import { reportOf } from '../../shared/errors'
import { events } from '../../shared/ipc/contract'
import { historyPage } from '../../shared/ipc/history'
import type { AppState } from '../../shared/state'
import type { TriggerEvent } from '../../shared/triggers'
import { dataFolder, type Planted, plant, planted, quoting } from './secretsWorld'

/** The log file's stand-in: Electron is not there, and what passes the hooks is what would be written. */
const log = vi.hoisted(() => {
  type Hook = (message: { data: unknown[] }) => { data: unknown[] }
  const lines: string[] = []
  const hooks: Hook[] = []
  const write = (...data: unknown[]) => {
    lines.push(hooks.reduce((message, hook) => hook(message), { data }).data.join(' '))
  }
  return { lines, hooks, write }
})
vi.mock('electron-log/main', () => ({
  default: {
    transports: { file: {}, console: {} },
    hooks: log.hooks,
    info: log.write,
    debug: log.write,
    error: log.write,
  },
}))

beforeEach(() => {
  log.lines.length = 0
  log.hooks.length = 0
})

/** Nobody waits. */
function sleeplessClock(): Clock {
  let slept = 0
  return {
    now: () => Date.UTC(2026, 4, 12, 9) + slept,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept += ms
    },
  }
}

interface Seen {
  /** Lines of the log. */
  log: string
  /** What a terminal printed, exports included. */
  printed: string
  /** What was sent to the window, and what the core's process sent to the main one. */
  sent: string
  /** Every file that was written. */
  disk: string
  /** Codes of all errors met. */
  errors: string[]
}

/** Set up, synced and asked about while the services fail and quote; everything that could be seen of it. */
async function lived(secrets: Planted, faults: readonly ((secrets: Planted) => object)[]): Promise<Seen> {
  const clock = sleeplessClock()
  const practice = await startPractice({ contacts: 3, seed: 5, clock, indexLagMs: 0 })
  const folder = dataFolder()
  const { dataDir } = folder
  const out: string[] = []
  const sent: unknown[] = []
  const errors: string[] = []
  try {
    plant(practice, secrets)
    const fail = () => practice.faults.add(...faults.map((fault) => fault(secrets) as never))
    const command = (...args: string[]) =>
      runHeadless([...args, '--data-dir', dataDir], {
        platform: process.platform,
        environment: environmentOf(practice, secrets),
        clock,
        input: () => '',
        out: (line) => out.push(line),
        err: (line) => out.push(line),
        signal: new AbortController().signal,
      })
    startLog(dataDir)
    expect(await command('setup', '--nozbe-project', 'Contacts', '--ambiguous', 'link'), out.join('\n')).toBe(
      0,
    )
    fail()
    await command('sync', '--json')
    await command('sync')
    practice.faults.clear()
    await command('sync', '--json')
    const whileOpen = await inWindow(practice, secrets, {
      dataDir,
      clock,
      sent,
      errors,
      fail,
      disk: folder.bytes,
    })
    practice.faults.clear()
    for (const ask of ['history --json', 'history', 'events --json', 'conflicts --json', 'approvals --json'])
      await command(...ask.split(' '))
    fail()
    await command('verify', '--json')
    await command('call', 'contacts.get', '--json', '--input', '{"path":{"contactId":"none"}}')
    return {
      log: log.lines.join('\n'),
      printed: out.join('\n'),
      sent: JSON.stringify(sent),
      disk: whileOpen + folder.bytes(),
      errors,
    }
  } finally {
    await practice.close()
    folder.remove()
  }
}

interface Place {
  dataDir: string
  clock: Clock
  sent: unknown[]
  errors: string[]
  /** Has the services fail from now on. */
  fail(): void
  disk(): string
}

/** Syncs as the application makes them, with all that passes between its processes. Answers what is on disk meanwhile. */
async function inWindow(practice: Practice, secrets: Planted, place: Place): Promise<string> {
  const { dataDir, clock, sent, errors } = place
  const [id = ''] = workspaceIds(dataDir)
  const store = openStore(paths.database(dataDir, id), clock.now())
  const access = (service: Service) => ({
    url: practice[service].url,
    credentials: fixedCredentials(secrets[service]),
  })
  const session = openSession(store, {
    access: { highlevel: access('highlevel'), nozbe: access('nozbe') },
    clock,
    onCall: (service, call) => {
      if (isToldOf(call)) logDetail('call', { service, ...call })
    },
  })
  const schedule = { pausedUntil: () => null, nextRunAt: () => null, hold: () => null } as never
  const stateNow = () =>
    appStateOf({
      open: { session, store, practice: false },
      progress: null,
      reading: null,
      failure: null,
      schedule,
      now: clock.now(),
      accounts: { highlevel: null, nozbe: null, keeping: 'memory', unread: null, signIn: null },
      draft: null,
      matching: null,
    })
  let tell: (state: AppState) => void = () => {}
  let tellTrigger: (event: TriggerEvent) => void = () => {}
  const core: Pick<Core, 'state' | 'onChange' | 'onTrigger'> = {
    state: stateNow,
    onChange: (listener) => {
      tell = listener
      return () => {}
    },
    onTrigger: (listener) => {
      tellTrigger = listener
      return () => {}
    },
  }
  logRuns(core as Core)
  const feed = createTriggerFeed(store)
  feed.subscribe('core', (event) => tellTrigger(event))
  const failed = (thrown: unknown) => {
    logFailure('sync:start', thrown)
    sent.push(packError(thrown), reportOf(thrown))
    errors.push(reportOf(thrown).code)
  }
  try {
    for (const contact of [...practice.highlevelState.contacts.all()])
      practice.highlevelState.contacts.put({ ...contact, city: `${secrets.personal}moved` })
    // Whose services these are is asked once, and would keep everything else from failing.
    await session.verify()
    place.fail()
    const report = await session.sync({ trigger: 'manual', complete: true }).catch(failed)
    errors.push(...(report?.errors ?? []).map(({ code }) => code))
    await session.preview({ complete: true }).catch(failed)
    await session.verify().catch(failed)
    await feed.deliver()
    const state = stateNow()
    tell(state)
    const query = { search: '', kind: null, to: null, since: null, offset: 0, limit: 500 }
    const page = historyPage.parse(store.history.page(query))
    sent.push(report, events['state:changed'].parse(state), page)
    // The write-ahead log is there while the store is open.
    return place.disk()
  } finally {
    store.close()
  }
}

const environmentOf = (practice: Practice, secrets: Planted) => ({
  TANDEM_HIGHLEVEL_URL: practice.highlevel.url,
  TANDEM_HIGHLEVEL_TOKEN: secrets.highlevel,
  TANDEM_HIGHLEVEL_LOCATION: practice.highlevel.locationId,
  TANDEM_NOZBE_URL: practice.nozbe.url,
  TANDEM_NOZBE_TOKEN: secrets.nozbe,
  TANDEM_NOZBE_TEAM: practice.nozbe.teamId,
})

/** So much of a token is as good as the token, for whoever guesses. */
const tellingPart = 10

describe('secrets', () => {
  it('are in no log, error, export or file, and in nothing that reaches the window', async () => {
    const met = new Set<string>()
    let calls = 0
    await fc.assert(
      fc.asyncProperty(
        planted,
        fc.array(quoting, { minLength: 3, maxLength: 8 }),
        async (secrets, faults) => {
          const seen = await lived(secrets, faults)
          for (const [where, text] of Object.entries(seen)) {
            for (const [name, secret] of Object.entries(secrets)) {
              if (name === 'personal') continue
              for (const part of [secret.slice(0, tellingPart + 4), secret.slice(-tellingPart)])
                expect(String(text).includes(part), `${name} is in ${where}`).toBe(false)
            }
          }
          // People's data is in history and on disk, as it is meant to be; the log has none of it.
          expect(seen.printed).toContain(secrets.personal)
          expect(seen.disk).toContain(secrets.personal)
          expect(seen.log.toLowerCase().includes(secrets.personal), seen.log).toBe(false)
          expect(seen.log).toContain('run.ended run=')
          calls += seen.log.split('\n').filter((line) => line.startsWith('call ')).length
          for (const code of seen.errors) met.add(code)
        },
      ),
      { numRuns: 8, endOnFailure: true },
    )
    // The services did fail, and quote.
    expect(met.size).toBeGreaterThan(3)
    expect(calls).toBeGreaterThan(10)
  })
})
