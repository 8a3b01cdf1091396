import type { Kind } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { ConflictRule } from '../../../shared/mapping'
import type { Store } from '../../store/store'
import type { Settled } from '../../sync/undo/takeBack'

/** A decision, with what it takes to take it back. */
export type Decided =
  | {
      type: 'settled'
      settled: readonly Settled[]
      /** The rule that the field had, where it was changed. */
      rule: { kind: Kind; field: string; rule: ConflictRule } | null
    }
  | {
      type: 'approval'
      id: number
      /** What it concerns, with what belongs to its contacts. */
      linkIds: ReadonlySet<number>
      /** The newest row of history at that time. */
      since: number
    }

/** Throws `entry.unknown`. */
export function decidedDelete(store: Store, id: number): Decided {
  const approval = store.approvals.find(id)
  if (!approval) throw new TandemError('entry.unknown', { what: 'approval', id })
  const links = approval.linkIds.flatMap((linkId) => store.links.find(linkId) ?? [])
  const belonging = links
    .filter(({ kind }) => kind === 'contact')
    .flatMap(({ highlevelId, nozbeId }) => [
      ...store.links.ofParent('highlevel', highlevelId),
      ...store.links.ofParent('nozbe', nozbeId),
    ])
  const linkIds = new Set([...links, ...belonging].map((link) => link.id))
  return { type: 'approval', id, linkIds, since: store.history.lastId() }
}
