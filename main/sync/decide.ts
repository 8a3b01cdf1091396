import type { FieldValue, Service } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { customFieldId } from '../../shared/fields'
import { homeField } from './plan/planHome'
import { cardField } from './plan/planPair'
import type { Rules } from './plan/types'
import type { Choice, Conflict, SyncStore } from './syncStore'

/** The side, or the value, that a person takes. */
export type Take = Service | 'base' | { value: FieldValue }

/**
 * Notes down how the user settled a conflict; the next run writes it through the journal. Throws `entry.unknown`, and
 * `choice.wrong` for a value that a service cannot take or a choice that the conflict does not have.
 */
export function resolveConflict(
  store: SyncStore,
  rules: Pick<Rules, 'canHold' | 'compare'>,
  id: number,
  take: Take,
): void {
  const conflict = store.conflicts.find(id)
  if (!conflict) throw new TandemError('entry.unknown', { what: 'conflict', id })
  store.conflicts.choose(id, choiceOf(store, rules, conflict, take))
  lookAt(store, conflict)
}

/**
 * What was settled is looked at again, whatever became of it: a run that was on meanwhile may have put the pair aside. Each
 * run begins with it.
 */
export function takeUpChoices(store: SyncStore): void {
  store.transaction(() => {
    for (const conflict of store.conflicts.chosen()) lookAt(store, conflict)
  })
}

function lookAt(store: SyncStore, { linkId }: Conflict): void {
  const link = store.links.find(linkId)
  if (!link) return
  store.records.setDirty('highlevel', link.kind, link.highlevelId, true)
  store.records.setDirty('nozbe', link.kind, link.nozbeId, true)
}

/** What a choice comes to, noted down nowhere. Throws `choice.wrong`. */
export function choiceOf(
  store: SyncStore,
  { canHold, compare }: Pick<Rules, 'canHold' | 'compare'>,
  conflict: Conflict,
  take: Take,
): Choice {
  const { kind, field } = conflict
  if (field === null) return ofDelete(store, conflict, take)
  if (field === cardField) {
    if (take === 'highlevel') return { value: null }
    throw new TandemError('choice.wrong', {
      detail: 'A card that cannot be read is either written again from HighLevel, or corrected in Nozbe.',
    })
  }
  if (field === homeField && take !== 'highlevel' && take !== 'nozbe') {
    throw new TandemError('choice.wrong', {
      detail: 'What was given to two contacts belongs to the one or to the other.',
    })
  }
  const value = typeof take === 'object' ? take.value : conflict[take]
  const custom = compare.customFields.find(({ id }) => id === customFieldId(field))
  for (const service of ['highlevel', 'nozbe'] as const) {
    if (!canHold[service](kind, field, value)) {
      throw new TandemError('choice.wrong', {
        detail: `${nameOf[service]} cannot take this value for ${custom?.name ?? field}.`,
      })
    }
  }
  return { value }
}

const nameOf = { highlevel: 'HighLevel', nozbe: 'Nozbe' } as const

/** To take the side that was edited restores the record; to take the side where it is gone deletes it. */
function ofDelete(store: SyncStore, { linkId }: Conflict, take: Take): Choice {
  const link = store.links.find(linkId)
  if (typeof take === 'object' || take === 'base' || !link) {
    throw new TandemError('choice.wrong', {
      detail: 'A record that was deleted on one side and edited on the other is either restored or deleted.',
    })
  }
  return link.gone[take] ? 'delete' : 'restore'
}

/** Lets a delete or a mass change through in the next run, or refuses it for good. Throws `entry.unknown`. */
export function decideApproval(store: SyncStore, id: number, state: 'approved' | 'refused'): void {
  if (!store.approvals.find(id)) throw new TandemError('entry.unknown', { what: 'approval', id })
  store.approvals.setState(id, state)
}
