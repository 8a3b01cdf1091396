import type { Deed } from '../../shared/recipes'
import { keepBelonging } from '../sync/execute/belonging'
import { keepOwn } from '../sync/keepOwn'
import { keepRead, knownRecords } from '../sync/observe'
import type { RemoteRecord } from '../sync/ports'
import { newRecord } from '../sync/record'
import type { Actor } from './actor'
import { contactOn, type Subject } from './facts'

type Call = Extract<Deed, { do: 'call' }>

/** What an action of the catalogue may change, as it is looked at before and after. */
export interface Sight {
  service: 'highlevel' | 'nozbe'
  contact: RemoteRecord | null
}

/**
 * Reads what the action is about before it is called: whatever differs then is somebody's edit, and what differs afterwards
 * is the recipe's. Nothing is read for an action that only reads.
 */
export async function keepBeforeCall(actor: Actor, call: Call, subject: Subject): Promise<Sight> {
  const { context, facts, caller } = actor
  const service = caller.action(call.action)?.service ?? 'highlevel'
  const known = call.writes
    ? (contactOf(actor, call, service) ?? contactOn(facts, subject, service))
    : undefined
  const contact = known ? await context.ports[service].get(known) : null
  if (!contact) return { service, contact: null }
  keepRead(context, service, contact)
  await keepBelonging(context, service, contact)
  const task = taskOf(call, contact)
  const shown = task && (await context.ports[service].get(task))
  if (shown) keepRead(context, service, shown)
  return { service, contact }
}

/** Reads it again, and keeps what the action changed as Tandem's own doing. */
export async function keepAfterCall(
  { context }: Actor,
  call: Call,
  recipeId: string,
  { service, contact }: Sight,
  answer: unknown,
): Promise<void> {
  if (!call.writes) return
  const port = context.ports[service]
  const made = service === 'highlevel' && contact === null ? newContactIn(answer) : null
  const current = await (contact ? port.get(contact) : made && port.get(made))
  if (!current) return
  keepOwn(context, service, current, recipeId)
  const task = taskOf(call, current) ?? taskIn(call, current, answer)
  const shown = task && (await port.get(task))
  if (shown) keepOwn(context, service, shown, recipeId)
  for (const record of await port.belonging(current, knownRecords(context.store, service)))
    keepOwn(context, service, record, recipeId)
}

/** The contact that the input names. */
function contactOf({ context }: Actor, { input }: Call, service: Sight['service']): RemoteRecord | undefined {
  const id = textAt(input, 'path', 'contactId') ?? textAt(input, 'body', 'contactId')
  return id === null ? undefined : context.store.records.find(service, 'contact', id)
}

/** A task of Nozbe's that the action is about; in HighLevel they come with the contact. */
function taskOf({ action, input }: Call, contact: RemoteRecord): RemoteRecord | null {
  const id = /^tasks\.(update|create)$/.test(action)
    ? (textAt(input, 'path', 'id') ?? textAt(input, 'body', 'id'))
    : null
  return id === null ? null : newRecord('task', id, { parentId: contact.id, fields: {} })
}

function taskIn({ action }: Call, contact: RemoteRecord, answer: unknown): RemoteRecord | null {
  const id = action === 'tasks.create' ? textAt({ answer }, 'answer', 'id') : null
  return id === null ? null : newRecord('task', id, { parentId: contact.id, fields: {} })
}

/** A contact that the action made. */
function newContactIn(answer: unknown): RemoteRecord | null {
  const id = textAt(answer, 'contact', 'id')
  return id === null ? null : newRecord('contact', id, { parentId: null, fields: {} })
}

function textAt(value: unknown, ...path: readonly string[]): string | null {
  let inner = value
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null) return null
    inner = (inner as Record<string, unknown>)[name]
  }
  return typeof inner === 'string' ? inner : null
}
