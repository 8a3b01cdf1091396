import type { Kind } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { ConflictRule } from '../../../shared/mapping'
import type { Store } from '../../store/store'
import type { Link } from '../../sync/syncStore'
import type { Settled } from '../../sync/undo/takeBack'

/** What a decision about deletes concerns, so that what was done by it is found in history. */
export interface Concerned {
  /** With what belongs to its contacts. */
  linkIds: ReadonlySet<number>
  /** The newest row of history at that time. */
  since: number
}

/** How a delete that met an edit was settled. */
export interface SettledDelete extends Concerned {
  linkId: number
}

/** A decision, with what it takes to take it back. */
export type Decided =
  | {
      type: 'settled'
      settled: readonly Settled[]
      deletes: readonly SettledDelete[]
      /** The rule that the field had, where it was changed. */
      rule: { kind: Kind; field: string; rule: ConflictRule } | null
    }
  | ({ type: 'approval'; id: number } & Concerned)

/** Throws `entry.unknown`. */
export function decidedDelete(store: Store, id: number): Decided {
  const approval = store.approvals.find(id)
  if (!approval) throw new TandemError('entry.unknown', { what: 'approval', id })
  const links = approval.linkIds.flatMap((linkId) => store.links.find(linkId) ?? [])
  return { type: 'approval', id, ...concerned(store, links) }
}

export function settledDelete(store: Store, linkId: number): SettledDelete {
  const link = store.links.find(linkId)
  return { linkId, ...concerned(store, link ? [link] : []) }
}

function concerned(store: Store, links: readonly Link[]): Concerned {
  const belonging = links
    .filter(({ kind }) => kind === 'contact')
    .flatMap(({ highlevelId, nozbeId }) => [
      ...store.links.ofParent('highlevel', highlevelId),
      ...store.links.ofParent('nozbe', nozbeId),
    ])
  const linkIds = new Set([...links, ...belonging].map((link) => link.id))
  return { linkIds, since: store.history.lastId() }
}
