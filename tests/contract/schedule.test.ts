import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../main/core/core'
import { createCore } from '../../main/core/createCore'
import { systemClock } from '../../shared/clock'
import { usualSchedule } from '../../shared/schedule'
import { untilResumed } from '../../shared/state'
import { memoryHost } from '../memoryHost'
import { sleeplessClock } from '../sleeplessClock'

const urls = { highlevel: 'https://services.example.com', nozbe: 'https://nozbe.example.com/v1/api' }
let dataDir: string
let core: Core
const open = async (clock = systemClock) => {
  core = await createCore({ dataDir, host: memoryHost(), urls, clock })
}

// The practice workspace takes a while to be made, and is one for all.
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-schedule-'))
  await open()
})
beforeEach(async () => {
  if (core.state().workspace) await core.saveRunSettings({ schedule: usualSchedule })
})
afterAll(async () => {
  await core.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const byHand = { ...usualSchedule, rhythm: { by: 'hand' } } as const
const runIs = async (test: () => boolean) => {
  for (let tries = 0; !test(); tries += 1) {
    if (tries > 1000) throw new Error('It did not come.')
    await systemClock.sleep(10)
  }
}

describe('the schedule of a workspace', () => {
  it('needs a workspace', async () => {
    await expect(core.saveRunSettings({ schedule: byHand })).rejects.toMatchObject({
      code: 'workspace.missing',
    })
    expect(core.state()).toMatchObject({ schedule: usualSchedule, hold: null, reserve: 0.2 })
  })

  it('does not begin in a pause, which lasts over the start of another workspace, and of Tandem', async () => {
    await core.close()
    // The first run has more calls than HighLevel takes at once.
    await open(sleeplessClock())
    core.pause(null)
    await core.startPractice()
    expect(core.state().pausedUntil).toBe(untilResumed)
    expect((await core.scheduleTimes(usualSchedule)).times).toEqual([])
    await core.close()
    await open()
    expect(core.state()).toMatchObject({ pausedUntil: untilResumed, nextRunAt: null, status: 'paused' })
    core.started()
    await systemClock.sleep(20)
    expect(core.state().progress).toBeNull()
    core.resume()
    await core.close()
    await open()
    expect(core.state().pausedUntil).toBeNull()
  })

  it('acts at once when it is changed, and is kept', async () => {
    expect(core.state().nextRunAt).toBeGreaterThan(Date.now())
    const told: (number | null)[] = []
    core.onChange(({ nextRunAt }) => told.push(nextRunAt))
    await core.saveRunSettings({ schedule: byHand })
    expect(core.state()).toMatchObject({ nextRunAt: null, schedule: byHand })
    expect(told.at(-1)).toBeNull()
    const wrong = { ...usualSchedule, rhythm: { by: 'cron', expression: '61 * * * *' } } as const
    await expect(core.saveRunSettings({ schedule: wrong })).rejects.toMatchObject({ code: 'schedule.field' })
    expect(core.state().schedule).toEqual(byHand)
    await core.close()
    await open()
    expect(core.state()).toMatchObject({ nextRunAt: null, schedule: byHand })
  })

  it('tells the next times of one that is not kept', async () => {
    const { times } = await core.scheduleTimes(usualSchedule)
    expect(times).toHaveLength(5)
    const wrong = { ...usualSchedule, quiet: { from: '07:00', to: '07:00' } }
    expect(await core.scheduleTimes(wrong)).toMatchObject({ times: [], problem: { code: 'schedule.quiet' } })
  })

  it('starts a run with Tandem, unless it says otherwise', async () => {
    core.started()
    await runIs(() => core.state().lastRun?.trigger === 'start-up')
    const { runId } = core.state().lastRun ?? {}
    await core.saveRunSettings({ schedule: { ...usualSchedule, atStart: false } })
    core.started()
    await systemClock.sleep(50)
    expect(core.state().progress).toBeNull()
    expect(core.state().lastRun?.runId).toBe(runId)
  })

  it('wakes with the computer', async () => {
    await core.saveRunSettings({
      schedule: { ...usualSchedule, rhythm: { by: 'cron', expression: '0 0 29 2 *' } },
    })
    expect(core.state().nextRunAt).toBeGreaterThan(Date.now() + 60_000)
    core.woke()
    expect(core.state().nextRunAt).toBeLessThan(Date.now() + 31_000)
  })
})

describe('the share left to others', () => {
  it('is another one as soon as it is changed', async () => {
    const shown = () => core.state().calls.highlevel
    expect(shown().reserved).toBe(Math.round(shown().allowed * 0.2))
    await core.saveRunSettings({ reserve: 0.5 })
    expect(core.state().reserve).toBe(0.5)
    expect(shown().reserved).toBe(Math.round(shown().allowed * 0.5))
    expect(core.state().schedule, 'the rest stays').toEqual(usualSchedule)
  })
})
