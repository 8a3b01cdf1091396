import { type Finding, unknowns } from '../../../shared/findings'

const dayMs = 86_400_000

/** So long an answer is good. */
const goodForMs = 30 * dayMs

/**
 * Whether it is time to ask again: after 30 days; after a day where there was no answer; and at once where work showed
 * something else than was asked. A clock that was set back makes it due. Pure.
 */
export function isDue(finding: Finding | undefined, now: number): boolean {
  if (!finding) return true
  const [age, sinceTried] = [now - finding.at, now - finding.triedAt]
  if (sinceTried < 0 || age < 0 || finding.triedAt < finding.at) return true
  if (sinceTried < dayMs) return false
  return finding.answer === 'unknown' || age >= goodForMs
}

/**
 * Whether the answer may still be gone by. What work showed has nobody to ask again, so it is forgotten after 30 days; what
 * was probed is good until the next probe. Pure.
 */
export const isGood = ({ id, at }: Finding, now: number): boolean =>
  unknowns[id].foundBy !== 'work' || (now >= at && now - at < goodForMs)
