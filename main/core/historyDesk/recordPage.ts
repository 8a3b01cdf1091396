import { type Kind, type PerService, type Service, services } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { RecordAsked } from '../../../shared/ipc/history'
import type { RecordPage } from '../../../shared/recordPage'
import type { HistoryEntry } from '../../../shared/report'
import { loadRecipes } from '../../automation/book'
import type { Store } from '../../store/store'
import { labelsOf } from '../../sync/execute/addToHistory'
import type { Link, StoredRecord } from '../../sync/syncStore'
import { shownEntry } from '../data/shownEntry'
import type { OpenWorkspace } from '../practiceWorkspace'

type Known = Pick<OpenWorkspace, 'practice'> & { store: Store }

/** What there is of a record, by its id on either service, and a part of its history. Throws `entry.unknown`. */
export function recordPage(
  { store, practice }: Known,
  { kind, recordId, offset, limit }: RecordAsked,
): RecordPage {
  const { total, lastIds, linkId, entries } = store.history.pageOfRecord(kind, recordId, { offset, limit })
  const link = linkOf(store, kind, recordId) ?? (linkId === null ? undefined : store.links.find(linkId))
  const idOn = (service: Service) =>
    lastIds[service] ?? (recordOf(store, service, kind, recordId) ? recordId : null)
  const ids = link
    ? { highlevel: link.highlevelId, nozbe: link.nozbeId }
    : { highlevel: idOn('highlevel'), nozbe: idOn('nozbe') }
  const records = services.flatMap((service) => recordOf(store, service, kind, ids[service]) ?? [])
  const [first] = records
  const [newest] = entries
  if (!first && !newest) throw new TandemError('entry.unknown', { what: kind, id: recordId })
  const labels = first ? labelsOf(store, first.service, first) : { contact: '', title: null }
  return {
    kind,
    // What is gone is called as it was last.
    contact: labels.contact || newest?.contact || '',
    title: labels.title ?? newest?.title ?? null,
    contactId: records.find(({ parentId }) => parentId !== null)?.parentId ?? null,
    places: placesOf(store, kind, ids, practice),
    linked: link !== undefined,
    waiting: link ? waitingOf(store, link) : 0,
    total,
    entries: entries.map(shownEntry),
    runs: store.runs.facts([...new Set(entries.map(({ run }) => run))]),
    recipes: recipeNames(store, entries),
  }
}

const linkOf = (store: Store, kind: Kind, id: string): Link | undefined =>
  services.map((service) => store.links.of(service, kind, id)).find((link) => link !== undefined)

const recordOf = (store: Store, service: Service, kind: Kind, id: string | null): StoredRecord | undefined =>
  id === null ? undefined : store.records.find(service, kind, id)

function placesOf(
  store: Store,
  kind: Kind,
  ids: PerService<string | null>,
  practice: boolean,
): RecordPage['places'] {
  const placeOn = (service: Service): RecordPage['places'][Service] => {
    const id = ids[service]
    if (id === null) return null
    const record = recordOf(store, service, kind, id)
    // The practice services have no pages.
    return { id, state: record?.state ?? 'gone', mayOpen: !practice && record?.url != null }
  }
  return { highlevel: placeOn('highlevel'), nozbe: placeOn('nozbe') }
}

const waitingOf = (store: Store, { id }: Link): number =>
  store.conflicts.of(id).filter(({ choice }) => choice === null).length +
  store.approvals.all().filter(({ state, linkIds }) => state === 'waiting' && linkIds.includes(id)).length

function recipeNames(store: Store, entries: readonly HistoryEntry[]): Record<string, string> {
  const named = new Set(entries.map(({ rule }) => rule))
  return Object.fromEntries(
    loadRecipes(store.meta).flatMap(({ id, settings }) =>
      'name' in settings && named.has(`recipe ${id}`) ? [[id, settings.name]] : [],
    ),
  )
}
