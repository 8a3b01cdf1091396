import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { type ErrorCode, TandemError } from '../../shared/errors'
import type { AppState } from '../../shared/state'
import { appArgs, expect, runEnded, startInStep, stateOf, test } from './support/app'
import { connectServices, nameOf } from './support/practice'
import { closeWindow, windowState } from './support/windows'

/** Gives the same field another value on each side. */
async function makeConflict(dataDir: string, value: string) {
  const { highlevel, nozbe } = connectServices(dataDir)
  const id = await nozbe.editCard('Company', `${value} in Nozbe`)
  await highlevel.editContact(id, { companyName: `${value} in HighLevel` })
  return highlevel.contact(id)
}

/** Until the window is out of sight, the user is at work in it. */
async function putAway(app: ElectronApplication): Promise<void> {
  await closeWindow(app)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: false })
}

async function sync(page: Page, choose: () => Promise<void>): Promise<void> {
  const asked = Date.now()
  await choose()
  await runEnded(page, asked)
}

test('a conflict is told once, without a name, and a click leads to it', async ({
  start,
  tray,
  notifications,
  dataDir,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await putAway(app)

  const contact = await makeConflict(dataDir, 'Quayside')
  await sync(page, () => tray.choose('Sync now'))
  expect(await stateOf(page)).toMatchObject({ conflicts: 1, status: 'attention' })
  await expect.poll(() => notifications.shown.map(({ title }) => title)).toEqual(['1 conflict waits'])
  const [shown] = notifications.shown
  expect(JSON.stringify(shown)).not.toContain(nameOf(contact))
  expect(JSON.stringify(shown)).not.toContain('Quayside')

  await sync(page, () => tray.choose('Sync now'))
  expect(notifications.shown).toHaveLength(1)

  notifications.click(shown?.id ?? Number.NaN)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
  await expect(page.getByRole('heading', { name: 'Conflicts' })).toBeVisible()
  expect(readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')).toContain(
    'notification.shown matter=conflict',
  )
})

test('a name is shown where the user allows it, and nothing where the kind is off', async ({
  start,
  tray,
  notifications,
  dataDir,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'Notifications' }).click()
  await page.getByRole('switch', { name: 'Show details' }).click()
  await expect(page.getByRole('switch', { name: 'Show details' })).toBeChecked()
  await putAway(app)
  const contact = await makeConflict(dataDir, 'Quayside')
  await sync(page, () => tray.choose('Sync now'))
  await expect.poll(() => notifications.shown).toHaveLength(1)
  expect(notifications.shown[0]?.body).toContain(nameOf(contact))
  await app.close()

  const { app: again, tell } = await startToldBy(dataDir)
  const other = await again.firstWindow()
  await runEnded(other, 0)
  await other.getByRole('button', { name: 'Preferences', exact: true }).click()
  await other.getByRole('button', { name: 'Notifications' }).click()
  await expect(other.getByRole('switch', { name: 'Show details' })).toBeChecked()
  await other.getByRole('switch', { name: 'A conflict waits' }).click()
  await expect(other.getByRole('switch', { name: 'A conflict waits' })).not.toBeChecked()
  await putAway(again)
  const before = await stateOf(other)
  await tell({ ...afterRuns(before, 1, null), conflicts: 2, approvals: 1 })
  await expect.poll(() => notifications.shown).toHaveLength(2)
  expect(notifications.shown[1]?.title).toBe('1 approval waits')
  expect(JSON.stringify(notifications.shown[1])).not.toContain('conflict')
  await again.close()
})

/** Starts Tandem so that a test can say what its core tells. */
async function startToldBy(dataDir: string, ...more: string[]) {
  const app = await _electron.launch({
    args: ['-r', join(import.meta.dirname, 'support', 'coreProcess.cjs'), ...appArgs(dataDir, ...more)],
    cwd: resolve(import.meta.dirname, '../..'),
  })
  const tell = (state: AppState) =>
    app.evaluate((_electronModule, told) => {
      const { coreProcess: child } = globalThis as unknown as { coreProcess: Electron.UtilityProcess }
      child.emit('message', { type: 'state', state: told })
    }, state)
  return { app, tell }
}

