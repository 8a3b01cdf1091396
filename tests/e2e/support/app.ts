import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { MessageBus } from 'dbus-next'
import { createCore } from '../../../main/core/createCore'
import type { AppState } from '../../../shared/state'
import { memoryHost } from '../../memoryHost'
import { sleeplessClock } from '../../sleeplessClock'
import { startBus } from './bus'
import { type NotificationHost, startNotificationHost } from './notificationHost'
import { startTrayHost, type TrayHost } from './trayHost'

const root = resolve(import.meta.dirname, '../../..')
export const preload = join(root, 'out', 'preload', 'index.cjs')

/** Electron's command line. Chromium's sandbox refuses to work for root; dialogs are kept instead of shown. */
export const appArgs = (dataDir: string, ...more: string[]): string[] => [
  '-r',
  join(import.meta.dirname, 'dialogs.cjs'),
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  root,
  `--user-data-dir=${dataDir}`,
  ...more,
]

/** Starts Tandem with modules of this folder loaded before it. Whoever starts it closes it. */
export const launch = (dataDir: string, modules: string[], ...args: string[]): Promise<ElectronApplication> =>
  _electron.launch({
    args: [
      ...modules.flatMap((name) => ['-r', join(import.meta.dirname, name)]),
      ...appArgs(dataDir, ...args),
    ],
    cwd: root,
  })

interface Fixtures {
  /** An empty data folder of the test's own. */
  dataDir: string
  /** Starts Tandem on the data folder; it is ended with the test. */
  start: (...args: string[]) => Promise<ElectronApplication>
  /** A desktop that shows tray icons. A test that does not ask for it runs on one that does not. */
  tray: TrayHost
  /** A desktop that shows notifications. */
  notifications: NotificationHost
  /** Puts the practice workspace, linked and in step, into the data folder. */
  practised: undefined
}

interface WorkerFixtures {
  bus: MessageBus
  /** A data folder in which the practice workspace was started; made once, for copying. */
  practiceData: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  bus: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      const { bus, stop } = await startBus()
      await use(bus)
      await stop()
    },
    { scope: 'worker', auto: true },
  ],
  practiceData: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      await withFolder(async (dataDir) => {
        // Without the waits for HighLevel's limits, which all have to be over when Tandem starts.
        const clock = sleeplessClock(2 * 60_000)
        const nowhere = 'http://127.0.0.1:9'
        const urls = { highlevel: nowhere, nozbe: nowhere }
        const core = await createCore({ dataDir, host: memoryHost(), clock, urls })
        await core.startPractice()
        await core.close()
        await use(dataDir)
      })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  dataDir: async ({}, use) => withFolder(use),
  practised: async ({ practiceData, dataDir }, use) => {
    for (const part of ['workspaces', 'practice']) {
      cpSync(join(practiceData, part), join(dataDir, part), { recursive: true })
    }
    await use(undefined)
  },
  tray: async ({ bus }, use) => {
    const host = await startTrayHost(bus)
    await use(host)
    await host.close()
  },
  notifications: async ({ bus }, use) => {
    const host = await startNotificationHost(bus)
    await use(host)
    await host.close()
  },
  start: async ({ dataDir }, use) => {
    const started: ElectronApplication[] = []
    await use(async (...args) => {
      const app = await launch(dataDir, [], ...args)
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
})

export { expect }

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-data-'))
  await use(folder)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** What Tandem said in dialogs. */
export const saidBy = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { said: string[] }).said)

/** The state as the window gets it. */
export const stateOf = (page: Page): Promise<AppState> =>
  page.evaluate(async () => {
    const reply = await window.tandem.request('state:get', undefined)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value
  })

/** Waits until a run has ended that began at this time (epoch milliseconds) or later, and nothing is under way. */
export async function runEnded(page: Page, since: number): Promise<void> {
  const ended = async () => {
    const { progress, lastRun } = await stateOf(page)
    return progress === null && lastRun !== null && lastRun.startedAt >= since
  }
  await expect.poll(ended, { timeout: 90_000 }).toBe(true)
}

/** Starts the practice workspace from the first page, and waits until its first run has ended. */
export async function startPractice(page: Page): Promise<void> {
  const since = Date.now()
  await page.getByRole('button', { name: /Try the practice workspace/ }).click()
  await runEnded(page, since)
}

/** Starts Tandem on a workspace that was set up, and waits for the run that this brings. */
export async function startInStep(
  start: Fixtures['start'],
): Promise<{ app: ElectronApplication; page: Page }> {
  const since = Date.now()
  const app = await start()
  const page = await app.firstWindow()
  await runEnded(page, since)
  return { app, page }
}
