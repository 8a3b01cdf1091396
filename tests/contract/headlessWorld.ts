import { getEventListeners } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { run } from '../../main/headless'
import type { Terminal } from '../../main/headless/terminal'
import { type Practice, startPractice } from '../../main/practice/index'
import { lockWorkspace } from '../../main/store/lock'
import { openStore, type Store } from '../../main/store/store'
import type { StoredRecord } from '../../main/sync/syncStore'
import type { Clock } from '../../shared/clock'
import type { Kind, Service } from '../../shared/domain'
import { sleeplessClock } from '../sleeplessClock'

/** The commands, carried out in this process, on practice services that it has as well. */

let clock: Clock
export let practice: Practice
export let dataDir: string
export let environment: Record<string, string>

export function setEnvironment(next: Record<string, string>): void {
  environment = next
}

beforeEach(async () => {
  clock = sleeplessClock()
  practice = await startPractice({ contacts: 10, seed: 3, clock, indexLagMs: 0 })
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-headless-'))
  environment = {
    TANDEM_HIGHLEVEL_URL: practice.highlevel.url,
    TANDEM_HIGHLEVEL_TOKEN: practice.highlevel.token,
    TANDEM_HIGHLEVEL_LOCATION: practice.highlevel.locationId,
    TANDEM_NOZBE_URL: practice.nozbe.url,
    TANDEM_NOZBE_TOKEN: practice.nozbe.token,
    TANDEM_NOZBE_TEAM: practice.nozbe.teamId,
  }
})
afterEach(async () => {
  await practice.close()
  rmSync(dataDir, { recursive: true, force: true })
})

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
  // biome-ignore lint/suspicious/noExplicitAny: a command's JSON, of which each test checks the shape.
  json<T = any>(): T
}

export const headless = (...args: string[]): Promise<Ended> => start([...args, '--data-dir', dataDir])

/** Exactly these arguments, with `input` on standard input. */
export async function start(args: readonly string[], input = ''): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  const code = await commandIn(args, {
    input: () => input,
    out: (line) => {
      stdout += `${line}\n`
    },
    err: (line) => {
      stderr += `${line}\n`
    },
  })
  return { code, stdout, stderr, json: () => JSON.parse(stdout) }
}

/** A command in a terminal of which the test gives what it is about. Nothing may be left behind in the process. */
export async function commandIn(args: readonly string[], given: Partial<Terminal>): Promise<number> {
  const before = listeners()
  const terminal: Terminal = {
    platform: process.platform,
    environment,
    clock,
    input: () => '',
    out: () => {},
    err: () => {},
    signal: new AbortController().signal,
    ...given,
  }
  const code = await run([...args], terminal)
  expect(listeners()).toEqual(before)
  expect(getEventListeners(terminal.signal, 'abort')).toEqual([])
  expectClosed()
  return code
}

const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)])

/** No store is open: another process could work with it now. */
function expectClosed(): void {
  for (const file of databases()) lockWorkspace(file)()
}

const databases = (): string[] => {
  const folder = join(dataDir, 'workspaces')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(folder, name))
}

export const setup = (...more: string[]) =>
  headless('setup', '--nozbe-project', 'Contacts', '--ambiguous', 'link', '--json', ...more)

/** A plain sentence with a remedy, a non-zero exit, and one JSON document. */
export function expectError(ended: Ended, code: string, exit = 1): void {
  const { error } = ended.json()
  expect(error, ended.stderr).toMatchObject({ code })
  expect(error?.message).toMatch(/[.!]$/)
  expect(error?.remedy).toMatch(/\.$/)
  expect(error?.message).not.toContain('{')
  expect(ended.stderr).toContain(error?.message)
  expect(ended.code).toBe(exit)
}

/** Set up, and in step. */
export async function inStep(): Promise<void> {
  await setup()
  const first = await headless('sync', '--json')
  expect(first.code, first.stdout + first.stderr).toBe(0)
}

/** What is stored, between two commands. */
export function stored<T>(look: (store: Store) => T): T {
  const [file = ''] = databases()
  const store = openStore(file, clock.now())
  try {
    return look(store)
  } finally {
    store.close()
  }
}

export interface Pair {
  highlevel: StoredRecord
  nozbe: StoredRecord
}

/** Linked records of a kind. */
export const pairs = (kind: Kind): Pair[] =>
  stored((store) =>
    store.links.all(kind).flatMap((link) => {
      const highlevel = store.records.find('highlevel', kind, link.highlevelId)
      const nozbe = store.records.find('nozbe', kind, link.nozbeId)
      return highlevel && nozbe ? [{ highlevel, nozbe }] : []
    }),
  )

/** Linked tasks that are open, and do not repeat. */
export const openTasks = (): Pair[] =>
  pairs('task').filter(({ highlevel, nozbe }) => highlevel.fields.completed === false && !nozbe.repeats)

const headers = (service: Service): Record<string, string> =>
  service === 'highlevel'
    ? { Authorization: `Bearer ${practice.highlevel.token}`, Version: '2021-07-28' }
    : { Authorization: `apikey ${practice.nozbe.token}` }

/** A request as a person's own application makes it. Answers its JSON; null where there is nothing. */
export async function request(service: Service, method: string, path: string, body?: object) {
  const answer = await fetch(`${practice[service].url}${path}`, {
    method,
    headers: { ...headers(service), 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (answer.status === 404) return null
  const text = await answer.text()
  expect(answer.ok, `${method} ${path}: ${text}`).toBe(true)
  return text === '' ? null : JSON.parse(text)
}

const taskPath = ({ highlevel }: Pair) => `/contacts/${highlevel.parentId}/tasks/${highlevel.id}`

/** HighLevel takes no update of a task without its due date, which it refuses with milliseconds. */
export async function renameInHighLevel(task: Pair, title: string): Promise<void> {
  const { dueDate } = (await request('highlevel', 'GET', taskPath(task))).task
  const due = new Date(dueDate).toISOString().replace(/\.\d+Z$/, 'Z')
  await request('highlevel', 'PUT', taskPath(task), { title, dueDate: due })
}
export const renameInNozbe = ({ nozbe }: Pair, name: string) =>
  request('nozbe', 'PUT', `/tasks/${nozbe.id}`, { name })
export const deleteInHighLevel = (task: Pair) => request('highlevel', 'DELETE', taskPath(task))
export const deleteInNozbe = ({ nozbe }: Pair) => request('nozbe', 'DELETE', `/tasks/${nozbe.id}`)

export const titleInHighLevel = async (task: Pair): Promise<string | undefined> =>
  (await request('highlevel', 'GET', taskPath(task)))?.task.title
export const nameInNozbe = async ({ nozbe }: Pair): Promise<string | undefined> =>
  (await request('nozbe', 'GET', `/tasks/${nozbe.id}`))?.name

/** Brings both sides into step and proves it. */
export async function expectConverged(): Promise<void> {
  const verified = await headless('verify', '--json')
  expect(verified.json(), verified.stderr).toMatchObject({ converged: true })
}
