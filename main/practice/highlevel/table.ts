/** What every row of a table has: an identifier, and the record it belongs to, if any. */
export interface Row {
  readonly id: string
  readonly contactId?: string | null
}

/**
 * Rows by id and by contact. Rows are values: a change puts a new row in the old one's place, which keeps its
 * position. In JSON a table is the list of its rows.
 */
export interface Table<T extends Row> {
  readonly size: number
  get(id: string): T | undefined
  put(row: T): T
  delete(id: string): boolean
  all(): IterableIterator<T>
  /** The rows of one contact, oldest first. */
  of(contactId: string): T[]
  /** Calls `listener` after every change, with the row or, when it was deleted, undefined. */
  watch(listener: (id: string, row: T | undefined) => void): void
  toJSON(): T[]
}

export function createTable<T extends Row>(rows: Iterable<T> = []): Table<T> {
  const byId = new Map<string, T>()
  const byContact = new Map<string, Set<string>>()
  const listeners: ((id: string, row: T | undefined) => void)[] = []

  const forget = (row: T) => {
    if (row.contactId) byContact.get(row.contactId)?.delete(row.id)
  }

  const table: Table<T> = {
    get size() {
      return byId.size
    },
    get: (id) => byId.get(id),
    put: (row) => {
      const before = byId.get(row.id)
      if (before && before.contactId !== row.contactId) forget(before)
      byId.set(row.id, row)
      if (row.contactId) {
        const ids = byContact.get(row.contactId) ?? new Set()
        byContact.set(row.contactId, ids.add(row.id))
      }
      for (const listener of listeners) listener(row.id, row)
      return row
    },
    delete: (id) => {
      const row = byId.get(id)
      if (!row) return false
      forget(row)
      byId.delete(id)
      for (const listener of listeners) listener(id, undefined)
      return true
    },
    all: () => byId.values(),
    of: (contactId) =>
      [...(byContact.get(contactId) ?? [])].flatMap((id) => {
        const row = byId.get(id)
        return row ? [row] : []
      }),
    watch: (listener) => {
      listeners.push(listener)
    },
    toJSON: () => [...byId.values()],
  }
  for (const row of rows) table.put(row)
  return table
}
