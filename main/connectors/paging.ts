import type { Service } from '../../shared/domain'
import { unexpected } from './errors'
import { rowId } from './rows'

export interface RawPage<At> {
  rows: readonly unknown[]
  /** Where the next page begins. */
  next: At
}

/**
 * Reads a list until a page is empty, since a service may cap its pages without a word. Rows met before are left out: a
 * record that is edited meanwhile can move to a later page. A listing that keeps repeating itself is refused, lest it be
 * taken for a whole one. Returns whether no row came twice: where one did, others may have been skipped.
 */
export async function* readPages<At>(
  what: { service: Service; host: string; operation: string },
  first: At,
  fetch: (at: At) => Promise<RawPage<At>>,
): AsyncGenerator<unknown[], boolean> {
  const met = new Set<string>()
  let isStable = true
  let repeated = 0
  for (let at = first; ; ) {
    const { rows, next } = await fetch(at)
    if (rows.length === 0) return isStable
    const fresh = rows.filter((row) => {
      const id = rowId(row)
      if (id === null || met.has(id)) return id === null
      met.add(id)
      return true
    })
    if (fresh.length < rows.length) isStable = false
    repeated = fresh.length === 0 ? repeated + 1 : 0
    if (repeated > 1) throw unexpected(what, 'the list repeats itself')
    if (fresh.length > 0) yield fresh
    at = next
  }
}
