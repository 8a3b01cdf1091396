import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandIn, dataDir, expectError, headless, start } from './headlessWorld'

/** What a program that uses the built-in services is told. */
interface Endpoints {
  highlevel: { url: string; locationId: string; token: string }
  nozbe: { url: string; token: string }
}

const isServed = ({ highlevel, nozbe }: Endpoints): Promise<boolean[]> =>
  Promise.all(
    [highlevel.url, nozbe.url].map((url) =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    ),
  )

describe('the built-in services', () => {
  it('are started for a command and end with it; what is in them stays', async () => {
    const made = await headless('setup', '--practice', '--nozbe-project', 'Contacts', '--ambiguous', 'link')
    expect(made.code, made.stderr).toBe(0)
    const endpoints = JSON.parse(readFileSync(join(dataDir, 'practice', 'endpoints.json'), 'utf8'))
    expect(await isServed(endpoints)).toEqual([false, false])
    const preview = await headless('preview', '--practice', '--json')
    expect(preview.code, preview.stderr).toBe(0)
    expect(preview.json().changes.length).toBeGreaterThan(10)
  })

  it('say what is wrong with a data folder that is none', async () => {
    const file = join(dataDir, 'a-file')
    writeFileSync(file, '')
    const ended = await start(['setup', '--practice', '--nozbe-project', 'x', '--data-dir', file, '--json'])
    expectError(ended, 'disk.readOnly')
  })

  it('are served until stopped, under the addresses that are printed', async () => {
    const stop = new AbortController()
    const printed: string[] = []
    const ended = commandIn(['practice', 'serve', '--contacts', '3'], {
      out: (line) => printed.push(line),
      signal: stop.signal,
    })
    await expect.poll(() => printed).toHaveLength(1)
    const endpoints: Endpoints = JSON.parse(printed[0] ?? '')
    const { url, locationId, token } = endpoints.highlevel
    const location = await fetch(`${url}/locations/${locationId}`, {
      headers: { Authorization: `Bearer ${token}`, Version: '2021-07-28' },
    })
    expect(location.status).toBe(200)
    stop.abort()
    expect(await ended).toBe(0)
    expect(await isServed(endpoints)).toEqual([false, false])
  })

  it('play the whole job through', async () => {
    const demo = await headless('practice', 'demo', '--contacts', '10', '--json')
    expect(demo.json(), demo.stderr).toMatchObject({
      firstRun: { errors: [] },
      secondRun: { errors: [] },
      thirdRun: { changes: [], errors: [] },
      verify: { converged: true },
    })
    expect(demo.code).toBe(0)
  })
})
