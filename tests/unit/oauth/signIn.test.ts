import { expect, it, vi } from 'vitest'
import type { Grant } from '../../../main/oauth/grant'
import { startSignIn } from '../../../main/oauth/signIn'
import type { Redemption, TokenEndpoint } from '../../../main/oauth/tokenEndpoint'

/** A clock that stands still until it is moved on. */
function clockAt(start: number) {
  let now = start
  const waiting: { at: number; go: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        waiting.push({ at: now + ms, go: resolve })
      }),
    to: (time: number) => {
      now = time
      for (const { at, go } of waiting) if (at <= now) go()
    },
  }
}

async function begin() {
  const clock = clockAt(1_000)
  const redeem = vi.fn(async (_redemption: Redemption) => ({}) as Grant)
  const endpoint = { baseUrl: 'https://example.com', clientId: 'app', redeem } as unknown as TokenEndpoint
  const host = 'standard'
  const signIn = await startSignIn({ endpoint, host, access: 'read-write', clock, ports: [0] })
  const state = new URL(signIn.address).searchParams.get('state') ?? ''
  const outcome = signIn.done.then(
    () => 'signed in',
    (thrown: { code: string }) => thrown.code,
  )
  const answer = (query: string) => fetch(`${signIn.redirectUri}?${query}`).then(({ status }) => status)
  return { signIn, clock, redeem, outcome, answer, state }
}

it('uses one answer, with its state, and is over with it', async () => {
  const { redeem, outcome, answer, state } = await begin()
  expect(await answer('code=first&state=guessed')).toBe(400)
  expect(await answer(`code=first&state=${state}&state=${state}`), 'a state twice').toBe(400)
  const both = await Promise.all([answer(`code=first&state=${state}`), answer(`code=second&state=${state}`)])
  expect(both.filter((status) => status === 200)).toHaveLength(1)
  expect(await outcome).toBe('signed in')
  expect(redeem).toHaveBeenCalledTimes(1)
  await expect(answer(`code=third&state=${state}`), 'nobody listens any more').rejects.toThrow()
})

it('ends after five minutes, and not before', async () => {
  const { signIn, clock, redeem, outcome, answer, state } = await begin()
  expect(signIn.endsAt).toBe(1_000 + 5 * 60_000)
  clock.to(signIn.endsAt - 1)
  expect(await answer('code=c&state=guessed'), 'still listening').toBe(400)
  clock.to(signIn.endsAt)
  expect(await outcome).toBe('signIn.timedOut')
  await expect(answer(`code=c&state=${state}`)).rejects.toThrow()
  expect(redeem).not.toHaveBeenCalled()
})
