import { expect, runEnded, stateOf } from '../support/app'
import { test } from '../support/own'
import { addTask, seenTwice, tasksCalled, writes } from '../support/services'
import { noDiskReason, startSmallDisk } from '../support/smallDisk'

test('a disk that is full stops a run, a setting and a backup, which is said, and nothing is lost', async ({
  dataDir,
  own,
  linked: _linked,
}) => {
  const reason = noDiskReason()
  test.skip(reason !== null, `no small disk: ${reason}`)
  const disk = await startSmallDisk(dataDir, '64m')
  const twiceBefore = seenTwice(own)
  const titles = Array.from({ length: 12 }, (_, index) => `Order paper ${index}`)
  try {
    const since = Date.now()
    const app = await disk.launch()
    const page = await app.firstWindow()
    await runEnded(page, since)

    await test.step('in the midst of a run', async () => {
      for (const title of titles) await addTask(own, title)
      const before = writes(own)
      await page.getByRole('button', { name: 'Sync now' }).click()
      await expect.poll(() => writes(own), { intervals: [10] }).toBeGreaterThan(before + 4)
      disk.fill()
      await expect.poll(async () => (await stateOf(page)).error?.code).toBe('disk.full')
      await expect.poll(async () => (await stateOf(page)).progress).toBeNull()
      await expect(page.getByText('Free some space, then sync again.')).toBeVisible()
    })
    await test.step('at what the user changes, which stays as it was', async () => {
      await page.getByRole('button', { name: 'Preferences', exact: true }).click()
      await page.getByRole('button', { name: 'Notifications' }).click()
      const choice = page.getByRole('switch').first()
      await choice.click()
      await expect(page.getByRole('alert')).toContainText('The disk is full')
      await expect(choice).toBeChecked()

      await page.getByRole('button', { name: 'Schedule' }).click()
      await page.getByRole('combobox').first().selectOption('60')
      await expect(page.getByRole('alert')).toContainText('The disk is full')
      expect((await stateOf(page)).schedule.rhythm).toEqual({ by: 'minutes', minutes: 5 })
    })
    await test.step('at a backup, and a pause, which holds all the same', async () => {
      await page.getByRole('button', { name: 'Data' }).click()
      await page.getByRole('button', { name: 'Back up now' }).click()
      await expect(page.getByRole('alert')).toContainText('The disk is full')
      await expect(page.getByRole('button', { name: 'Restore…' })).toHaveCount(1)
      await page.evaluate(() => window.tandem.request('sync:pause', 30))
      await expect.poll(async () => (await stateOf(page)).pausedUntil).toBeGreaterThan(Date.now())
      expect((await stateOf(page)).error?.code).toBe('disk.full')
    })
    await test.step('and with room again Tandem goes on where it stopped', async () => {
      disk.free()
      const freed = Date.now()
      await page.evaluate(() => window.tandem.request('sync:resume', undefined))
      await runEnded(page, freed)
      expect(await stateOf(page)).toMatchObject({ error: null, pausedUntil: null, lastRun: { errors: [] } })
      for (const title of titles) expect(tasksCalled(own, title)).toEqual({ highlevel: 1, nozbe: 1 })
      expect(seenTwice(own)).toEqual(twiceBefore)
    })
    await app.close()
  } finally {
    await disk.end()
  }
})
