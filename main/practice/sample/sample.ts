import type { HighLevelState } from '../highlevel/state'
import type { NozbeState } from '../nozbe/state'
import { createRandom } from '../random'
import { sampleHighLevel } from './highlevel'
import { nozbeOnly, sampleNozbe } from './nozbe'
import type { Taken } from './person'

export interface SampleWorld {
  highlevel: HighLevelState
  nozbe: NozbeState
}

/**
 * An invented agency with `contacts` contacts in HighLevel, which has begun to use Nozbe for some of them. The same
 * seed, number and time (epoch milliseconds) give the same world. No value differs between the two services.
 */
export function sampleWorld(seed: number, contacts: number, now: number): SampleWorld {
  const random = createRandom(seed)
  const { withCard, withTasks } = nozbeOnly
  const taken: Taken = {
    names: new Set<string>([withCard.name, withTasks.name]),
    emails: new Set<string>([withCard.email]),
    phones: new Set<string>([withCard.phone]),
  }
  const highlevel = sampleHighLevel(random, contacts, now, taken)
  return { highlevel, nozbe: sampleNozbe(random, highlevel, now) }
}
