import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAutostart } from '../../main/app/login/desktopFile'
import { appArgs, expect, test } from './support/app'
import { windowState } from './support/windows'

const entry = () => join(process.env.XDG_CONFIG_HOME ?? '', 'autostart', 'tandem.desktop')

test.skip(process.platform !== 'linux', 'Elsewhere the system keeps a list of its own.')
test.afterEach(() => rmSync(entry(), { force: true }))

test('start at login is what the system says, and its entry really starts Tandem hidden', async ({
  start,
  tray,
  dataDir,
  practised: _practised,
}) => {
  const app = await start()
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'General' }).click()
  const choice = page.getByRole('switch', { name: 'Start Tandem when I log in' })
  await expect(choice).not.toBeChecked()
  await choice.click()
  await expect(choice).toBeChecked()
  const written = readFileSync(entry(), 'utf8')
  const { command = [], isEnabled } = readAutostart(written) ?? {}
  expect(isEnabled).toBe(true)
  expect(command.at(-1)).toBe('--hidden')
  expect(command).toContain(`--user-data-dir=${dataDir}`)

  // As a desktop's own settings switch it off.
  writeFileSync(entry(), `${written}Hidden=true\n`)
  await page.getByRole('button', { name: 'Accounts' }).click()
  await page.getByRole('button', { name: 'General' }).click()
  await expect(choice).not.toBeChecked()
  await choice.click()
  await expect(choice).toBeChecked()
  expect(readFileSync(entry(), 'utf8')).toBe(written)
  await app.close()
  tray.awaitIcon()

  // The Exec line as a desktop reads it; as root alone Chromium wants to be told that there is no sandbox.
  const [program = '', ...args] = command
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  const atLogin = spawn(program, [...asRoot, ...args], { env, stdio: 'ignore' })
  const ended = once(atLogin, 'exit')
  await expect.poll(() => tray.tooltip()).toMatch(/^Tandem: everything in step/)
  expect(readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')).toMatch(/start version=.* hidden=true/)
  await tray.choose('Quit Tandem')
  expect(await ended).toEqual([0, null])

  const again = await start()
  const other = await again.firstWindow()
  await other.getByRole('button', { name: 'Preferences', exact: true }).click()
  await other.getByRole('button', { name: 'General' }).click()
  await expect(other.getByRole('switch')).toBeChecked()
  await other.getByRole('switch').click()
  await expect(other.getByRole('switch')).not.toBeChecked()
  expect(existsSync(entry())).toBe(false)
})

test('a link opens the window of the first start at its place, and what is no place opens the window alone', async ({
  start,
  tray,
  dataDir,
  practised: _practised,
}) => {
  const app = await start('--hidden')
  await tray.iconIsThere()
  const follow = async (link: string) => {
    const again = spawn(app.process().spawnfile, appArgs(dataDir, link), { stdio: 'ignore' })
    expect(await once(again, 'exit')).toEqual([0, null])
  }
  await follow('tandem://open/history')
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await follow('tandem://open/preferences/accounts')
  await expect(page.getByRole('button', { name: 'Accounts' })).toHaveAttribute('aria-current', 'page')
  await follow('tandem://app/index.html')
  await follow('tandem://open/elsewhere')
  await follow('tandem://open/history?x')
  await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible()
  expect(page.url()).toBe('tandem://app/index.html')
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
})

test('a link can be what starts Tandem', async ({ start, practised: _practised }) => {
  const app = await start('tandem://open/history')
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
})
