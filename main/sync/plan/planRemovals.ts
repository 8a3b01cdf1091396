import { type Kind, kinds, otherService, type Service, services } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import { type Gone, idOn, type Link, type SyncStore } from '../syncStore'
import { editsOf } from './edits'
import type { Plan, Rules } from './types'

/**
 * What becomes of links of which a side is gone for certain: confirmed in two runs. Both gone: the link is forgotten. Else
 * what is left is deleted, unless it was edited since: a delete that meets an edit is the user's to decide. Reads the
 * store and changes nothing. Adds it to the plan.
 */
export function planRemovals(store: SyncStore, rules: Rules, plan: Plan): void {
  for (const service of services) {
    for (const link of store.links.goneOn(service)) {
      if (!rules.kinds.includes(link.kind) || !isConfirmed(link.gone[service])) continue
      if (link.gone[otherService(service)]) {
        if (service === 'highlevel') plan.unlinks.push({ link, reason: 'both-gone' })
      } else if (!isHeld(link, rules) && !isPartOfGone(store, link, service)) {
        const stays = service === 'nozbe' && link.kind === 'task' && rules.stays?.deletedTasks
        if (stays) plan.unlinks.push({ link, reason: 'stays' })
        else planRemoval(store, rules, plan, link, otherService(service))
      }
    }
  }
}

/** A contact takes along what belongs to it: it waits for a run that has looked at all of that. */
const isHeld = ({ kind }: Link, rules: Rules): boolean =>
  kind === 'contact' && !kinds.every((each) => rules.kinds.includes(each))

const isConfirmed = (gone: Gone | null): boolean => gone !== null && gone.confirmedIn !== null

/** What belongs to a contact that is gone too goes, or stays, with it. */
function isPartOfGone(store: SyncStore, link: Link, service: Service): boolean {
  if (link.kind === 'contact') return false
  const left = store.records.find(otherService(service), link.kind, idOn(link, otherService(service)))
  const parent = left?.parentId
  if (parent == null) return false
  return store.links.of(otherService(service), 'contact', parent)?.gone[service] != null
}

function planRemoval(store: SyncStore, rules: Rules, plan: Plan, link: Link, service: Service): void {
  const record = store.records.find(service, link.kind, idOn(link, service))
  // What is archived or out of scope rests, and what repeats goes one way, out of its service.
  if (record?.state !== 'live' || record.repeats || !mayTravel(rules, link.kind, service)) return
  const children = link.kind === 'contact' ? store.links.ofParent(service, record.id) : []
  if (link.mergedInto !== null) {
    // What belonged to it moves first.
    const isEmpty = children.length === 0 && !hasFreshChildren(store, service, record.id)
    if (isEmpty) {
      plan.removals.push({
        op: 'archive',
        service,
        link,
        record,
        reason: 'merged',
        children,
        isChosen: false,
      })
    }
    return
  }
  const removal = { op: 'delete', service, link, record, reason: 'gone', children } as const
  const parked = store.conflicts.of(link.id).find(({ field }) => field === null)
  const edits = editsOf(store, rules, record, link, children)
  const isSame = parked?.[service] === edits
  if (parked && isSame && parked.choice === 'delete') plan.removals.push({ ...removal, isChosen: true })
  else if (parked && isSame && parked.choice === 'restore') plan.unlinks.push({ link, reason: 'restore' })
  else if (edits === null) plan.removals.push({ ...removal, isChosen: false })
  else {
    const gone = otherService(service)
    const sides =
      service === 'highlevel' ? { highlevel: edits, nozbe: null } : { highlevel: null, nozbe: edits }
    plan.deleteConflicts.push({ link, base: store.base.of(link.id).get('name')?.[gone] ?? null, ...sides })
  }
}

/** A delete goes where at least one field of the kind may go. */
const mayTravel = (rules: Rules, kind: Kind, service: Service): boolean =>
  rules.mapping[kind].some(({ direction }) => goesTo(direction, service))

const hasFreshChildren = (store: SyncStore, service: Service, parentId: string): boolean =>
  (['task', 'note'] as const).some((kind) =>
    store.records
      .known(service, kind, parentId)
      .some(({ linkId, state, standing }) => linkId === null && state === 'live' && standing !== 'left'),
  )
