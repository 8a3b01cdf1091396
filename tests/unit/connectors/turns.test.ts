import { expect, it } from 'vitest'
import { createTurns } from '../../../main/connectors/turns'

it('whoever leaves takes the last turn along, so that nobody waits longer for it', async () => {
  const sleeps: { ms: number; wake: () => void; signal: AbortSignal | undefined }[] = []
  const turns = createTurns({
    now: () => 0,
    sleep: (ms, signal) =>
      new Promise((wake, reject) => {
        sleeps.push({ ms, wake, signal })
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  })
  const user = new AbortController()
  const first = turns.wait(1000, 'user', user.signal)
  const second = turns.wait(2000, 'run')
  user.abort(new Error('stopped'))
  await expect(first).rejects.toThrow('stopped')
  expect(sleeps.map(({ ms, signal }) => [ms, signal?.aborted])).toEqual([
    [1000, false],
    [2000, true],
  ])
  sleeps[0]?.wake()
  await second
})

it('who has left already is not waited for', async () => {
  const turns = createTurns({ now: () => 0, sleep: () => Promise.reject(new Error('nobody sleeps here')) })
  await expect(turns.wait(1, 'run', AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
})
