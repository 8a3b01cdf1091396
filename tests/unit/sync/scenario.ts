import { beforeEach } from 'vitest'
import { decideApproval, resolveConflict, type Take } from '../../../main/sync/decide'
import type { RemoteRecord } from '../../../main/sync/ports'
import type { Fields, Kind, Service } from '../../../shared/domain'
import { defaultMapping, type FieldRule } from '../../../shared/mapping'
import type { Waiting } from '../../../shared/report'
import type { FakeService } from '../../model/support/fakeService'
import { newWorld, type World } from '../../model/support/world'

/** What the scenarios of the engine stand on: a new world for each, and what happens in it. */
export let world: World
beforeEach(() => {
  world = newWorld()
})

/** Replaces the world by one with other rules for the first run. */
export function replaceWorld(other: World): void {
  world = other
}

export const ofKind = (service: Service, kind: Kind) =>
  [...world[service].records.values()].filter((record) => record.kind === kind)
export const at = (service: Service, kind: Kind, id: string) => world[service].records.get(`${kind} ${id}`)
export const put = (service: Service, record: RemoteRecord) =>
  world[service].records.set(`${record.kind} ${record.id}`, record)
export const peerOf = (kind: Kind, highlevelId: string): string =>
  world.store.links.of('highlevel', kind, highlevelId)?.nozbeId ?? ''

/** A contact on both services, linked and in step. */
export async function linkedAnna(fields: Fields = {}): Promise<{ anna: string; peer: string }> {
  const { id } = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', ...fields })
  await world.sync()
  return { anna: id, peer: peerOf('contact', id) }
}

/** Does something the next time that the method is called, before it does its work. */
export function beforeNext<
  M extends 'get' | 'belonging' | 'update' | 'create' | 'remove' | 'move' | 'archive',
>(fake: FakeService, method: M, action: () => void): void {
  const original = fake[method] as (...parameters: unknown[]) => unknown
  const replaced = (...parameters: unknown[]) => {
    fake[method] = original as unknown as FakeService[M]
    action()
    return original(...parameters)
  }
  fake[method] = replaced as unknown as FakeService[M]
}

/** Contacts of the service keep their name in a second place too, as sections with cards do. */
export function keepNameTwice(fake: FakeService): void {
  const { update, create } = fake
  const even = (record: RemoteRecord): RemoteRecord => {
    if (record.kind !== 'contact') return record
    const both = { ...record, copies: { name: record.fields.name ?? null } }
    fake.records.set(`contact ${record.id}`, both)
    return both
  }
  fake.create = async (...parameters) => {
    const written = await create(...parameters)
    return { ...written, record: even(written.record) }
  }
  fake.update = async (current, changes, peer, journal) => {
    const written = await update(current, changes, peer, journal)
    return 'name' in changes ? { ...written, record: even(written.record) } : written
  }
}

export const renameCard = (id: string, name: string) => {
  const record = at('nozbe', 'contact', id)
  if (record) put('nozbe', { ...record, copies: { name } })
}

/** Listings of the service go on showing what they show now, until the function returned is called. */
export function freezeListing(fake: FakeService): () => void {
  const { observe } = fake
  const shown = [...fake.records.values()]
  fake.observe = async function* () {
    yield { records: shown, problems: [], listed: [] }
    return { at: 1 }
  }
  return () => {
    fake.observe = observe
  }
}

export const withContactRules = (change: (rule: FieldRule) => FieldRule) => {
  const usual = defaultMapping()
  const mapping = { ...usual, contact: usual.contact.map(change) }
  world.deps.rules = { ...world.deps.rules, mapping }
}

/** A task, note or appointment of the contact on both services, linked and in step. */
export async function linkedChild(
  kind: Exclude<Kind, 'contact'>,
  contact: string,
  fields: Fields,
): Promise<{ own: string; peer: string }> {
  const { id } = world.highlevel.add(kind, fields, contact)
  await world.sync()
  return { own: id, peer: peerOf(kind, id) }
}

export const sectionOf = (highlevelId: string): string => peerOf('contact', highlevelId)

/** Everything that waits for approval is decided. */
export function decide(state: 'approved' | 'refused'): void {
  for (const { id } of world.store.approvals.all()) decideApproval(world.store, id, state)
}

/** The conflict of the field that waits; of a delete that met an edit for null. */
export function conflictOf(field: string | null): Extract<Waiting, { type: 'conflict' }> {
  for (const item of world.store.waiting()) if (item.type === 'conflict' && item.field === field) return item
  throw new Error(`There is no conflict about ${field ?? 'a delete'}.`)
}

/** The user settles the conflict of the field. */
export const choose = (field: string | null, take: Take): void =>
  resolveConflict(world.store, world.deps.rules, conflictOf(field).id, take)

/** Runs until what is gone is confirmed, so that it waits for approval. */
export async function confirmGone(): Promise<void> {
  await world.syncFully()
  await world.sync()
}

export const waitingTypes = () => world.store.waiting().map(({ type }) => type)

/** What people did on the services, as history has it from now on. */
export function seenSince(id: number): string[] {
  return world.store.history
    .since(id, 1000)
    .filter(({ by }) => by !== 'tandem')
    .map(({ op, service, kind, field }) => [op, service, kind, field].filter(Boolean).join(' '))
}
