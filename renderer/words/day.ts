import type { Words } from '../i18n/useWords'

/** `Today, 12 May`, `Yesterday, 11 May`, `Sat 9 May`; `day` is its midnight in epoch milliseconds. */
export function dayText(day: number, now: number, { t, format }: Words): string {
  const today = new Date(now).setHours(0, 0, 0, 0)
  if (day === today) return t('time.todayWith', { day: format.day(day) })
  const yesterday = new Date(today)
  yesterday.setDate(yesterday.getDate() - 1)
  if (day === yesterday.getTime()) return t('time.yesterdayWith', { day: format.day(day) })
  return format.weekday(day, now)
}
