import { equalIn } from '../../../shared/canonical/equal'
import type { Fields } from '../../../shared/domain'
import { addToHistory } from '../execute/addToHistory'
import { type ExecuteContext, noteChange } from '../execute/context'
import { type Intent, journalled } from '../execute/journalled'
import { mergeSighting } from '../merge'
import { keepRead } from '../observe'
import { findOriginal, type Original, originalKey, recipeRule } from './original'

/**
 * Brings an original that stays in Nozbe to the fields wanted. False where it shows them already, is gone, or was never made.
 * Doing it twice does it once, so a try of unknown outcome may be repeated after reading. Throws what the port throws.
 */
export async function changeOriginal(
  context: ExecuteContext,
  original: Original,
  wanted: Fields,
): Promise<boolean> {
  const { store, ports, rules } = context
  const port = ports.nozbe
  const { kind } = original
  const known = findOriginal(store, port, original)
  const current = known && (await port.get(known))
  if (!current) return false
  keepRead(context, 'nozbe', current)
  const before = current.fields
  const differs = (field: string) =>
    !equalIn(kind, field, rules.compare)(before[field] ?? null, wanted[field] ?? null)
  const fields = Object.keys(wanted).filter(differs)
  if (fields.length === 0) return false
  const asked = Object.fromEntries(fields.map((field) => [field, wanted[field] ?? null]))
  const sent = { ...asked, ...port.demanded(kind, asked, before) }
  const intent: Intent = {
    service: 'nozbe',
    kind,
    op: 'update',
    targetId: current.id,
    peerId: originalKey(original),
    parentId: current.parentId,
    fields: sent,
    writes: [],
    keys: {},
  }
  await journalled(context, intent, async (row, journal) => {
    const written = await port.update(current, sent, { id: '', url: null }, journal)
    const record = mergeSighting(current, written.record)
    store.transaction(() => {
      store.records.save('nozbe', record, { dirty: false, ahead: true })
      for (const field of fields) {
        const change = {
          field,
          before: before[field] ?? null,
          after: record.fields[field] ?? null,
          base: null,
        }
        const link = { id: null, kind }
        const rule = recipeRule(original.recipeId)
        addToHistory(context, { service: 'nozbe', link, record, op: 'update', change, rule })
      }
      store.journal.finish(row, current.id)
    })
  })
  noteChange(context, { service: 'nozbe', kind, op: 'update', id: current.id }, asked)
  return true
}