/** The state after so many more runs, which failed of this or went through. */
const afterRuns = (state: AppState, runs: number, code: ErrorCode | null): AppState => {
  const error =
    code && new TandemError(code, { service: 'Nozbe', status: 500, host: 'secret.example' }).report()
  const runId = (state.lastRun?.runId ?? 0) + runs
  return {
    ...state,
    progress: null,
    status: error ? 'error' : 'idle',
    error,
    lastRun: {
      runId,
      trigger: 'schedule',
      startedAt: 1,
      finishedAt: 2,
      cutShortAt: null,
      cancelled: false,
      changes: 0,
      errors: error ? [error] : [],
    },
  }
}

const chooseFile = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)

test('repeated failures are told here, to a webhook and to a program, and so is their end', async ({
  tray: _tray,
  notifications,
  dataDir,
  practised: _practised,
}) => {
  test.skip(process.platform === 'win32', 'The program of this test is a script for sh.')
  const posted: unknown[] = []
  const server = createServer(async (request, response) => {
    posted.push(await json(request))
    response.writeHead(posted.length === 1 ? 500 : 204).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/s3cret-part`
  const out = join(dataDir, 'alerts.txt')
  const program = join(dataDir, 'page me.sh')
  writeFileSync(program, `#!/bin/sh\necho "$TANDEM_EVENT $TANDEM_CODE $TANDEM_FAILED_RUNS" >> '${out}'\n`)
  chmodSync(program, 0o755)

  const { app, tell } = await startToldBy(dataDir)
  const page = await app.firstWindow()
  await runEnded(page, 0)
  const before = await stateOf(page)
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'Notifications' }).click()

  await page.getByRole('button', { name: 'Add a webhook' }).click()
  const field = page.getByLabel('Address of the webhook')
  await field.fill('http://example.com/hook')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(/This is neither/)).toBeVisible()
  await field.fill(address)
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(address)).toBeVisible()
  await chooseFile(app, program)
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByText(program)).toBeVisible()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('The alert did not get through to the webhook (500).')).toBeVisible()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText(/Test, sent at/)).toBeVisible()
  expect(posted).toHaveLength(2)
  expect(readFileSync(out, 'utf8')).toBe('test  0\ntest  0\n')

  await putAway(app)
  for (const runs of [1, 2, 3, 4]) await tell(afterRuns(before, runs, 'network.certificate'))
  await expect.poll(() => posted).toHaveLength(3)
  expect(posted[2]).toEqual({
    app: 'tandem',
    version: expect.any(String),
    event: 'failure',
    code: 'network.certificate',
    failedRuns: 3,
    conflicts: 0,
    approvals: 0,
    at: expect.any(String),
  })
  await expect.poll(() => readFileSync(out, 'utf8')).toBe('test  0\ntest  0\nfailure network.certificate 3\n')
  await tell(afterRuns(before, 5, null))
  await expect.poll(() => posted).toHaveLength(4)
  await expect
    .poll(() => notifications.shown.map(({ title }) => title))
    .toEqual(['Syncing keeps failing', 'Syncing works again'])
  expect(notifications.closed).toEqual([1])
  await app.close()
  server.close()

  const log = readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')
  expect(log).toContain('alert.failed name=TandemError code=alert.webhook')
  expect(log).toContain('alert.sent matter=failure')
  expect(log).not.toContain('s3cret-part')
})

test('a sign-in that is needed is told once, leads to the accounts, and is not told to who is at work in the window', async ({
  tray: _tray,
  notifications,
  dataDir,
  practised: _practised,
}) => {
  const { app, tell } = await startToldBy(dataDir)
  const page = await app.firstWindow()
  await runEnded(page, 0)
  const before = await stateOf(page)
  const focus = (isFocused: boolean) =>
    app.evaluate(({ BrowserWindow }, focused) => {
      for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => focused
    }, isFocused)

  await focus(true)
  await tell(afterRuns(before, 1, 'auth.expired'))
  await tell(afterRuns(before, 2, null))
  await focus(false)
  await tell(afterRuns(before, 3, 'auth.expired'))
  await tell(afterRuns(before, 4, 'auth.expired'))
  await tell(afterRuns(before, 5, 'auth.expired'))
  await expect.poll(() => notifications.shown.map(({ title }) => title)).toEqual(['A sign-in is needed'])
  notifications.click(1)
  await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accounts' })).toHaveAttribute('aria-current', 'page')
  await app.close()
})
