import { expect, test } from './support/app'

test('About names the version, and opens the releases and the data folder, and nothing else', async ({
  start,
  dataDir,
}) => {
  const app = await start()
  const page = await app.firstWindow()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (address) => void opened.push(address)
    shell.openPath = async (path) => {
      opened.push(path)
      return ''
    }
  })
  // It need not wait for the first run.
  await page.getByRole('button', { name: /Try the practice workspace/ }).click()
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'About', exact: true }).click()
  const about = page.getByRole('region', { name: 'Tandem' })
  await expect(about).toContainText('0.1.0')
  await expect(about).toContainText(dataDir)
  await about.getByRole('button', { name: 'Open page' }).click()
  await about.getByRole('button', { name: 'Open folder' }).click()
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help')
    help?.submenu?.items.find(({ label }) => label === 'Newer Versions')?.click()
  })
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  const releases = 'https://tandem.example/releases'
  await expect.poll(opened).toEqual([releases, dataDir, releases])
})
