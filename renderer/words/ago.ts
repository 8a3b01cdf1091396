import type { Words } from '../i18n/useWords'

/** `just now`, `3 min ago`. A time ahead of the clock, as after a change of the clock, counts as now. */
export const agoText = (at: number, now: number, { t, format }: Words): string =>
  now - at < 60_000 ? t('time.justNow') : format.ago(at, now)
