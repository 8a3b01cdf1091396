import { expect, it } from 'vitest'
import { world } from './world'

it('has no rate limit unless it is given one', async () => {
  const { get } = world()
  for (let count = 0; count < 50; count += 1) expect((await get('/teams')).status).toBe(200)
})

it('answers 429 with Retry-After once the allowance of the window is used up', async () => {
  const { get, clock, state } = world({ rateLimit: { burst: 20, windowMs: 10_000 } })
  clock.advance(4_000)
  for (let count = 0; count < 20; count += 1) expect((await get('/teams')).status).toBe(200)
  const refused = await get('/teams')
  expect([refused.status, refused.body, refused.headers.get('retry-after')]).toEqual([
    429,
    { message: 'Too many requests' },
    '6',
  ])
  state.settings.sendsRetryAfter = false
  expect((await get('/teams')).headers.get('retry-after')).toBeNull()
  clock.advance(6_000)
  expect((await get('/teams')).status).toBe(200)
})
