import { describe, expect, it, vi } from 'vitest'
import type { Grant } from '../../../main/oauth/grant'
import { createRenewing } from '../../../main/oauth/renewing'
import { virtualClock } from '../../../shared/clock'
import { TandemError } from '../../../shared/errors'
import { gate } from './scriptedService'

const day = 86_400_000
const start = Date.UTC(2026, 4, 12)

const grantAt = (receivedAt: number, name: string): Grant => ({
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  lifeMs: day,
  receivedAt,
  scopes: [],
  locationId: 'l',
  companyId: null,
  userId: null,
})

/** Credentials of a sign-in; time passes on both clocks with `pass`. */
function signedIn(receivedAt = start, renew?: (grant: Grant) => Promise<Grant>) {
  const clock = virtualClock(start)
  let running = 0
  let made = 0
  const endpoint = {
    renew: vi.fn(
      renew ??
        (async () => {
          made += 1
          return grantAt(clock.now(), String(made))
        }),
    ),
  }
  const saved: Grant[] = []
  const save = vi.fn(async (grant: Grant) => void saved.push(grant))
  const credentials = createRenewing({
    endpoint,
    grant: grantAt(receivedAt, 'old'),
    save,
    clock,
    running: () => running,
  })
  const pass = async (ms: number) => {
    running += ms
    await clock.sleep(ms)
  }
  return {
    credentials,
    endpoint,
    saved,
    save,
    pass,
    clock,
    wait: (ms: number) => {
      running += ms
    },
  }
}

const expired = () => new TandemError('auth.expired', { service: 'HighLevel' })
const away = () => new TandemError('network.timeout', { service: 'HighLevel' })

describe('a token', () => {
  it('is used as it is while it is young', async () => {
    const { credentials, endpoint } = signedIn()
    expect(await credentials.token()).toBe('access-old')
    expect(endpoint.renew).not.toHaveBeenCalled()
  })

  it('is renewed ahead of its end, once for all who need it, and on disk before it is used', async () => {
    const { credentials, endpoint, saved, pass } = signedIn()
    await pass(day - 1_800_000)
    const tokens = await Promise.all(Array.from({ length: 20 }, () => credentials.token()))
    expect(new Set(tokens)).toEqual(new Set(['access-1']))
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
    expect(saved.map(({ accessToken }) => accessToken)).toEqual(['access-1'])
  })

  it('that could not be kept is not used; it is kept at the next need, without asking again', async () => {
    const { credentials, endpoint, save, pass } = signedIn()
    await pass(day - 1)
    save.mockRejectedValueOnce(new TandemError('disk.full'))
    await expect(credentials.token()).rejects.toMatchObject({ code: 'disk.full' })
    expect(await credentials.token()).toBe('access-1')
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
  })

  it('of yesterday is renewed after a start, whatever the clock was set to since', async () => {
    for (const receivedAt of [start - 2 * day, start + 5 * 3_600_000]) {
      const { credentials } = signedIn(receivedAt)
      expect(await credentials.token()).toBe('access-1')
    }
  })

  it('goes on being used where its renewal fails, and the network is tried again before long', async () => {
    let isAway = true
    const { credentials, endpoint, pass } = signedIn(start, async () => {
      if (isAway) throw away()
      return grantAt(0, 'new')
    })
    await pass(day - 1_800_000)
    expect(await credentials.token()).toBe('access-old')
    expect(await credentials.token()).toBe('access-old')
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
    isAway = false
    await pass(61_000)
    expect(await credentials.token()).toBe('access-new')
  })

  it('whose refresh token was used up is good to its end; then the user has to sign in, and nothing is asked in a loop', async () => {
    const { credentials, endpoint, pass } = signedIn(start, async () => {
      throw expired()
    })
    await pass(day - 1_800_000)
    expect(await credentials.token()).toBe('access-old')
    await pass(1_800_000)
    for (let index = 0; index < 5; index += 1) {
      await expect(credentials.token()).rejects.toMatchObject({ code: 'auth.expired' })
    }
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
    await pass(1_800_001)
    await expect(credentials.token()).rejects.toMatchObject({ code: 'auth.expired' })
    expect(endpoint.renew).toHaveBeenCalledTimes(2)
  })
})

