import { type Service, stamp } from '../context'
import { unprocessable } from '../errors'
import { ensureTags } from '../locations/tags'
import type { Contact } from '../state'
import { withCustomValues } from './customValues'
import { normalEmail, normalPhone, normalTags } from './normalise'
import { birthday, type ContactInput } from './schema'

const texts = [
  'firstName',
  'lastName',
  'companyName',
  'address1',
  'city',
  'state',
  'country',
  'postalCode',
  'website',
  'timezone',
  'gender',
  'source',
  'assignedTo',
] as const

/**
 * The contact with `input` written over it; what `input` does not mention stays, an empty text clears, and tags
 * replace all tags. Nothing is stored yet.
 */
export function applyInput(service: Service, contact: Contact, input: ContactInput): Contact {
  const { state } = service
  const next: Contact = { ...contact, ...splitName(input), dateUpdated: stamp(service) }
  for (const key of texts) {
    const value = input[key]
    if (value !== undefined) next[key] = value || null
  }
  if (input.assignedTo) requireUser(service, input.assignedTo)
  if (input.email !== undefined) next.email = input.email ? normalEmail(input.email) : null
  if (input.phone !== undefined) {
    next.phone = input.phone ? normalPhone(input.phone, state.location.country) : null
  }
  if (input.dateOfBirth !== undefined) next.dateOfBirth = birthday(input.dateOfBirth ?? '')
  if (input.dnd !== undefined) next.dnd = input.dnd
  if (input.dndSettings) next.dndSettings = defined({ ...contact.dndSettings, ...input.dndSettings })
  if (input.inboundDndSettings) next.inboundDndSettings = defined(input.inboundDndSettings)
  if (input.tags) next.tags = normalTags(input.tags)
  if (input.customFields) {
    next.customFields = withCustomValues(state, contact.customFields, input.customFields)
  }
  return next
}

/** Stores the contact, and its tags among the location's. */
export function storeContact(service: Service, contact: Contact): Contact {
  ensureTags(service, contact.tags)
  return service.state.contacts.put(contact)
}

/** Takes the contact out, with its tasks, notes and appointments. */
export function removeContact({ state }: Service, id: string): void {
  for (const task of state.tasks.of(id)) state.tasks.delete(task.id)
  for (const note of state.notes.of(id)) state.notes.delete(note.id)
  for (const note of state.appointmentNotes.of(id)) state.appointmentNotes.delete(note.id)
  for (const appointment of state.appointments.of(id)) state.appointments.delete(appointment.id)
  state.contacts.delete(id)
}

/** Refuses an owner who is no user of the location, where the settings say so. */
export function requireUser({ state }: Service, userId: string, property = 'assignedTo'): void {
  if (state.settings.checksUsers && !state.users.get(userId)) {
    throw unprocessable([`${property} must be a user of this location`])
  }
}

/** A name alone is split at its first space. */
function splitName({ name, firstName, lastName }: ContactInput): Partial<Contact> {
  if (name === undefined || firstName !== undefined || lastName !== undefined) return {}
  const [first = '', ...rest] = (name ?? '').trim().split(/\s+/)
  return { firstName: first || null, lastName: rest.join(' ') || null }
}

/** Without the properties that are undefined. */
function defined<T>(record: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
