import type { Phase, PhaseProgress, RunProgress } from '../../shared/state'

/** About how much of a run's time each phase takes. */
const weights: Record<Phase, number> = {
  'read-highlevel': 0.15,
  'read-nozbe': 0.15,
  compare: 0.05,
  'write-highlevel': 0.25,
  'write-nozbe': 0.25,
  confirm: 0.15,
}

/** How much of a run is done, from 0 to 1. */
export const runFraction = ({ phases }: RunProgress): number =>
  phases.reduce((sum, phase) => sum + weights[phase.phase] * phaseFraction(phase), 0)

/** How much of a phase is done, from 0 to 1; 0 while its total is unknown. */
export function phaseFraction({ state, done, total }: PhaseProgress): number {
  if (state === 'done') return 1
  return total ? Math.min(1, done / total) : 0
}

/** Milliseconds until the phase ends at the pace so far; null while that cannot be told. */
export function phaseTimeLeft({ state, done, total, elapsed }: PhaseProgress): number | null {
  if (state !== 'active' || !total || done === 0) return null
  return (elapsed / done) * Math.max(0, total - done)
}

/** How many a second are done at the pace so far; null while that cannot be told. */
export function phaseRate({ state, done, elapsed }: PhaseProgress): number | null {
  return state === 'active' && done > 0 && elapsed >= 1000 ? done / (elapsed / 1000) : null
}

/** Changes written and to be written on both sides; null until the plan is known. */
export function writesOf({ phases }: RunProgress): { done: number; total: number } | null {
  const writes = phases.filter(({ phase }) => phase === 'write-highlevel' || phase === 'write-nozbe')
  if (writes.length === 0 || writes.some(({ total }) => total === null)) return null
  const sum = (count: (phase: PhaseProgress) => number) =>
    writes.reduce((all, phase) => all + count(phase), 0)
  return { done: sum(({ done }) => done), total: sum(({ total }) => total ?? 0) }
}
