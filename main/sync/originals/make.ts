import type { Fields } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { addToHistory } from '../execute/addToHistory'
import { type ExecuteContext, isLinkedIn, noteChange } from '../execute/context'
import { type Intent, journalled } from '../execute/journalled'
import type { RemoteRecord } from '../ports'
import { type JournalRow, recordKey } from '../syncStore'
import { draftAgain } from '../undo/again'
import { isUnsettled, keysOf, type Original, originalKey, originalOf, recipeRule, wasMade } from './original'

/**
 * Makes an original in Nozbe, with the contact of `parentId` there, unless it was made before. The next plan copies it to
 * HighLevel, unless it stays. False where there was nothing to do. Throws what the port throws, and `server.failed` while
 * it is not known what became of an earlier try.
 */
export async function makeOriginal(
  context: ExecuteContext,
  original: Original,
  parentId: string,
  wanted: Fields,
): Promise<boolean> {
  const { store, ports } = context
  const port = ports.nozbe
  const key = originalKey(original)
  if (isUnsettled(store, key)) throw new TandemError('server.failed', { service: 'Nozbe', status: 'unknown' })
  if (wasMade(store, port, original)) return false
  const { kind } = original
  const fields = { ...wanted, ...port.demanded(kind, wanted, null) }
  const keys = keysOf(port, original)
  const intent: Intent = {
    service: 'nozbe',
    kind,
    op: 'create',
    targetId: null,
    peerId: key,
    parentId,
    fields,
    writes: [],
    keys,
  }
  await journalled(context, intent, async (row, journal) => {
    const draft = draftAgain(store, intent)
    const { record } = await port.create(draft, keys, journal, isLinkedIn(store, 'nozbe'))
    finishOriginal(context, { ...intent, id: row }, record)
  })
  return true
}

/** After an original is known to have been made: it is known, and no event comes of seeing it. */
export function finishOriginal(
  context: ExecuteContext,
  { id, kind, peerId, fields }: Pick<JournalRow, 'id' | 'kind' | 'peerId' | 'fields'>,
  record: RemoteRecord,
): void {
  const { store, sighted } = context
  const original = originalOf(kind, peerId)
  if (!original) return
  store.transaction(() => {
    store.records.save('nozbe', record, { dirty: true, ahead: true })
    if (original.stays) store.records.setStanding('nozbe', kind, record.id, 'left')
    const link = { id: null, kind }
    addToHistory(context, {
      service: 'nozbe',
      link,
      record,
      op: 'create',
      rule: recipeRule(original.recipeId),
    })
    store.journal.finish(id, record.id)
  })
  sighted.add(recordKey('nozbe', kind, record.id))
  noteChange(context, { service: 'nozbe', kind, op: 'create', id: record.id }, fields)
}
