import { otherService } from '../../shared/domain'
import { adopt } from './execute/adopt'
import { type ExecuteContext, isLinkedIn } from './execute/context'
import { draftOf } from './execute/create'
import { sight } from './observe'
import type { JournalRow } from './store'

/**
 * Finds out what became of writes whose outcome is unknown, before anything else happens in a run: a crash or a
 * time-out must neither double a record nor lose an edit. Throws what the ports throw; the rows then stay open.
 */
export async function settleJournal(context: ExecuteContext): Promise<void> {
  for (const row of context.store.journal.unsettled()) {
    await (row.op === 'create' ? settleCreate(context, row) : settleUpdate(context, row))
  }
}

/** What the create left behind is linked; where it left nothing, its source is planned again. */
async function settleCreate(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports } = context
  const source = store.records.find(otherService(row.service), row.kind, row.peerId)
  if (source && source.linkId === null) {
    const draft = draftOf(store, source, row.parentId, row.fields)
    const found = await ports[row.service].settle(draft, row.keys, isLinkedIn(store, row.service), row.sentAt)
    if (found) {
      adopt(context, row.id, source, { ...found, adopted: true })
      return
    }
    store.records.soil(source.service, source.kind, source.id)
  }
  store.journal.mark(row.id, 'superseded')
}

/** An update is settled by reading: whatever the record shows now is compared with the base as usual. */
async function settleUpdate(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports } = context
  const { service, kind } = row
  const target = row.targetId === null ? undefined : store.records.find(service, kind, row.targetId)
  if (target) {
    const current = await ports[service].get(target)
    if (current) {
      sight(store, service, current)
      store.records.soil(service, kind, target.id)
    } else if (target.linkId !== null) {
      store.links.setMissing(target.linkId, service)
    }
  }
  store.journal.mark(row.id, 'superseded')
}
