import type { AppState, RunSummary } from '../../shared/state'
import type { Words } from '../i18n/useWords'
import { durationText } from './duration'

/** `12 changes, no errors, 6 s` */
export function lastRunText(
  { changes, errors, startedAt, finishedAt, cutShortAt }: RunSummary,
  words: Words,
): string {
  const { t, format } = words
  return [
    ...(cutShortAt === null ? [] : [t('overview.resumed', { time: format.time(cutShortAt) })]),
    changes === 0 ? t('overview.noChanges') : t('overview.changes', { count: changes }),
    errors.length === 0 ? t('overview.noErrors') : t('overview.errors', { count: errors.length }),
    durationText(Math.max(0, finishedAt - startedAt), words),
  ].join(', ')
}

/** When the next run is due, with its day where that is not today, and how often runs come. */
export function nextRunText(
  { nextRunAt, pausedUntil, scheduleMinutes }: AppState,
  words: Words,
  now: number,
): { value: string; detail: string } {
  const { t, format } = words
  const detail =
    scheduleMinutes % 60 === 0
      ? t('overview.everyHours', { count: scheduleMinutes / 60 })
      : t('overview.everyMinutes', { count: scheduleMinutes })
  if (pausedUntil !== null) return { value: t('overview.nextRunPaused'), detail }
  if (nextRunAt === null) return { value: t('overview.noNextRun'), detail: t('overview.noNextRunDetail') }
  const today = format.date(nextRunAt) === format.date(now)
  return { value: today ? format.time(nextRunAt) : format.weekdayTime(nextRunAt, now), detail }
}
