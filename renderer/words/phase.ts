import type { Service } from '../../shared/domain'
import type { Phase, PhaseProgress } from '../../shared/state'
import type { Words } from '../i18n/useWords'
import { durationText } from './duration'
import { phaseRate, phaseTimeLeft } from './progress'

interface PhaseNaming {
  verb: 'read' | 'compare' | 'write' | 'confirm'
  side: Service | null
  counted: 'records' | 'changes' | 'written' | 'confirmed'
}

export const phaseNaming: Record<Phase, PhaseNaming> = {
  'read-highlevel': { verb: 'read', side: 'highlevel', counted: 'records' },
  'read-nozbe': { verb: 'read', side: 'nozbe', counted: 'records' },
  compare: { verb: 'compare', side: null, counted: 'changes' },
  'write-highlevel': { verb: 'write', side: 'highlevel', counted: 'written' },
  'write-nozbe': { verb: 'write', side: 'nozbe', counted: 'written' },
  confirm: { verb: 'confirm', side: null, counted: 'confirmed' },
}

/** `46 records read`, `12 of 31, 3.2/s`; empty for a phase that has not begun. */
export function phaseCount(progress: PhaseProgress, { t }: Words): string {
  const { phase, state, done, total } = progress
  if (state === 'waiting') return ''
  const count =
    state === 'active' && total !== null
      ? t('phase.of', { done, total })
      : t(`phase.${phaseNaming[phase].counted}`, { count: done })
  const rate = phaseRate(progress)
  return rate === null ? count : t('phase.rate', { amount: count, rate: Number(rate.toPrecision(2)) })
}

/** `9 s left` where that can be told, else the time the phase has taken. */
export function phaseTime(phase: PhaseProgress, words: Words): string {
  if (phase.state === 'waiting') return ''
  const left = phaseTimeLeft(phase)
  if (left === null) return durationText(phase.elapsed, words)
  return words.t('phase.left', { duration: durationText(left, words) })
}
