import { z } from 'zod'
import { kinds, type Service, services } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import { type TriggerEvent, type TriggerName, triggerNames } from '../../../shared/triggers'
import type { CatalogTrigger } from './entry'

/** What happened; where it happened is added. */
const happenings: Record<TriggerName, string> = {
  'contact.new': 'Somebody makes a new contact',
  'contact.updated': 'Somebody changes a contact',
  'contact.deleted': 'Somebody deletes a contact',
  'task.new': 'Somebody makes a new task',
  'task.updated': 'Somebody changes a task',
  'task.completed': 'Somebody completes a task',
  'task.deleted': 'Somebody deletes a task',
  'note.new': 'Somebody writes a new note',
  'appointment.upcoming': 'An appointment is about to begin',
  'appointment.changed': 'Somebody books, changes or deletes an appointment',
}

/** Calendars are HighLevel's: what is about to begin is told once, not by each service. */
const onlyOn: Partial<Record<TriggerName, Service>> = { 'appointment.upcoming': 'highlevel' }

const value = z.union([z.string(), z.boolean(), z.null(), z.array(z.string()).readonly()])

const eventOf = (name: TriggerName, service: Service): z.ZodType<TriggerEvent> =>
  z.object({
    id: z.string(),
    name: z.literal(name),
    at: z.number(),
    service: z.literal(service),
    kind: z.enum(kinds),
    recordId: z.string(),
    contact: z.string(),
    title: z.string().nullable(),
    field: z.string().nullable(),
    before: value,
    after: value,
  })

/** What can set a recipe off, by the service on which it happens. */
export const catalogTriggers: readonly CatalogTrigger[] = services.flatMap((service) =>
  triggerNames
    .filter((name) => (onlyOn[name] ?? service) === service)
    .map((name) => ({
      type: 'trigger' as const,
      name: `${service}.${name}`,
      sentence: `${happenings[name]} in ${serviceNames[service]}.`,
      service,
      method: null,
      path: null,
      scope: null,
      writes: false as const,
      output: eventOf(name, service),
    })),
)
