import { equalIn } from '../../shared/canonical/equal'
import type { Service } from '../../shared/domain'
import { addToHistory } from './execute/addToHistory'
import { type ExecuteContext, noteChange } from './execute/context'
import { differs } from './merge'
import { recipeRule } from './originals/original'
import type { RemoteRecord } from './ports'
import { recordKey } from './syncStore'

/**
 * Stores what a record shows after a recipe changed it by an action of the catalogue. History has it as Tandem's, so that it
 * can be undone and is nobody's edit; the next plan carries it to the other side.
 */
export function keepOwn(
  context: ExecuteContext,
  service: Service,
  current: RemoteRecord,
  recipeId: string,
): boolean {
  const { store, rules, sighted } = context
  const { kind, id } = current
  const known = store.records.find(service, kind, id)
  if (known && !differs(known, current)) return false
  const link = store.links.of(service, kind, id)
  const base = link && store.base.of(link.id)
  const note = { service, link: link ?? { id: null, kind }, record: current, rule: recipeRule(recipeId) }
  const fields = Object.keys(current.fields).filter(
    (field) =>
      !equalIn(kind, field, rules.compare)(known?.fields[field] ?? null, current.fields[field] ?? null),
  )
  store.transaction(() => {
    store.records.save(service, current, { dirty: true, ahead: true })
    if (!known) addToHistory(context, { ...note, op: 'create' })
    else
      for (const field of fields) {
        const change = {
          field,
          before: known.fields[field] ?? null,
          after: current.fields[field] ?? null,
          base: base?.get(field) ?? null,
        }
        addToHistory(context, { ...note, op: 'update', change })
      }
  })
  sighted.add(recordKey(service, kind, id))
  const op = known ? 'update' : 'create'
  noteChange(context, { service, kind, op, id }, known ? pick(current, fields) : current.fields)
  return true
}

const pick = ({ fields }: RemoteRecord, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
