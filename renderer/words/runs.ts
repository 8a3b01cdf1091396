import type { Rhythm } from '../../shared/schedule'
import type { AppState, RunSummary } from '../../shared/state'
import type { Words } from '../i18n/useWords'
import { durationText } from './duration'

/** `12 changes, no errors, 6 s`, `cancelled after 3 changes, no errors, 2 s` */
export function lastRunText(
  { changes, errors, startedAt, finishedAt, cutShortAt, cancelled }: RunSummary,
  words: Words,
): string {
  const { t, format } = words
  const facts = t(cancelled ? 'overview.cancelledFacts' : 'overview.runFacts', {
    changes: changes === 0 ? t('overview.noChanges') : t('overview.changes', { count: changes }),
    errors: errors.length === 0 ? t('overview.noErrors') : t('overview.errors', { count: errors.length }),
    duration: durationText(Math.max(0, finishedAt - startedAt), words),
  })
  if (cutShortAt === null) return facts
  const resumed = t('overview.resumed', { time: format.time(cutShortAt) })
  return t('overview.resumedFacts', { resumed, facts })
}

/** `Every 15 minutes` */
export const everyText = (minutes: number, { t }: Words): string =>
  minutes % 60 === 0
    ? t('overview.everyHours', { count: minutes / 60 })
    : t('overview.everyMinutes', { count: minutes })

/** When the next run is due, with its day where that is not today, and how often runs come. */
export function nextRunText(
  { nextRunAt, pausedUntil, schedule, hold }: AppState,
  words: Words,
  now: number,
): { value: string; detail: string } {
  const { t } = words
  const detail = rhythmText(schedule.rhythm, words)
  if (pausedUntil !== null) return { value: t('overview.nextRunPaused'), detail }
  if (hold !== null) return { value: t(`overview.held.${hold}`), detail }
  if (nextRunAt === null) return { value: t('overview.noNextRun'), detail: t('overview.noNextRunDetail') }
  return { value: momentText(nextRunAt, words, now), detail }
}

/** The time, with its day where that is not today. */
export const momentText = (at: number, { format }: Words, now: number): string =>
  format.date(at) === format.date(now) ? format.time(at) : format.weekdayTime(at, now)

function rhythmText(rhythm: Rhythm, words: Words): string {
  if (rhythm.by === 'minutes') return everyText(rhythm.minutes, words)
  return rhythm.by === 'cron'
    ? words.t('overview.byCron', { expression: rhythm.expression })
    : words.t('overview.noNextRunDetail')
}
