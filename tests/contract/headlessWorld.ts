import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { type Practice, startPractice } from '../../main/practice/index'
import { openStore, type Store } from '../../main/store/store'
import type { StoredRecord } from '../../main/sync/store'
import type { Kind, Service } from '../../shared/domain'

/** The commands in processes of their own, on practice services in this one. */

const script = join(import.meta.dirname, '..', '..', 'build', 'headless.mjs')

export let practice: Practice
export let dataDir: string
export let environment: Record<string, string>

export function setEnvironment(next: Record<string, string>): void {
  environment = next
}

beforeEach(async () => {
  practice = await startPractice({ contacts: 10, seed: 3, indexLagMs: 0 })
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
export function start(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('close', (code) => resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) }))
    child.stdin.end(input)
  })
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
  const [file = ''] = readdirSync(join(dataDir, 'workspaces')).filter((name) => name.endsWith('.db'))
  const store = openStore(join(dataDir, 'workspaces', file), Date.now())
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
