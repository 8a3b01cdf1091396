/** The words of Tandem: what is kept in step, and how a change is described. */

export const services = ['highlevel', 'nozbe'] as const
export type Service = (typeof services)[number]

export const kinds = ['contact', 'task', 'note', 'appointment'] as const
export type Kind = (typeof kinds)[number]

export const triggers = ['manual', 'schedule', 'start-up', 'resume'] as const
export type Trigger = (typeof triggers)[number]

/**
 * A field's value in canonical form; a list is a set, e.g. of tags. `null` is "known to be empty"; a field that is absent
 * is "not seen".
 */
export type FieldValue = string | boolean | null | readonly string[]
export type Fields = Readonly<Record<string, FieldValue>>

export const otherService = (service: Service): Service => (service === 'highlevel' ? 'nozbe' : 'highlevel')

/** One value per service. */
export type PerService<T> = Record<Service, T>
