import { type PerService, services } from '../../../shared/domain'
import type { Pace } from '../../connectors/pace'

/** So long a call takes that waits for no pace, in milliseconds. */
const usualAnswer = 300

/** About how long so many calls take, one after the other, none faster than its service lets Tandem ask. Pure. */
export const durationOf = (calls: PerService<number>, paces: PerService<Pace | null>): number =>
  services.reduce((sum, service) => {
    const pace = paces[service]
    const each = pace ? Math.max(usualAnswer, pace.intervalMs / pace.max) : usualAnswer
    return sum + calls[service] * each
  }, 0)
