import type { Kind } from '../../../shared/domain'
import type { GuardFacts } from './types'

/** How many records of a kind may be deleted, or have values emptied, in one run without being asked about. Pure. */
export const capOf = ({ settings: { cap }, linked }: GuardFacts, kind: Kind): number =>
  // At least one, lest nothing could ever be done alone in a small workspace.
  Math.max(1, Math.min(Math.floor(cap.share * linked[kind]), cap.most))
