import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, startPractice, stateOf, test } from './support/app'
import { connectServices, nameOf } from './support/practice'

test('the practice workspace is linked, and Overview counts what both services hold', async ({
  start,
  tray,
  dataDir,
}) => {
  const app = await start()
  const page = await app.firstWindow()
  await expect.poll(() => tray.tooltip()).toBe('Tandem: not set up yet')
  expect((await tray.menu()).map(({ label }) => label)).toEqual([
    'Tandem: not set up yet',
    '',
    'Open Tandem',
    '',
    'Preferences',
    'Quit Tandem',
  ])

  await page.getByRole('button', { name: /Try the practice workspace/ }).click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Everything is in step' })).toBeVisible({ timeout: 45_000 })

  const { highlevel, nozbe } = connectServices(dataDir)
  const { contacts, tasks } = await nozbe.counts()
  expect(contacts).toBeGreaterThan(100)
  expect(await highlevel.tasks()).toHaveLength(tasks)
  // HighLevel's search finds a new contact after a moment.
  await expect.poll(async () => (await highlevel.contacts()).length).toBe(contacts)
  await expect(page.getByText(`In step: ${contacts} contacts, ${tasks} tasks`)).toBeVisible()
})

test('neither the log nor the settings hold a name, an address or a token', async ({ start, dataDir }) => {
  const app = await start()
  const page = await app.firstWindow()
  await startPractice(page)
  const { latest } = await stateOf(page)
  const { endpoints, highlevel } = connectServices(dataDir)
  const contacts = await highlevel.contacts()
  await app.close()

  const log = readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')
  expect(log).toMatch(/start version=/)
  expect(log).toMatch(/run\.ended run=1 trigger=manual .*errors=none/)
  const kept = log + readFileSync(join(dataDir, 'config.json'), 'utf8')
  const secrets = [
    endpoints.highlevel.token,
    endpoints.nozbe.token,
    ...latest.map(({ contact }) => contact),
    ...contacts.map(nameOf),
  ]
  expect(secrets.filter((secret) => kept.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
})
