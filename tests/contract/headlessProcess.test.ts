import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  dataDir,
  type Ended,
  environment,
  expectConverged,
  headless,
  inStep,
  practice,
  setup,
} from './headlessWorld'

/** What only a process of its own can show: its exit code, its signals and its pipes. */

const script = join(import.meta.dirname, '..', '..', 'build', 'headless.mjs')

interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

function spawned(args: readonly string[], { input = '', isRead = true } = {}): Running {
  const child = spawn(process.execPath, [script, ...args, '--data-dir', dataDir], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  if (!isRead) child.stdout.destroy()
  child.stdin.end(input)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) }))
  })
  return { child, ended }
}

describe('a command in a process of its own', () => {
  it('sets up, syncs and verifies', async () => {
    const made = await spawned(['setup', '--nozbe-project', 'Contacts', '--ambiguous', 'link']).ended
    expect(made.code, made.stderr).toBe(0)
    expect(made.stdout).toContain('is set up')

    const sync = await spawned(['sync', '--json']).ended
    expect(sync.code, sync.stderr).toBe(0)
    expect(sync.json()).toMatchObject({ errors: [], waiting: [] })

    const verify = await spawned(['verify', '--json']).ended
    expect(verify.json()).toMatchObject({ converged: true })
    expect(verify.code).toBe(0)
    expect(verify.stderr).toBe('')
  })

  it('ends with 2 when it is used wrongly', async () => {
    const ended = await spawned(['sync', '--fast']).ended
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('--fast')
    expect(ended.stdout).toBe('')
  })

  it('reads standard input, and does its work although nobody reads the result', async () => {
    await inStep()
    const [{ highlevelId }] = (await headless('people', '--json')).json().people
    const pairs = JSON.stringify([{ highlevelId, nozbeId: null }])
    const ended = await spawned(['people', 'set', '-'], { input: pairs, isRead: false }).ended
    expect(ended.stderr).toBe('')
    expect(ended.code).toBe(0)
    const { people } = (await headless('people', '--json')).json()
    expect(people).toContainEqual(expect.objectContaining({ highlevelId, nozbeId: null }))
  })

  it('stops in mid-run when asked to, says so, and the next one does the rest', async () => {
    await setup()
    const { child, ended } = spawned(['sync', '--json'])
    // These services are served by this very process, so the run cannot get far between two looks.
    await expect.poll(writes, { timeout: 30_000, interval: 1 }).toBeGreaterThan(5)
    child.kill('SIGINT')
    const stopped = await ended
    expect(stopped.code, stopped.stderr).toBe(1)
    expect(stopped.json().errors).toMatchObject([{ code: 'run.cancelled' }])
    expect(stopped.json().counts.created).toBeGreaterThan(0)
    expect(stopped.stderr).toBe('')

    const rest = (await headless('sync', '--json')).json()
    expect(rest).toMatchObject({ errors: [], waiting: [] })
    expect(rest.counts.created).toBeGreaterThan(0)
    await expectConverged()
  })
})

const writes = () =>
  practice.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search')).length
