import type { Kind } from '../../../../shared/domain'
import type { WriteOp } from '../../../sync/ports'

/**
 * How many calls a write takes, reading before writing included. A list is two calls: it is read until a page is empty,
 * unless the first one is. What only a few writes need, such as making a tag, is left out.
 */
export function costOf(
  layout: 'section' | 'project',
  kind: Kind,
  op: WriteOp,
  fields: readonly string[],
): number {
  return costs[kind](op, new Set(fields), layout === 'project' ? 1 : 0)
}

type Cost = (op: WriteOp, fields: ReadonlySet<string>, more: number) => number

const list = 2

const costs: Record<Kind, Cost> = {
  contact: (op, fields, more) => {
    // The container, card, comment and tags; which projects are in the group is known from the reading.
    const read = 3 + list
    const tags = fields.has('tags') ? list + 1 : 0
    const lines = [...fields].some((field) => field !== 'name' && field !== 'tags')
    switch (op) {
      case 'create':
        return 4 + tags + more * 2
      case 'delete':
        // What was written on the card; card and container, and the look between them at what else stands there.
        return read + list + 3
      case 'archive':
        return read + 1
      default:
        // The comment is read once more just before it is edited.
        return read + (fields.has('name') ? 2 : 0) + (lines ? 2 : 0) + tags
    }
  },
  task: (op, fields) => {
    const body = fields.has('body') ? 1 : 0
    const others = [...fields].some((field) => field !== 'body') ? 1 : 0
    return op === 'create' ? 1 + body : read + (op === 'update' ? others + body : 1)
  },
  note: (op) => (op === 'create' ? 1 : op === 'move' ? 3 : 2),
  appointment: (op, fields) => {
    const details = fields.has('details') ? 1 : 0
    // A date travels with who is responsible.
    const start = fields.has('start') ? 1 : 0
    const others = [...fields].some((field) => field !== 'details') ? 1 : 0
    return op === 'create' ? 2 + list + 1 : read + (op === 'update' ? others + start + details : 1)
  },
}

/** The task and its comment. */
const read = 2