describe('a renewal that was refused, and works an hour later', () => {
  it('needs no sign-in, though the new grant cannot be kept yet', async () => {
    let isRefused = true
    const { credentials, save, pass } = signedIn(start, async () => {
      if (isRefused) throw expired()
      return grantAt(0, 'new')
    })
    await pass(day)
    await expect(credentials.token()).rejects.toMatchObject({ code: 'auth.expired' })
    isRefused = false
    await pass(3_600_001)
    save.mockRejectedValueOnce(new TandemError('disk.full'))
    await expect(credentials.token()).rejects.toMatchObject({ code: 'disk.full' })
    expect(await credentials.token()).toBe('access-new')
  })
})

describe('a renewal that nobody waits for any more', () => {
  /** A renewal under way, with one who waits for it and is then stopped. */
  const stopped = async () => {
    const answer = gate()
    const moment = gate()
    const { credentials, endpoint, saved, pass, clock } = signedIn(start, async () => {
      await answer.opened
      return grantAt(0, 'new')
    })
    await pass(day - 1_800_000)
    const slept = vi.spyOn(clock, 'sleep').mockImplementation(() => moment.opened)
    const stop = new AbortController()
    const waiting = credentials.token(stop.signal)
    stop.abort()
    return { credentials, endpoint, saved, answer, moment, waiting, slept }
  }

  it('is waited for a moment, so that what it brings is kept though Tandem ends', async () => {
    const { saved, answer, waiting, slept } = await stopped()
    answer.open()
    await waiting
    expect(slept).toHaveBeenCalledExactlyOnceWith(2_000)
    expect(saved.map(({ accessToken }) => accessToken)).toEqual(['access-new'])
  })

  it('holds up nobody for long, and goes on for the others', async () => {
    const { credentials, endpoint, answer, moment, waiting } = await stopped()
    const other = credentials.token()
    moment.open()
    await expect(waiting).rejects.toMatchObject({ code: 'run.cancelled' })
    answer.open()
    expect(await other).toBe('access-new')
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
  })
})

describe('a token that the service refused', () => {
  it('is replaced by the one that is there by now', async () => {
    const { credentials, pass } = signedIn()
    await pass(day)
    expect(await credentials.token()).toBe('access-1')
    expect(await credentials.refused('access-old')).toBe(true)
    expect(await credentials.token()).toBe('access-1')
  })

  it('is renewed, though it should still be good', async () => {
    const { credentials, pass } = signedIn()
    await pass(3_600_000)
    expect(await credentials.refused('access-old')).toBe(true)
    expect(await credentials.token()).toBe('access-1')
  })

  it('by twenty calls at once is renewed once for all of them', async () => {
    const { credentials, endpoint, pass } = signedIn()
    await pass(3_600_000)
    const refused = Array.from({ length: 20 }, () => credentials.refused('access-old'))
    expect(new Set(await Promise.all([...refused, credentials.token()]))).toEqual(new Set([true, 'access-1']))
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
  })

  it('right after it came is not renewed once more', async () => {
    const { credentials, endpoint, pass } = signedIn()
    await pass(day)
    await credentials.token()
    expect(await credentials.refused('access-1')).toBe(false)
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
  })
})

describe('a clock that somebody set', () => {
  it('does not keep a token alive: what counts is how long it has been there', async () => {
    const { credentials, wait } = signedIn()
    wait(day)
    expect(await credentials.token()).toBe('access-1')
  })

  it('by hours, and back again, costs one renewal', async () => {
    const { credentials, endpoint, clock } = signedIn()
    clock.advance(30 * 3_600_000)
    for (let index = 0; index < 3; index += 1) expect(await credentials.token()).toBe('access-1')
    clock.advance(-30 * 3_600_000)
    for (let index = 0; index < 3; index += 1) expect(await credentials.token()).toBe('access-1')
    clock.advance(-5 * 3_600_000)
    expect(await credentials.token()).toBe('access-1')
    expect(endpoint.renew).toHaveBeenCalledTimes(1)
  })
})
