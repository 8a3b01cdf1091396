import type { HighLevelSnapshot, HighLevelState } from './highlevel/state'
import type { NozbeSnapshot, NozbeState } from './nozbe/state'
import type { Random } from './random'

/** Both services, with their sources of ids. */
export interface World {
  highlevel: HighLevelState
  nozbe: NozbeState
  random: { highlevel: Random; nozbe: Random }
}

/** The same as it is kept in a file; `random` is where the sources stand. */
export interface SavedWorld {
  version: 1
  highlevel: HighLevelSnapshot
  nozbe: NozbeSnapshot
  random: { highlevel: number; nozbe: number }
}
