import type { Clock } from '../../shared/clock'
import { TandemError } from '../../shared/errors'
import type { Credentials } from '../connectors/credentials'
import { hasCode } from '../connectors/errors'
import { type Grant, renewalAge } from './grant'
import { runningMs, startAge } from './tokenAge'
import type { TokenEndpoint } from './tokenEndpoint'

export interface RenewingOptions {
  endpoint: Pick<TokenEndpoint, 'renew'>
  grant: Grant
  /** Resolves when the grant is on disk. It is not used before. */
  save: (grant: Grant) => Promise<void>
  clock: Clock
  /** A clock that nobody can set, in milliseconds. */
  running?: () => number
}

const minute = 60_000

/** How long a renewal rests, so that nothing is asked over and over: after a refusal, and after a call that failed. */
const restAfterRefusal = 60 * minute
const restAfterFailure = minute

/**
 * Whoever is stopped waits for a renewal under way, but no longer: what it brings has to be kept, since the old refresh token is
 * used up by then, and stopping may be the end of Tandem.
 */
const lastMoment = 2_000

/** A token that was refused so soon after it came is not refused for its age; another one would be refused as well. */
const newFor = minute

interface Held {
  grant: Grant
  /** When the answer came, on the running clock. */
  since: number
  /** The service answered 401 to it. */
  isRefused: boolean
}

/**
 * Tokens of a sign-in in the browser. One renewal at a time, whoever needs it, some time before the end; while the old
 * token is good a renewal that fails keeps nobody from working. A lost answer may have used up the refresh token: that is
 * known when it is sent the next time, and then the user has to sign in again. No token is ever thrown away.
 */
export function createRenewing(options: RenewingOptions): Credentials {
  const { endpoint, save, clock, running = runningMs } = options
  let held: Held = {
    grant: options.grant,
    since: running() - startAge(options.grant, clock.now()),
    isRefused: false,
  }
  /** Answered, and not yet on disk: the refresh token before it is used up. */
  let unsaved: Held | null = null
  let rest: { until: number; reason: unknown } | null = null
  let flight: Promise<void> | null = null

  const age = () => running() - held.since
  /** The running clock stands still while some computers sleep; the other one may have been set. The later one is asked. */
  const isDue = () =>
    unsaved !== null ||
    held.isRefused ||
    Math.max(age(), clock.now() - held.grant.receivedAt) >= renewalAge(held.grant)
  const hasEnded = () => held.isRefused || age() >= held.grant.lifeMs
  const resting = () => (rest !== null && running() < rest.until ? rest : null)

  async function renew(): Promise<void> {
    unsaved ??= await answered()
    await save(unsaved.grant)
    held = unsaved
    unsaved = null
  }

  async function answered(): Promise<Held> {
    try {
      const grant = await endpoint.renew(held.grant)
      rest = null
      return { grant, since: running(), isRefused: false }
    } catch (reason) {
      rest = { until: running() + (isRefusal(reason) ? restAfterRefusal : restAfterFailure), reason }
      throw reason
    }
  }

  const renewed = (): Promise<void> => {
    flight ??= renew().finally(() => {
      flight = null
    })
    return flight
  }

  /** Throws why there is no good token. */
  async function freshen(signal?: AbortSignal): Promise<void> {
    const pause = resting()
    if (pause && (!hasEnded() || isRefusal(pause.reason))) {
      if (hasEnded()) throw pause.reason
      return
    }
    try {
      await unlessStopped(renewed(), clock, signal)
    } catch (thrown) {
      // An answer that could not be saved, or that nobody waits for, is no reason to go on.
      const isOfRenewal = thrown === rest?.reason
      if (!isOfRenewal || hasEnded()) throw thrown
    }
  }

  return {
    token: async (signal) => {
      if (signal?.aborted) throw new TandemError('run.cancelled')
      if (isDue()) await freshen(signal)
      return held.grant.accessToken
    },
    refused: async (token) => {
      if (token !== held.grant.accessToken) return true
      if (age() < newFor) return false
      held.isRefused = true
      await freshen()
      return token !== held.grant.accessToken
    },
  }
}

const isRefusal = (reason: unknown): boolean => hasCode(reason, 'auth.expired', 'signIn.refused')

/** A renewal goes on for the others when one of those who wait is stopped. */
function unlessStopped(work: Promise<void>, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stopped = () =>
      void clock.sleep(lastMoment).then(() => reject(new TandemError('run.cancelled')), reject)
    signal.addEventListener('abort', stopped, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stopped))
  })
}
