import { beforeEach } from 'vitest'
import type { Contact } from '../../main/practice/highlevel/state'
import type { RemoteRecord } from '../../main/sync/ports'
import { createJournal, createMirror, createWorld, draft, nothingLinked, type World } from './support'

export let world: World
export let mirror: ReturnType<typeof createMirror>

beforeEach(async () => {
  world = await createWorld()
  mirror = createMirror(world.highlevel)
})

export const contacts = () => [...world.practice.highlevelState.contacts.all()]
export const tasks = () => [...world.practice.highlevelState.tasks.all()]
export const aContact = (): Contact => contacts()[0] as Contact
const stamp = () => new Date(world.clock.now()).toISOString()
export const edit = (contact: Contact, changes: Partial<Contact>) =>
  world.practice.highlevelState.contacts.put({ ...contact, ...changes, dateUpdated: stamp() })
export const calls = (path: RegExp) =>
  world.sent.filter((request) => request.service === 'highlevel' && path.test(request.path))
export const lagOver = () => world.clock.advance(60_000)

export async function read(record: Pick<RemoteRecord, 'kind' | 'id' | 'parentId'>): Promise<RemoteRecord> {
  const found = await world.highlevel.get({ ...(record as RemoteRecord) })
  if (!found) throw new Error('gone')
  return found
}
export const contactNow = (id: string) => read({ kind: 'contact', id, parentId: null })

export async function createContact(fields: Record<string, string | boolean | null>) {
  const written = await world.highlevel.create(draft('contact', fields), {}, createJournal(), nothingLinked)
  return written.record
}
export async function createTask(contactId: string, fields: Record<string, string | boolean | null>) {
  return world.highlevel.create(draft('task', fields, contactId), {}, createJournal(), nothingLinked)
}
