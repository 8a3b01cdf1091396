import type { MatchGroup, MatchGroupShown, MatchPreview } from '../../shared/match'
import type { Words } from '../i18n/useWords'
import { fieldText } from './change'

/** `3 tasks and 1 note`, as far as there are any; empty where there are none. */
export function belongingsText(
  { tasks, notes }: Pick<MatchGroupShown, 'tasks' | 'notes'>,
  { t, format }: Words,
): string {
  return format.list([
    ...(tasks > 0 ? [t('wizard.fact.tasks', { count: tasks })] : []),
    ...(notes > 0 ? [t('wizard.fact.notes', { count: notes })] : []),
  ])
}

/** The line below the name of a group. */
export function groupFact(group: MatchGroup, preview: MatchPreview, words: Words): string {
  const { t } = words
  const shown = preview.groups[group]
  if (shown.count === 0) return t('wizard.fact.none')
  switch (group) {
    case 'equal':
      return t('wizard.fact.equal')
    case 'different':
      return preview.fields
        .map(({ field, label, count }) =>
          t('wizard.fact.field', { field: label ?? fieldText(field, words), count }),
        )
        .join(', ')
    case 'ambiguous':
      return t('wizard.fact.ambiguous')
    default: {
      const { tasks, notes } = shown
      if (tasks > 0 && notes > 0) {
        const counts = {
          tasks: t('wizard.fact.tasks', { count: tasks }),
          notes: t('wizard.fact.notes', { count: notes }),
        }
        return t('wizard.fact.with', counts)
      }
      const what = belongingsText(shown, words)
      return what ? t('wizard.fact.withOne', { what }) : t('wizard.fact.alone')
    }
  }
}

/** What the end of a group's row says: its calls, and what will wait for the user. */
export function groupCalls(
  group: MatchGroup,
  { groups, conflicts, rules }: MatchPreview,
  { t }: Words,
): string[] {
  const { calls, count } = groups[group]
  const parts = [
    ...(calls.highlevel > 0 ? [t('wizard.calls.highlevel', { count: calls.highlevel })] : []),
    ...(calls.nozbe > 0 ? [t('wizard.calls.nozbe', { count: calls.nozbe })] : []),
  ]
  const waiting =
    group === 'different' && conflicts > 0
      ? [t('wizard.calls.conflicts', { count: conflicts })]
      : group === 'ambiguous' && count > 0 && rules.ambiguous === 'ask'
        ? [t('wizard.calls.waiting', { count })]
        : []
  if (parts.length > 0) return [...parts, ...waiting]
  return group === 'ambiguous' && waiting.length > 0 ? waiting : [t('wizard.calls.none'), ...waiting]
}

/** `756 calls, about 8 minutes`. */
export function totalText({ calls, duration }: MatchPreview, words: Words): string {
  return words.t('wizard.total.calls', {
    count: calls.highlevel + calls.nozbe,
    time: timeText(duration, words),
  })
}

function timeText(milliseconds: number, { t }: Words): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1) return t('wizard.total.less')
  if (minutes < 90) return t('wizard.total.minutes', { count: minutes })
  return t('wizard.total.hours', { count: Math.round(minutes / 60) })
}

/** What the run can set off in HighLevel. */
export const setsOffText = ({ toHighlevel }: MatchPreview, { t }: Words): string =>
  toHighlevel > 0 ? t('wizard.total.workflows', { count: toHighlevel }) : t('wizard.total.noWorkflows')

/** `1,284 HighLevel contacts and 1,217 Nozbe sections, matched by …` */
export function matchedText({ contacts, layout }: MatchPreview, { t }: Words): string {
  const there = layout === 'section' ? 'wizard.section.sections' : 'wizard.section.projects'
  return t('wizard.section.section', {
    highlevel: t('wizard.section.contacts', { count: contacts.highlevel }),
    nozbe: t(there, { count: contacts.nozbe }),
  })
}
