import type { Clock } from '../../shared/clock'
import type { Headers } from './limitHeaders'

/** A service's time, for what is counted from today: this computer's clock may be a year off. */
export interface ServerClock extends Clock {
  /** Told the headers of an answer that the service itself gave. */
  heed(headers: Headers): void
}

/**
 * Goes by the Date of the last answer (to the second), and until one came, or where there is none, by the clock of this
 * computer. To sleep takes as long as on that clock.
 */
export function serverClock(clock: Clock): ServerClock {
  let aheadMs = 0
  return {
    now: () => clock.now() + aheadMs,
    sleep: clock.sleep,
    heed: ({ date }) => {
      const told = typeof date === 'string' ? Date.parse(date) : Number.NaN
      if (!Number.isNaN(told)) aheadMs = told - clock.now()
    },
  }
}
