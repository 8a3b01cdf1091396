import { expect, runEnded, stateOf } from '../support/app'
import { type Line, layLine } from '../support/line'
import { test as base } from '../support/own'
import { addTask, seenTwice, tasksCalled } from '../support/services'

const test = base.extend<{ lines: readonly Line[] }>({
  lines: async ({ own }, use) => {
    const lines = [await layLine(own.highlevel.url), await layLine(own.nozbe.url)]
    await use(lines)
    await Promise.all(lines.map((line) => line.cut()))
  },
  urls: async ({ lines: [highlevel, nozbe] }, use) => {
    await use({ highlevel: highlevel?.url ?? '', nozbe: nozbe?.url ?? '' })
  },
})

test('a network that is cut while a write is unanswered makes nothing twice, and is waited for', async ({
  start,
  tray,
  own,
  lines,
  linked: _linked,
}) => {
  const twiceBefore = seenTwice(own)
  const since = Date.now()
  const page = await (await start()).firstWindow()
  await runEnded(page, since)
  for (const title of ['Ring the printers', 'Order paper']) await addTask(own, title)
  // It is carried out, and its answer is still on the way.
  own.faults.add({ kind: 'hang-after', service: 'nozbe', method: 'POST' })
  const made = () => tasksCalled(own, 'Ring the printers').nozbe + tasksCalled(own, 'Order paper').nozbe
  const asked = Date.now()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect.poll(made, { intervals: [10] }).toBe(1)
  for (const line of lines) await line.cut()

  await runEnded(page, asked)
  expect(await stateOf(page)).toMatchObject({ status: 'offline', error: { code: 'network.unreachable' } })
  await expect(page.getByRole('heading', { name: 'Offline' })).toBeVisible()
  await expect.poll(() => tray.tooltip()).toMatch(/^Tandem: offline/)

  for (const line of lines) await line.mend()
  const mended = Date.now()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await runEnded(page, mended)
  expect(await stateOf(page)).toMatchObject({ status: 'idle', error: null, lastRun: { errors: [] } })
  for (const title of ['Ring the printers', 'Order paper'])
    expect(tasksCalled(own, title)).toEqual({ highlevel: 1, nozbe: 1 })
  expect(seenTwice(own)).toEqual(twiceBefore)
})
