import { isoSeconds } from '../../shared/canonical/due'
import { fillIn } from '../../shared/placeholders'
import type { AppointmentSettings, ImportantSettings, WelcomeSettings } from '../../shared/recipeSettings'
import type { Deed, Recipe, RecipeTest } from '../../shared/recipes'
import type { TriggerEvent } from '../../shared/triggers'
import { findOriginal } from '../sync/originals/original'
import { isResting } from '../sync/syncStore'
import type { Caller } from './caller'
import { fieldLabel } from './check'
import { hasTag, holdsAll } from './conditions'
import { dueAfter } from './due'
import { contactOn, type Facts, type Subject, subjectOf } from './facts'
import { callOf } from './own'
import { textOf, valuesFor } from './placeholders'

/** What a recipe does about an event; or why it does nothing. `wait`: what it needs is not there yet, and may come. */
export type Decision = { deeds: Deed[] } | { nothing: NonNullable<RecipeTest['nothing']>; wait: boolean }

const nothing = (why: NonNullable<RecipeTest['nothing']>, wait = false): Decision => ({ nothing: why, wait })

/** Whether an event sets a recipe off. Pure. */
export function isTriggeredBy(recipe: Recipe, { service, name, field }: TriggerEvent): boolean {
  switch (recipe.id) {
    case 'latest-data':
      return service === 'nozbe' && (name === 'contact.new' || name === 'contact.updated')
    case 'welcome-task':
      return name === 'contact.new' && [service, 'both'].includes(recipe.settings.from)
    case 'important-updates':
      return (
        service === 'highlevel' &&
        name === 'contact.updated' &&
        field !== null &&
        recipe.settings.fields.includes(field)
      )
    case 'appointments':
      return (
        service === 'highlevel' &&
        recipe.settings.reminder !== null &&
        (name === 'appointment.upcoming' || name === 'appointment.changed')
      )
    case 'new-contact':
    case 'completed-tasks':
    case 'deleted-tasks':
      return false
    default:
      return recipe.settings.trigger.service === service && recipe.settings.trigger.name === name
  }
}

/** What a recipe does about an event, as things are now. Reads the store and changes nothing. Throws `choice.wrong`. */
export function decide(recipe: Recipe, event: TriggerEvent, facts: Facts, caller: Caller): Decision {
  const subject = subjectOf(facts, event)
  switch (recipe.id) {
    case 'latest-data': {
      const contact = contactOn(facts, subject, 'highlevel')
      if (!subject.contact) return nothing('none')
      return contact ? { deeds: [{ do: 'read' }] } : nothing('not-linked', true)
    }
    case 'welcome-task':
      return welcome(recipe.settings, event, facts, subject)
    case 'important-updates':
      return noteOf(recipe.settings, event, facts, subject)
    case 'appointments':
      return remind(recipe.settings, event, facts, subject)
    case 'new-contact':
    case 'completed-tasks':
    case 'deleted-tasks':
      return nothing('none')
    default: {
      if (
        !holdsAll(
          recipe.settings.conditions,
          contactOn(facts, subject, 'highlevel') ?? subject.contact,
          event,
        )
      )
        return nothing('condition')
      const values = valuesFor(facts, subject, event)
      return callOf(recipe.id, recipe.settings, event, values, caller)
    }
  }
}

/** Where in Nozbe something can be written for the contact; else the reason why not. */
function homeOf(facts: Facts, subject: Subject): Decision | null {
  if (!subject.contact) return nothing('none')
  const { link } = subject
  const nozbe = contactOn(facts, subject, 'nozbe')
  if (!link || isResting(link) || nozbe?.state !== 'live') return nothing('not-linked', true)
  return null
}

function welcome(settings: WelcomeSettings, event: TriggerEvent, facts: Facts, subject: Subject): Decision {
  const missing = homeOf(facts, subject)
  if (missing) return missing
  const contact = contactOn(facts, subject, 'highlevel') ?? subject.contact
  if (!hasTag(contact, settings.tag)) return nothing('condition')
  const values = valuesFor(facts, subject, event)
  const owner = textOf(contact?.fields.owner) || null
  return {
    deeds: settings.tasks.map((task, index) => ({
      do: 'make',
      kind: 'task',
      // By the contact rather than the event, so that another computer makes the same ones.
      seed: `welcome ${contact?.service} ${contact?.id} ${index}`,
      stays: false,
      fields: {
        title: fillIn(task.name, values) || 'Welcome',
        body: task.body === '' ? null : fillIn(task.body, values),
        dueDate: task.due && dueAfter(event.at, task.due, facts.zone),
        ...(task.responsible === 'owner' && owner !== null ? { assignee: owner } : {}),
      },
    })),
  }
}

function noteOf(settings: ImportantSettings, event: TriggerEvent, facts: Facts, subject: Subject): Decision {
  const missing = homeOf(facts, subject)
  if (missing) return missing
  const { field, before, after, recordId } = event
  if (field === null || !settings.fields.includes(field)) return nothing('none')
  const quoted = (value: TriggerEvent['before']) => (textOf(value) === '' ? 'nothing' : `“${textOf(value)}”`)
  const body = `${fieldLabel(field, facts.customFields)} changed in HighLevel from ${quoted(before)} to ${quoted(after)}.`
  const stamp = contactOn(facts, subject, 'highlevel')?.modified ?? event.at
  const seed = JSON.stringify(['update', recordId, field, before, after, stamp])
  return { deeds: [{ do: 'make', kind: 'note', seed, stays: true, fields: { body } }] }
}

const offStates = ['cancelled', 'noshow', 'invalid', 'showed']
const minuteMs = 60_000

function remind(
  settings: AppointmentSettings,
  event: TriggerEvent,
  facts: Facts,
  subject: Subject,
): Decision {
  const { reminder } = settings
  if (reminder === null) return nothing('none')
  const seed = reminderSeed(event.recordId)
  const { record } = subject
  const original = { kind: 'task', recipeId: 'appointments', seed, stays: true } as const
  const isMade = findOriginal(facts.store, facts.nozbe, original) !== undefined
  const { start, status } = record?.fields ?? {}
  const isOff = record?.state !== 'live' || typeof start !== 'string' || offStates.includes(textOf(status))
  if (isOff)
    return isMade ? { deeds: [{ do: 'change', seed, fields: { completed: true } }] } : nothing('no-change')
  const dueDate = isoSeconds(Date.parse(start) - reminder.minutes * minuteMs)
  const values = { ...valuesFor(facts, subject, event), title: textOf(record?.fields.title) }
  const title = fillIn(reminder.name, values) || 'Reminder'
  if (isMade) return { deeds: [{ do: 'change', seed, fields: { dueDate, title } }] }
  if (event.name !== 'appointment.upcoming') return nothing('no-change')
  const missing = homeOf(facts, subject)
  if (missing) return missing
  return { deeds: [{ do: 'make', kind: 'task', seed, stays: true, fields: { title, dueDate } }] }
}

const reminderSeed = (appointmentId: string): string => `appointment ${appointmentId}`
