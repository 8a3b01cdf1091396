import { serviceNames } from '../../../shared/errors'
import { type BuiltInRecipe, builtInRecipes } from '../../../shared/recipeNames'
import type { Deed, Recipe } from '../../../shared/recipes'
import type { Words } from '../../i18n/useWords'
import { isolate } from '../../words/isolate'

const builtIn = (id: string): BuiltInRecipe | null => builtInRecipes.find((one) => one === id) ?? null

export function recipeName({ id, settings }: Recipe, { t }: Words): string {
  const known = builtIn(id)
  if (known) return t(`automations.names.${known}`)
  return 'name' in settings ? settings.name : ''
}

/** What a recipe does, in a sentence. */
export function recipeSentence({ id, settings }: Recipe, { t }: Words): string {
  const known = builtIn(id)
  if (known) return t(`automations.sentences.${known}`)
  if (!('trigger' in settings)) return ''
  const { service, name } = settings.trigger
  const trigger = `${t(`automations.triggers.${name}`, { service: serviceNames[service] })}.`
  return t('automations.ownSentence', { trigger, action: settings.action })
}

/** `Today, 14:17`, `Yesterday, 16:02`, `Thu 7 May, 09:30`. */
export function whenText(at: number, now: number, { t, format }: Words): string {
  const day = (time: number) => new Date(time).toDateString()
  if (day(at) === day(now)) return t('automations.todayAt', { time: format.time(at) })
  if (day(at) === day(now - 86_400_000)) return t('automations.yesterdayAt', { time: format.time(at) })
  return format.weekdayTime(at, now)
}

/** One thing that a test found would be done. */
export function deedText(deed: Deed, now: number, words: Words): string {
  const { t } = words
  switch (deed.do) {
    case 'make': {
      const { title = '', body = '', assignee, dueDate } = deed.fields
      if (deed.kind === 'note') return t('automations.deed.note', { body: isolate(body ?? '') })
      const named = { title: isolate(title ?? ''), person: isolate(assignee ?? ''), when: '' }
      const when = dueDate ? words.format.weekdayTime(Date.parse(dueDate), now) : ''
      const key = `automations.deed.task${assignee ? 'For' : ''}${dueDate ? 'Due' : ''}` as const
      return t(key, { ...named, when })
    }
    case 'change':
      return t('automations.deed.change')
    case 'read':
      return t('automations.deed.read')
    case 'call':
      return t('automations.deed.call', { action: deed.action })
    case 'sync': {
      const title = isolate(deed.title)
      if (deed.op === 'complete' || deed.op === 'delete') return t(`automations.deed.${deed.op}`, { title })
      if (deed.op === 'update') return t('automations.deed.updateAppointment', { title })
      const kind = { contact: 'Contact', task: 'Task', appointment: 'Appointment' } as const
      return t(`automations.deed.create${kind[deed.kind]}`, { title })
    }
  }
  return deed satisfies never
}
