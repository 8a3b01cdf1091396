import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Core } from '../../main/core/core'
import { createCore } from '../../main/core/createCore'
import { type Practice, startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { memoryHost } from '../memoryHost'

/** The user's own services, which here are practice services on sockets, and a core that has never seen them. */
export let practice: Practice
export let dataDir: string
export let host: ReturnType<typeof memoryHost>
export let core: Core

const open = () =>
  createCore({
    dataDir,
    host,
    urls: { highlevel: practice.highlevel.url, nozbe: practice.nozbe.url },
  })

/** Ends Tandem, and starts it again on the same data. */
export async function restart(): Promise<void> {
  await core.close()
  core = await open()
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-accounts-'))
  practice = await startPractice({ contacts: 5, clock: systemClock, indexLagMs: 0 })
  host = memoryHost()
  core = await open()
})

afterEach(async () => {
  await core.close()
  await practice.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** What the user gives of an app of their own. */
export const app = (more = {}) =>
  ({
    clientId: practice.highlevel.clientId,
    clientSecret: practice.highlevel.clientSecret,
    host: 'standard',
    access: 'read-write',
    redirectHost: '127.0.0.1',
    ...more,
  }) as const

/** The page that was opened in the browser after so many others. */
export const untilOpened = async (count: number) => {
  while (host.opened.length < count) await systemClock.sleep(5)
  return host.opened[count - 1] ?? ''
}

/** What a browser does when its user decides on the page: it sends the form, and follows where that leads. */
export async function decideOn(page: string, decision: 'allow' | 'deny'): Promise<Response> {
  const form = new URLSearchParams(new URL(page).search)
  form.set('decision', decision)
  const answer = await fetch(new URL(new URL(page).pathname, page), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  return fetch(answer.headers.get('location') ?? '')
}

export async function signIn(more = {}): Promise<void> {
  const seen = host.opened.length
  const done = core.signIn(app(more))
  done.catch(() => {})
  await decideOn(await untilOpened(seen + 1), 'allow')
  await done
}
