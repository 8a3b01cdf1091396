import type { Words } from '../i18n/useWords'

/** `0.2 s`, `6 s`, `3 min`, from milliseconds. */
export function durationText(milliseconds: number, { t, format }: Words): string {
  const seconds = milliseconds / 1000
  if (seconds < 1) return t('duration.seconds', { value: format.number(Math.round(seconds * 10) / 10) })
  if (seconds < 59.5) return t('duration.seconds', { value: format.number(Math.round(seconds)) })
  return t('duration.minutes', { value: format.number(Math.round(seconds / 60)) })
}
