import { type Service, services } from '../../shared/domain'
import type { PreviewRecord } from '../../shared/preview'
import type { HeldItem, LeftOut } from '../../shared/report'
import type { CallsToday } from '../../shared/state'
import type { Words } from '../i18n/useWords'
import { fieldText } from './change'
import { isolate } from './isolate'
import { valueText } from './value'

const reasons = [
  'named',
  'email',
  'phone',
  'name',
  'content',
  'title',
  'gone',
  'capped',
  'emptied',
  'merged',
  'scope',
  'both-gone',
  'restore',
  'stays',
] as const

/** What would be done to a record, and why where that is no plain change: `Links the contact on both sides (same e-mail)`. */
export function whatText({ op, kind, title, fields, reason, also }: PreviewRecord, words: Words): string {
  const { t, format } = words
  if (op === 'update' && fields.length === 0) return t('preview.what.complete')
  const what = t(`preview.what.${op}.${kind}`, { title: isolate(title ?? t('value.untitled')) })
  const code = reasons.find((one) => one === reason)
  const more = [
    ...(code ? [t(`preview.why.${code}`)] : []),
    ...(also.length > 0 ? [t('preview.with', { what: countsText(also, words) })] : []),
  ]
  return more.length > 0 ? `${what} (${format.list(more)})` : what
}

/** `4 contacts, 3 tasks` */
export const countsText = (counts: PreviewRecord['also'], { t, format }: Words): string =>
  format.list(counts.map(({ kind, count }) => t(`preview.kinds.${kind}`, { count })))

/** Values on one line; a field that was empty has nothing before. */
export function fieldTexts(
  { kind }: Pick<PreviewRecord, 'kind'>,
  { field, label, before, after }: PreviewRecord['fields'][number],
  words: Words,
  now: number,
): { name: string; before: string; after: string } {
  const oneLine = (value: typeof before) =>
    valueText(kind, field, value, words, now).replace(/\s+/g, ' ').trim()
  return { name: label ?? fieldText(field, words), before: oneLine(before), after: oneLine(after) }
}

/** What carrying it out takes of what is left of the day's calls, a sentence for each service. */
export function budgetText(
  calls: Record<Service, number>,
  today: Record<Service, CallsToday>,
  { t }: Words,
): { text: string; isTooMuch: boolean } {
  const left = (service: Service) => Math.max(0, today[service].allowed - today[service].used)
  const needed = services.filter((service) => calls[service] > 0)
  const sentences = needed.map((service) =>
    t('preview.budget', {
      calls: t('preview.calls', { count: calls[service] }),
      service: t(`service.${service}`),
      left: left(service),
    }),
  )
  const isTooMuch = needed.some((service) => calls[service] > left(service))
  return { text: [...sentences, ...(isTooMuch ? [t('preview.overBudget')] : [])].join(' '), isTooMuch }
}

const mostNamed = 3

/** What of a run was left out, a sentence for each reason. */
export function leftOutTexts(
  left: readonly { record: PreviewRecord; reason: LeftOut['reason'] }[],
  { t, format }: Words,
): string[] {
  return (['changed', 'failed', 'stopped'] as const).flatMap((reason) => {
    const records = left.filter((one) => one.reason === reason).map(({ record }) => record)
    if (records.length === 0) return []
    const named = records.slice(0, mostNamed).map(({ contact, title }) => isolate(title ?? contact.name))
    const more = records.length - named.length
    const names =
      more > 0 ? t('preview.andMore', { names: named.join(', '), count: more }) : format.list(named)
    return [t(`preview.leftOut.${reason}`, { count: records.length, names })]
  })
}

/** Why the next run leaves it. */
export const heldText = ({ why, service }: HeldItem, { t }: Words): string =>
  t(`preview.heldWhy.${why}`, { service: service ? t(`service.${service}`) : '' })
