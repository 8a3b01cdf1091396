import { otherService } from '../../../shared/domain'
import type { CreatePlan } from '../plan/types'
import type { Draft } from '../ports'
import type { Link, StoredRecord, SyncStore } from '../store'
import { adopt } from './adopt'
import { type ExecuteContext, isLinkedIn } from './context'
import { journalled } from './journalled'

/**
 * Makes the record on the other service and links both. Null when its contact has no other side yet: it is planned
 * again once that is made. Throws what the port throws.
 */
export async function createRecord(context: ExecuteContext, plan: CreatePlan): Promise<Link | null> {
  const { store, ports } = context
  const { service, source, fields } = plan
  const port = ports[service]
  const parentId = parentOnOtherSide(store, source)
  if (source.parentId !== null && parentId === null) return null

  const keys = port.keysFor(source.kind)
  const draft = draftOf(store, source, parentId, fields)
  const intent = {
    service,
    kind: source.kind,
    op: 'create',
    targetId: null,
    peerId: source.id,
    parentId,
    fields,
    keys,
  } as const
  return journalled(context, intent, async (row, journal) => {
    const written = await port.create(draft, keys, journal, isLinkedIn(store, service))
    return adopt(context, row, source, written)
  })
}

export function draftOf(
  store: SyncStore,
  source: StoredRecord,
  parentId: string | null,
  fields: Draft['fields'],
): Draft {
  const parent =
    parentId === null ? undefined : store.records.find(otherService(source.service), 'contact', parentId)
  return {
    kind: source.kind,
    parentId,
    parent: parent ?? null,
    fields,
    peer: { id: source.id, url: source.url },
  }
}

function parentOnOtherSide(store: SyncStore, source: StoredRecord): string | null {
  if (source.parentId === null) return null
  const link = store.links.of(source.service, 'contact', source.parentId)
  if (!link || link.missing) return null
  return source.service === 'highlevel' ? link.nozbeId : link.highlevelId
}
