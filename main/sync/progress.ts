import type { Clock } from '../../shared/clock'
import type { Trigger } from '../../shared/domain'
import { type Phase, type PhaseProgress, phases, type RunProgress } from '../../shared/state'

export interface ProgressTracker {
  begin(phase: Phase, total?: number): void
  advance(phase: Phase, done: number): void
  end(phase: Phase): void
  predict(calls: number): void
}

export interface ProgressFacts {
  runId: number
  trigger: Trigger
  clock: Clock
  callsUsed(): number
  report(progress: RunProgress): void
}

/** Keeps count of how far a run is, and reports it at every step. */
export function trackProgress({ runId, trigger, clock, callsUsed, report }: ProgressFacts): ProgressTracker {
  const startedAt = clock.now()
  const begun = new Map<Phase, number>()
  const states = new Map<Phase, PhaseProgress>(
    phases.map((phase) => [phase, { phase, state: 'waiting', done: 0, total: null, elapsed: 0 }]),
  )
  let callsPredicted: number | null = null

  const change = (phase: Phase, changes: Partial<PhaseProgress>) => {
    const known = states.get(phase)
    if (!known) return
    const elapsed = clock.now() - (begun.get(phase) ?? clock.now())
    states.set(phase, { ...known, elapsed, ...changes })
    const all = [...states.values()]
    const timeLeft = timeLeftOf(all)
    report({ runId, trigger, startedAt, phases: all, callsUsed: callsUsed(), callsPredicted, timeLeft })
  }

  return {
    begin: (phase, total) => {
      begun.set(phase, clock.now())
      change(phase, { state: 'active', total: total ?? null })
    },
    advance: (phase, done) => change(phase, { done }),
    end: (phase) => change(phase, { state: 'done' }),
    predict: (calls) => {
      callsPredicted = calls
    },
  }
}

/** Milliseconds until the writes under way are done, at their pace so far; null while that says nothing yet. Pure. */
export function timeLeftOf(progress: PhaseProgress[]): number | null {
  const known = progress.filter(({ state, total }) => state === 'active' && total !== null)
  const done = known.reduce((sum, phase) => sum + phase.done, 0)
  const left = known.reduce((sum, phase) => sum + (phase.total ?? 0) - phase.done, 0)
  const elapsed = Math.max(0, ...known.map((phase) => phase.elapsed))
  return done < 3 || elapsed === 0 ? null : Math.round((elapsed / done) * left)
}
