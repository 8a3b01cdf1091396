import type { Kind } from '../../../../shared/domain'
import type { IsLinked, RemoteRecord } from '../../../sync/ports'
import { goneError, hasCode } from '../../errors'
import type { Layout } from '../layouts/container'
import type { TaskRow } from '../rows'
import type { Home } from './task'

/** Where a task stands; `parent` is the contact in whose container it was put. */
export function placeIn(layout: Layout, task: TaskRow, parent: RemoteRecord | null): Home {
  const id = layout.containerOf(task)
  return id === null ? null : { id, isArchived: parent?.id === id && parent.state === 'archived' }
}

/** Whether what stands under an id of ours may be taken for the record that is to be made. */
export const isFree =
  (kind: Kind, isLinked: IsLinked) =>
  ({ id }: { id: string }): boolean =>
    !isLinked(kind, id)

/** Whether a task may be the card of the contact that is to be made: its container is no other contact's. */
export const isFreeCard =
  (layout: Layout, isLinked: IsLinked) =>
  (task: TaskRow): boolean => {
    const container = layout.containerOf(task)
    return container !== null && !isLinked('contact', container)
  }

/** Rethrows, as `record.gone` where a write was refused because the container is gone. */
export const asGone =
  (layout: Layout, containerId: string) =>
  async (error: unknown): Promise<never> => {
    const isGone = hasCode(error, 'request.refused', 'record.gone') && !(await layout.get(containerId))
    throw isGone ? goneError('nozbe', 'contact') : error
  }
