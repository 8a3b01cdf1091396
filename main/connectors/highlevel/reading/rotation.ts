import type { ObserveRequest, Page, RemoteRecord, RowProblem } from '../../../sync/ports'
import { readRows } from '../../rows'
import { contactRow } from '../rows/contact'
import type { ContactList, ListPosition } from './contactList'
import type { createContactReader } from './contactReader'
import { problemOf } from './problem'

export interface Share {
  /** Ids of the contacts whose turn it is. */
  ids: string[]
  /** Where the next share begins. */
  next: ListPosition | null
  count: number
}

/** After so many readings every contact had its turn. */
const readings = 12
const smallest = 20
/** A bigger share would use up the day's calls: one call per contact, up to every five minutes. */
const biggest = 400

/**
 * The contacts whose turn it is: notes can only be read contact by contact. They are seen on the way, which also shows
 * changes that do not move a contact's dateUpdated. A row that cannot be understood is told of by the list of changes.
 */
export async function* takeShare(
  list: ContactList,
  contacts: Pick<ReturnType<typeof createContactReader>, 'look'>,
  request: ObserveRequest,
  from: { position: ListPosition | null; count: number },
): AsyncGenerator<Page, Share> {
  const size = Math.min(biggest, Math.max(smallest, Math.ceil(from.count / readings)))
  const fetch = (at: ListPosition | null) => list.page(at, request.signal, size)
  const rest = await fetch(from.position)
  const isOver = rest.rows.length === 0 && from.position !== null
  const page = isOver ? await fetch(null) : rest
  const { rows } = readRows(page.rows, contactRow, { kind: 'contact', operation: list.operation })
  const records: RemoteRecord[] = []
  const problems: RowProblem[] = []
  for (const row of rows) {
    const record = await contacts.look(row, request, list.kind).catch((error: unknown) => {
      problems.push(problemOf(error, { kind: 'contact', id: row.id, operation: 'contacts.get' }))
      return null
    })
    if (record) records.push(record)
  }
  yield { records, problems, listed: [] }
  return {
    ids: records.filter(({ state }) => state === 'live').map(({ id }) => id),
    next: page.rows.length === 0 || page.rows.length === page.total ? null : page.next,
    count: page.total ?? from.count,
  }
}
