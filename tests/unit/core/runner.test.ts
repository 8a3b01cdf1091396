import { describe, expect, it, vi } from 'vitest'
import type { OpenWorkspace } from '../../../main/core/practiceWorkspace'
import { createRunner } from '../../../main/core/runner'
import type { SyncOptions } from '../../../main/core/session'
import { virtualClock } from '../../../shared/clock'
import type { RunReport } from '../../../shared/report'
import type { RunProgress } from '../../../shared/state'

const report = { runId: 1 } as RunReport

/** A runner on a workspace whose runs and findings do what a test says. */
function setUp(sync: (options: SyncOptions) => Promise<RunReport> = async () => report) {
  const clock = virtualClock(0)
  const probe = vi.fn(async (_signal: AbortSignal) => {})
  const told = { onStart: vi.fn(), onDone: vi.fn(async () => {}), onFailure: vi.fn(), onChange: vi.fn() }
  let workspace: OpenWorkspace | null = { session: { sync, probe } } as unknown as OpenWorkspace
  const runner = createRunner({ workspace: () => workspace, clock, ...told })
  const close = () => {
    workspace = null
  }
  return { runner, clock, probe, close, ...told }
}

/** Ends when it is told to, as a run does. */
const untilAborted = (signal: AbortSignal | undefined) =>
  new Promise<RunReport>((resolve) => signal?.addEventListener('abort', () => resolve(report)))

describe('runs', () => {
  it('are one at a time: who asks meanwhile gets the same one', async () => {
    const sync = vi.fn(async () => report)
    const { runner } = setUp(sync)
    const [first, second] = [runner.sync('manual'), runner.sync('schedule')]
    expect(second).toBe(first)
    await first
    await runner.sync('manual')
    expect(sync).toHaveBeenCalledTimes(2)
  })

  it('need a workspace', async () => {
    const { runner, close } = setUp()
    close()
    await expect(runner.sync('manual')).rejects.toMatchObject({ code: 'workspace.missing' })
  })

  it('tell what came of them before they count as ended, and what failed', async () => {
    const { runner, onDone, onFailure } = setUp()
    await runner.sync('manual')
    expect(onDone).toHaveBeenCalledOnce()
    const failing = setUp(() => Promise.reject(new Error('away')))
    await expect(failing.runner.sync('manual')).rejects.toThrow('away')
    expect(failing.onFailure).toHaveBeenCalledWith(new Error('away'))
    expect(failing.runner.progress()).toBeNull()
    expect(onFailure).not.toHaveBeenCalled()
  })

  it('tell of progress at most ten times a second, and know the newest', async () => {
    const { runner, clock, onChange } = setUp(async ({ onProgress }) => {
      for (let done = 0; done < 40; done += 1) {
        onProgress?.({ runId: done } as RunProgress)
        clock.advance(10)
      }
      expect(runner.progress()).toEqual({ runId: 39 })
      return report
    })
    await runner.sync('manual')
    // 400 ms of progress, and the end.
    expect(onChange).toHaveBeenCalledTimes(5)
  })

  it('are stopped together with what is found out beside them', async () => {
    const { runner, probe } = setUp(async ({ signal }) => untilAborted(signal))
    let probed = false
    probe.mockImplementation(async (signal) => {
      await untilAborted(signal)
      probed = true
    })
    const run = runner.sync('manual')
    await Promise.resolve()
    runner.cancel()
    await run
    expect(probe).toHaveBeenCalledOnce()
    await runner.stop()
    expect(probed).toBe(true)
  })
})

describe('what is carried out', () => {
  const carriedOut = { runId: 2 } as RunReport

  it('waits for the run that is on, and a run waits for it', async () => {
    const order: string[] = []
    const { runner } = setUp(async () => {
      order.push('sync')
      return report
    })
    const first = runner.sync('manual')
    let second: Promise<RunReport> | undefined
    const own = runner.carryOut(async () => {
      second = runner.sync('schedule')
      order.push('own')
      return carriedOut
    })
    expect(await first).toBe(report)
    expect(await own).toBe(carriedOut)
    expect(await second).toBe(report)
    expect(order).toEqual(['sync', 'own', 'sync'])
    expect(runner.isBusy()).toBe(false)
  })

  it('does not begin once the run before it was stopped', async () => {
    const { runner } = setUp(async ({ signal }) => untilAborted(signal))
    const work = vi.fn(async () => carriedOut)
    const run = runner.sync('manual')
    await Promise.resolve()
    const own = runner.carryOut(work)
    const stopped = runner.stop()
    await expect(own).rejects.toMatchObject({ code: 'run.cancelled' })
    await Promise.all([run, stopped])
    expect(work).not.toHaveBeenCalled()
    await runner.carryOut(work)
    expect(work).toHaveBeenCalledOnce()
  })
})

it('nothing begins while they are being stopped, on a workspace that is about to be closed', async () => {
  const { runner, probe } = setUp()
  let end = () => {}
  probe.mockImplementation(
    () =>
      new Promise((resolve) => {
        end = resolve
      }),
  )
  await runner.sync('manual')
  const stopped = runner.stop()
  await Promise.resolve()
  const asked = [runner.sync('manual'), runner.carryOut(async () => report), runner.look(async () => 1)]
  for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'run.cancelled' })
  end()
  await stopped
  expect(await runner.sync('manual')).toBe(report)
})

describe('what is unknown about the services', () => {
  it('is found out once at a time, and no run waits for it', async () => {
    const { runner, probe } = setUp()
    probe.mockImplementation(async (signal) => void (await untilAborted(signal)))
    await runner.sync('manual')
    await runner.sync('manual')
    expect(probe).toHaveBeenCalledOnce()
    await runner.stop()
    await runner.sync('manual')
    expect(probe).toHaveBeenCalledTimes(2)
    await runner.stop()
  })
})
