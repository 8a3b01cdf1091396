import { expect, runEnded, startInStep, stateOf, test } from './support/app'
import { connectServices, nameOf } from './support/practice'
import { startTrayHost } from './support/trayHost'

/** Tandem's schedule and how long a test here takes at most, in milliseconds. */
const every = 5 * 60_000
const longest = 20_000

// A scheduled run in the middle would be the last run instead of the one that was asked for.
test.beforeEach(async () => {
  const left = every - (Date.now() % every)
  if (left < longest) await new Promise((resolve) => setTimeout(resolve, left))
})

test('Sync now in the tray carries an edit in Nozbe over to HighLevel', async ({
  start,
  tray,
  dataDir,
  practised: _practised,
}) => {
  const { page } = await startInStep(start)
  expect((await stateOf(page)).lastRun?.trigger).toBe('start-up')
  const { highlevel, nozbe } = connectServices(dataDir)

  const contactId = await nozbe.editCard('Company', 'Quayside Partners')
  const asked = Date.now()
  await tray.choose('Sync now')
  await runEnded(page, asked)

  const contact = await highlevel.contact(contactId)
  expect(contact.companyName).toBe('Quayside Partners')
  const { lastRun, latest } = await stateOf(page)
  expect(lastRun).toMatchObject({ changes: 1, errors: [] })
  expect(latest[0]).toMatchObject({ service: 'highlevel', field: 'company', after: 'Quayside Partners' })
  await expect.poll(() => tray.tooltip()).toBe('Tandem: everything in step · synced just now')
  const menu = await tray.menu()
  expect(menu[0]).toMatchObject({ label: await tray.tooltip(), enabled: false })
  const recent = menu.find(({ label }) => label === 'Recent changes')
  expect(recent?.children).toHaveLength(7)
  expect(recent?.children[0]?.label).toBe(`→ HighLevel · Company, \u2068${nameOf(contact)}\u2069`)

  await tray.choose('Recent changes', 'All history')
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
})

test('a pause is chosen and ended in the tray', async ({ start, tray, practised: _practised }) => {
  const { page } = await startInStep(start)

  const idle = await tray.icon()
  expect(idle.width).toBe(22)

  await tray.choose('Pause', '2 hours')
  await expect.poll(() => tray.tooltip()).toMatch(/^Tandem: paused until \d+:\d+.* · synced/)
  const { status, pausedUntil, nextRunAt } = await stateOf(page)
  expect(status).toBe('paused')
  expect(nextRunAt).toBeGreaterThanOrEqual(pausedUntil ?? Number.NaN)
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible()
  expect((await tray.icon()).pixels).not.toBe(idle.pixels)

  const resumed = Date.now()
  await tray.choose('Resume')
  await runEnded(page, resumed)
  expect(await stateOf(page)).toMatchObject({ pausedUntil: null, lastRun: { trigger: 'resume' } })
  await expect.poll(async () => (await tray.menu()).map(({ label }) => label)).toContain('Pause')
  await expect.poll(() => tray.icon()).toEqual(idle)
})

test('Preferences opens the window there', async ({ start, tray, practised: _practised }) => {
  const app = await start('--hidden')
  await tray.choose('Preferences')
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible()
})

test('the icon is there again when the desktop’s tray comes back', async ({ start, tray, bus }) => {
  await start('--hidden')
  await tray.iconIsThere()
  await tray.close()
  const again = await startTrayHost(bus)
  await expect.poll(() => again.tooltip()).toBe('Tandem: not set up yet')
  await again.close()
})

test('Quit ends the app', async ({ start, tray }) => {
  const app = await start('--hidden')
  await tray.iconIsThere()
  expect(app.windows()).toHaveLength(0)
  const closed = app.waitForEvent('close')
  await tray.choose('Quit Tandem')
  await closed
})
