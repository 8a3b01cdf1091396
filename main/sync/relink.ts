import type { Clock } from '../../shared/clock'
import { type Kind, type Service, services } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { addToHistory } from './execute/addToHistory'
import { unlink } from './execute/unlink'
import { idOn, type JournalRow, type Link, type StoredRecord, type SyncStore } from './syncStore'

export interface RelinkDeps {
  store: SyncStore
  clock: Clock
}

/**
 * Undoes a wrong guess: both records, with what belongs to them, are left alone from now on. `recordId` is that of either
 * side. Throws `entry.unknown`, and `choice.wrong` while it is not known what became of a move of any of them: it may stand
 * twice, and would stay so.
 */
export function unlinkByHand({ store, clock }: RelinkDeps, recordId: string, kind: Kind = 'contact'): Link {
  const link = services
    .map((service) => store.links.of(service, kind, recordId))
    .find((one) => one !== undefined)
  if (!link) throw new TandemError('entry.unknown', { what: `linked ${kind} with the id`, id: recordId })
  const belonging = services.flatMap((service) =>
    kind === 'contact' ? store.links.ofParent(service, idOn(link, service)) : [],
  )
  for (const one of [link, ...belonging]) {
    for (const service of services)
      refuseOpen(store, service, one.kind, idOn(one, service), ({ op }) => op === 'move')
  }
  const runId = store.runs.begin('hand', clock.now())
  unlink({ store, clock, runId }, link, 'user')
  return link
}

/**
 * Links two records that the user says are the same thing. Where they differ and never agreed, the user is asked field by
 * field. What belongs to them is matched by the next run. Throws `entry.unknown`, and `choice.wrong` for one that is linked
 * already, that belongs to a contact which is linked elsewhere, or of which it is not known what became of a write: that
 * would be settled with the wrong other side.
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
  const runId = store.runs.begin('hand', clock.now())
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
  refuseOpen(store, service, kind, id, () => true)
  return record
}

/** Refuses while a write to the record, or after it, is open. */
function refuseOpen(
  store: SyncStore,
  service: Service,
  kind: Kind,
  id: string,
  concerns: (row: JournalRow) => boolean,
): void {
  const isAbout = (row: JournalRow) =>
    row.kind === kind && (row.service === service ? row.targetId : row.peerId) === id
  if (store.journal.unsettled().some((row) => isAbout(row) && concerns(row))) {
    throw new TandemError('choice.wrong', {
      detail: `What became of the last write to the ${kind} ${id} is not known yet: sync first.`,
    })
  }
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
