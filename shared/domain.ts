/** The words of Tandem: what is kept in step, and how a change is described. */

export const services = ['highlevel', 'nozbe'] as const
export type Service = (typeof services)[number]

export const kinds = ['contact', 'task', 'note', 'appointment'] as const
export type Kind = (typeof kinds)[number]

export const otherService = (service: Service): Service => (service === 'highlevel' ? 'nozbe' : 'highlevel')
