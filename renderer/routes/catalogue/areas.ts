import type { CatalogueEntry } from '../../../shared/catalogue'

export const areas = [
  'contacts',
  'tasks',
  'notes',
  'appointments',
  'calendars',
  'projects',
  'tags',
  'customFields',
  'people',
  'businesses',
  'place',
  'reminders',
] as const
export type Area = (typeof areas)[number]

/** Areas by the beginnings of names, the more exact ones first. */
const beginnings: readonly (readonly [start: string, area: Area])[] = [
  ['contacts.tasks.', 'tasks'],
  ['contacts.notes.', 'notes'],
  ['contacts.appointments.', 'appointments'],
  ['contacts.tags.', 'tags'],
  ['contacts.setBusiness', 'businesses'],
  ['location.tasks.', 'tasks'],
  ['location.recurringTasks.', 'tasks'],
  ['location.tags.', 'tags'],
  ['location.customFields.', 'customFields'],
  ['location.users.', 'people'],
  ['contacts.', 'contacts'],
  ['contact.', 'contacts'],
  ['tasks.', 'tasks'],
  ['task.', 'tasks'],
  ['note.', 'notes'],
  ['comments.', 'notes'],
  ['appointments.', 'appointments'],
  ['appointment.', 'appointments'],
  ['calendars.', 'calendars'],
  ['projects.', 'projects'],
  ['sections.', 'projects'],
  ['projectAccesses.', 'projects'],
  ['groups.', 'projects'],
  ['groupAssignments.', 'projects'],
  ['tags.', 'tags'],
  ['tagAssignments.', 'tags'],
  ['users.', 'people'],
  ['teamMembers.', 'people'],
  ['businesses.', 'businesses'],
  ['reminders.', 'reminders'],
  ['location.', 'place'],
  ['teams.', 'place'],
]

/** What an entry is about; null for one that is about something new. Pure. */
export function areaOf({
  name,
  kind,
  service,
}: Pick<CatalogueEntry, 'name' | 'kind' | 'service'>): Area | null {
  const told = kind === 'trigger' ? name.slice(service.length + 1) : name
  return beginnings.find(([start]) => told.startsWith(start))?.[1] ?? null
}
