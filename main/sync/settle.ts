import { otherService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { isAccepted } from './execute/accept'
import { adopt } from './execute/adopt'
import { attempts } from './execute/attempts'
import { confirmUpdate } from './execute/confirm'
import { type ExecuteContext, isLinkedIn, noteChange } from './execute/context'
import { draftOf } from './execute/create'
import { keepRead } from './observe'
import { type JournalRow, recordKey } from './store'

/**
 * Finds out what became of writes whose outcome is unknown, before anything else happens in a run: a crash or a
 * time-out must neither double a record nor lose an edit. A row that cannot be settled stays open, and its record is
 * left alone in this run. Throws what ends a run.
 */
export async function settleJournal(context: ExecuteContext): Promise<void> {
  const attempt = attempts(context)
  for (const row of context.store.journal.unsettled()) {
    const source = recordKey(otherService(row.service), row.kind, row.peerId)
    await attempt([source], () =>
      row.op === 'create' ? settleCreate(context, row) : settleUpdate(context, row),
    )
  }
}

/** What the create left behind is linked; where it left nothing, its source is planned again. */
async function settleCreate(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports } = context
  const source = store.records.find(otherService(row.service), row.kind, row.peerId)
  if (source && source.linkId === null) {
    const draft = draftOf(store, source, row.parentId, row.fields)
    const isLinked = isLinkedIn(store, row.service)
    const record = await ports[row.service]
      .settle(draft, row.keys, isLinked, row.sentAt, context.signal)
      .catch(nothingWhenGone)
    if (record && !isLinked(record.kind, record.id)) {
      adopt(context, { row: row.id, source, record, sent: row.fields, made: true })
      return
    }
    store.records.setDirty(source.service, source.kind, source.id, true)
  }
  store.journal.mark(row.id, 'superseded')
}

/** With its contact, whatever the create left is gone too. */
function nothingWhenGone(thrown: unknown): null {
  if (thrown instanceof TandemError && thrown.code === 'record.gone') return null
  throw thrown
}

/**
 * A record that shows what was sent was written: that is confirmed as if the answer had come. Else nothing is known to
 * have happened, and whatever the record shows now is planned as usual.
 */
async function settleUpdate(context: ExecuteContext, row: JournalRow): Promise<void> {
  const { store, ports, rules } = context
  const { service, kind, fields } = row
  const target = row.targetId === null ? undefined : store.records.find(service, kind, row.targetId)
  const link = target?.linkId == null ? undefined : store.links.find(target.linkId)
  if (!target || !link) {
    store.journal.mark(row.id, 'superseded')
    return
  }
  const record = await ports[service].get(target)
  const isTaken = ({ field, after }: JournalRow['writes'][number]) =>
    record !== null && isAccepted(record.fields, service, kind, field, fields[field] ?? after, rules)
  const writes = row.writes.filter(isTaken)

  store.transaction(() => {
    if (record) {
      keepRead(store, service, record)
      store.records.setDirty(service, kind, record.id, true)
      confirmUpdate(context, { link, service, record, writes, sent: fields })
    } else {
      store.links.setMissing(link.id, service)
    }
    store.journal.mark(row.id, 'superseded')
  })
  if (record && writes.length > 0) {
    const shown = Object.fromEntries(writes.map(({ field, after }) => [field, after]))
    noteChange(context, { service, kind, op: 'update', id: record.id }, shown)
  }
}
