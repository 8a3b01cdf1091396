import type { Kind } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { Deed } from '../../shared/recipes'
import { changeOriginal } from '../sync/originals/change'
import { makeOriginal } from '../sync/originals/make'
import { readContactNow } from '../sync/readNow'
import type { Actor } from './actor'
import { contactOn, type Subject } from './facts'
import { keepAfterCall, keepBeforeCall } from './sight'

/** Does one thing. True where it changed anything. Throws what the service throws, and `permission.refused`. */
export async function act(actor: Actor, recipeId: string, deed: Deed, subject: Subject): Promise<boolean> {
  const { context, facts } = actor
  switch (deed.do) {
    case 'make': {
      needWriting(actor, deed.kind)
      const parent = contactOn(facts, subject, 'nozbe')
      if (!parent) throw new TandemError('record.gone', { service: 'Nozbe', kind: 'contact' })
      const { kind, seed, stays, fields } = deed
      return makeOriginal(context, { kind, recipeId, seed, stays }, parent.id, fields)
    }
    case 'change':
      needWriting(actor, 'task')
      return changeOriginal(context, { kind: 'task', recipeId, seed: deed.seed, stays: true }, deed.fields)
    case 'read': {
      const contact = contactOn(facts, subject, 'highlevel')
      return contact ? readContactNow(context, contact.id) : false
    }
    case 'call': {
      const sight = await keepBeforeCall(actor, deed, subject)
      const answer = await actor.caller.call(deed.action, deed.input)
      await keepAfterCall(actor, deed, recipeId, sight, answer)
      return deed.writes
    }
    case 'sync':
      return false
  }
  return deed satisfies never
}

/** What a sign-in that only reads may not write, a recipe may not either. */
function needWriting({ writable }: Actor, kind: Kind): void {
  if (!writable.nozbe.includes(kind))
    throw new TandemError('permission.refused', {
      service: 'Nozbe',
      operation: 'write',
      detail: 'it may only read',
    })
}
