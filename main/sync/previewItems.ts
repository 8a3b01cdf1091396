import { type Service, services } from '../../shared/domain'
import type { PreviewItem } from '../../shared/report'
import { labelsOf } from './execute/addToHistory'
import {
  contactNeeds,
  createKey,
  finishKey,
  linkKey,
  moveKey,
  pairNeeds,
  removalKey,
  unlinkKey,
  writeKey,
} from './plan/shownKeys'
import type { PairPlan, Plan, RemovalPlan, UnlinkPlan } from './plan/types'
import type { RemoteRecord } from './ports'
import { recordKey, type SyncStore } from './syncStore'

/** What a plan would do, one change after the other: of a record that is updated, one for each field. Reads the store. */
export function previewItems(plan: Plan, store: SyncStore): PreviewItem[] {
  const home = homes(plan, store)
  const ofContact = contactNeeds(plan)
  return [
    ...plan.pairs.flatMap((pairPlan) => pairItems(pairPlan, store, home, ofContact)),
    ...plan.creates.map((create): PreviewItem => {
      const { service, source, fields } = create
      return {
        ...about(store, source.service, source, home),
        key: createKey(create),
        needs: source.kind === 'contact' ? [] : ofContact(source.service, source.parentId),
        op: 'create',
        service,
        fields: Object.entries(fields).map(([field, after]) => ({ field, before: null, after })),
      }
    }),
    ...plan.removals.map((removal) => removalItem(removal, store, home)),
    ...plan.unlinks.flatMap((unlink) => unlinkItems(unlink, store, home)),
  ]
}

type Home = (service: Service, record: RemoteRecord) => string

/** What all changes of a record have in common. */
const about = (store: SyncStore, service: Service, record: RemoteRecord, home: Home) => ({
  recordId: record.id,
  kind: record.kind,
  home: home(service, record),
  ...labelsOf(store, service, record),
  needs: [] as string[],
  fields: [],
  reason: null,
  also: [],
})

function pairItems(
  { pair, reason, writes, finish, move }: PairPlan,
  store: SyncStore,
  home: Home,
  ofContact: ReturnType<typeof contactNeeds>,
): PreviewItem[] {
  const { kind } = pair
  const { link, write } = pairNeeds(pair, ofContact)
  const common = { ...about(store, 'highlevel', pair.highlevel, home), needs: write }
  const items: PreviewItem[] = []
  if (pair.linkId === null) {
    items.push({ ...common, key: linkKey(pair), needs: link, op: 'link', service: null, reason })
  }
  if (move) {
    const { service, parentId } = move
    const { id } = pair[service]
    items.push({ ...common, key: moveKey(service, kind, id, parentId), op: 'move', recordId: id, service })
  }
  for (const service of services) {
    const { id } = pair[service]
    const update = { ...common, op: 'update', recordId: id, service } as const
    if (finish[service] && writes[service].length === 0)
      items.push({ ...update, key: finishKey(service, kind, id) })
    for (const { field, before = null, after } of writes[service]) {
      const key = writeKey(service, kind, id, field, after)
      items.push({ ...update, key, fields: [{ field, before, after }] })
    }
  }
  return items
}

function removalItem(removal: RemovalPlan, store: SyncStore, home: Home): PreviewItem {
  const { op, service, record, reason, children } = removal
  const also = children.map(({ kind }) => kind)
  return { ...about(store, service, record, home), key: removalKey(removal), op, service, reason, also }
}

function unlinkItems(unlink: UnlinkPlan, store: SyncStore, home: Home): PreviewItem[] {
  const { link, reason } = unlink
  const record =
    store.records.find('highlevel', link.kind, link.highlevelId) ??
    store.records.find('nozbe', link.kind, link.nozbeId)
  if (!record) return []
  const common = about(store, record.service, record, home)
  return [{ ...common, key: unlinkKey(unlink), op: 'unlink', service: null, reason }]
}

/** Names the contact that a record is, or belongs to, the same from both sides where it has both, or the plan links them. */
function homes(plan: Plan, store: SyncStore): Home {
  const pairs = new Map<string, string>()
  for (const { pair } of plan.pairs) {
    if (pair.kind !== 'contact' || pair.linkId !== null) continue
    const name = recordKey('highlevel', 'contact', pair.highlevel.id)
    pairs.set(recordKey('nozbe', 'contact', pair.nozbe.id), name)
  }
  return (service, { kind, id, parentId }) => {
    const contactId = kind === 'contact' ? id : parentId
    if (contactId === null) return 'none'
    const own = recordKey(service, 'contact', contactId)
    const link = store.links.of(service, 'contact', contactId)
    return link ? recordKey('highlevel', 'contact', link.highlevelId) : (pairs.get(own) ?? own)
  }
}
