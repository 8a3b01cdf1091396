import type { Clock } from '../../shared/clock'
import { type Kind, type Service, services } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { addToHistory } from './execute/addToHistory'
import { unlink } from './execute/unlink'
import type { Link, StoredRecord, SyncStore } from './syncStore'

export interface RelinkDeps {
  store: SyncStore
  clock: Clock
}

/**
 * Undoes a wrong guess: both records, with what belongs to them, are left alone from now on. `recordId` is that of either
 * side. Throws `entry.unknown`.
 */
export function unlinkByHand({ store, clock }: RelinkDeps, recordId: string, kind: Kind = 'contact'): Link {
  const link = services
    .map((service) => store.links.of(service, kind, recordId))
    .find((one) => one !== undefined)
  if (!link) throw new TandemError('entry.unknown', { what: `linked ${kind} with the id`, id: recordId })
  const runId = store.runs.begin('manual', clock.now())
  unlink({ store, clock, runId }, link, 'user')
  return link
}

/**
 * Links two records that the user says are the same thing. Where they differ and never agreed, the user is asked field by
 * field. What belongs to them is matched by the next run. Throws `entry.unknown`, and `choice.wrong` for one that is linked
 * already, or that belongs to a contact which is linked elsewhere.
 */
export function linkByHand(
  { store, clock }: RelinkDeps,
  { kind, highlevelId, nozbeId }: { kind: Kind; highlevelId: string; nozbeId: string },
): Link {
  const highlevel = unlinked(store, 'highlevel', kind, highlevelId)
  const nozbe = unlinked(store, 'nozbe', kind, nozbeId)
  if (kind !== 'contact' && !haveOneHome(store, highlevel, nozbe)) {
    throw new TandemError('choice.wrong', { detail: 'The two belong to different contacts.' })
  }
  const runId = store.runs.begin('manual', clock.now())
  return store.transaction(() => {
    const link = store.links.create(kind, highlevelId, nozbeId, runId)
    for (const side of [highlevel, nozbe]) {
      store.records.setStanding(side.service, kind, side.id, 'fresh')
      if (kind === 'contact') freshen(store, side)
    }
    addToHistory({ store, clock, runId }, { service: 'nozbe', link, record: nozbe, op: 'link', rule: 'user' })
    return link
  })
}

function unlinked(store: SyncStore, service: Service, kind: Kind, id: string): StoredRecord {
  const record = store.records.find(service, kind, id)
  if (!record)
    throw new TandemError('entry.unknown', { what: `${kind} in ${serviceNames[service]} with the id`, id })
  if (record.linkId !== null) {
    throw new TandemError('choice.wrong', { detail: `The ${kind} ${id} is linked already: unlink it first.` })
  }
  return record
}

function haveOneHome(store: SyncStore, highlevel: StoredRecord, nozbe: StoredRecord): boolean {
  const home = store.links.of('highlevel', 'contact', highlevel.parentId ?? '')
  return home !== undefined && home.nozbeId === nozbe.parentId
}

/** What was left alone with its contact is looked at again. */
function freshen(store: SyncStore, { service, id }: StoredRecord): void {
  for (const kind of ['task', 'note', 'appointment'] as const) {
    for (const child of store.records.known(service, kind, id)) {
      if (child.linkId === null) store.records.setStanding(service, kind, child.id, 'fresh')
    }
  }
}
