import type { FieldValue, Kind, Service } from './domain'

/** What can set a recipe off. */
export const triggerNames = [
  'contact.new',
  'contact.updated',
  'contact.deleted',
  'task.new',
  'task.updated',
  'task.completed',
  'task.deleted',
  'note.new',
  'appointment.upcoming',
  'appointment.changed',
] as const
export type TriggerName = (typeof triggerNames)[number]

/** Something that somebody did on a service, or that is about to happen there. */
export interface TriggerEvent {
  /** The same for the same change, however often it is delivered. */
  id: string
  name: TriggerName
  /** Epoch milliseconds at which it was seen. */
  at: number
  service: Service
  kind: Kind
  recordId: string
  contact: string
  title: string | null
  field: string | null
  before: FieldValue
  after: FieldValue
}
