import { otherService } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { keepRead } from '../observe'
import type { CreatePlan } from '../plan/types'
import type { Draft } from '../ports'
import { type Link, recordKey, type StoredRecord, type SyncStore } from '../store'
import { adopt } from './adopt'
import { type ExecuteContext, isLinkedIn } from './context'
import { journalled } from './journalled'

/**
 * Makes the record on the other service and links both; or leaves that to a later plan, where the source is no longer
 * what it was or its contact has no other side yet. Throws what the port throws.
 */
export async function createRecord(context: ExecuteContext, plan: CreatePlan): Promise<void> {
  const { store, ports } = context
  const { service, source } = plan
  const port = ports[service]
  const parent = source.parentId === null ? null : store.links.of(source.service, 'contact', source.parentId)
  if (parent === undefined || parent?.missing || (parent && context.adopted.has(parent.id))) return
  if (!(await isStillThere(context, source))) return

  const parentId = parent && (service === 'highlevel' ? parent.highlevelId : parent.nozbeId)
  const keys = port.keysFor(source.kind)
  const fields = { ...plan.fields, ...port.demanded(source.kind, 'create', plan.fields) }
  const draft = draftOf(store, source, parentId, fields)
  const base = { service, kind: source.kind, op: 'create', targetId: null, peerId: source.id } as const
  try {
    await journalled(context, { ...base, parentId, fields, writes: [], keys }, async (row, journal) => {
      const { record, adopted } = await port.create(draft, keys, journal, isLinkedIn(store, service))
      adopt(context, { row, source, record, sent: adopted ? {} : fields, made: !adopted })
    })
  } catch (thrown) {
    noteLoss(context, thrown, source, parent)
    throw thrown
  }
}

/** A record that was not seen in this run may be gone or another one by now: then it is not copied. */
async function isStillThere(
  { store, ports, sighted }: ExecuteContext,
  source: StoredRecord,
): Promise<boolean> {
  const { service, kind, id } = source
  if (sighted.has(recordKey(service, kind, id))) return true
  const current = await ports[service].get(source)
  if (!current) {
    store.records.remove(service, kind, id)
    return false
  }
  return !keepRead(store, service, current)
}

/** A contact that is gone lets its link rest; one that the service takes for another waits for the user. */
function noteLoss(
  { store }: ExecuteContext,
  thrown: unknown,
  source: StoredRecord,
  parent: Link | null,
): void {
  if (!(thrown instanceof TandemError)) return
  if (thrown.code === 'record.gone' && parent) store.links.setMissing(parent.id, otherService(source.service))
  if (thrown.code === 'record.duplicate')
    store.records.setStanding(source.service, source.kind, source.id, 'open')
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
