export interface Row {
  readonly id: string
}

/**
 * Rows by id, and by the fields it was told to index. Rows are values: a change puts a new row in the old one's
 * place, which keeps its position. In JSON a table is the list of its rows.
 */
export interface Table<T extends Row> {
  readonly size: number
  get(id: string): T | undefined
  put(row: T): T
  delete(id: string): boolean
  all(): IterableIterator<T>
  /** The rows whose field has the value; quick for the indexed fields. */
  where<K extends keyof T & string>(field: K, value: T[K]): T[]
  isIndexed(field: string): boolean
  /** Calls `listener` after every change, with the row or, when it was deleted, undefined. */
  watch(listener: (id: string, row: T | undefined) => void): void
  toJSON(): T[]
}

export function createTable<T extends Row>(
  indexed: readonly (keyof T & string)[] = [],
  rows: Iterable<T> = [],
): Table<T> {
  const byId = new Map<string, T>()
  const indexes = new Map(indexed.map((field) => [field as string, new Map<unknown, Set<string>>()]))
  const listeners: ((id: string, row: T | undefined) => void)[] = []
  const changed = (id: string, row: T | undefined) => {
    for (const listener of listeners) listener(id, row)
  }

  const enter = (row: T, before: T | undefined) => {
    for (const [field, index] of indexes) {
      const value = row[field as keyof T]
      if (before) {
        if (before[field as keyof T] === value) continue
        leave(before, field, index)
      }
      const ids = index.get(value) ?? new Set()
      index.set(value, ids.add(row.id))
    }
  }
  const leave = (row: T, field: string, index: Map<unknown, Set<string>>) => {
    const ids = index.get(row[field as keyof T])
    ids?.delete(row.id)
    if (ids?.size === 0) index.delete(row[field as keyof T])
  }

  const table: Table<T> = {
    get size() {
      return byId.size
    },
    get: (id) => byId.get(id),
    put: (row) => {
      enter(row, byId.get(row.id))
      byId.set(row.id, row)
      changed(row.id, row)
      return row
    },
    delete: (id) => {
      const row = byId.get(id)
      if (!row) return false
      for (const [field, index] of indexes) leave(row, field, index)
      byId.delete(id)
      changed(id, undefined)
      return true
    },
    all: () => byId.values(),
    where: (field, value) => {
      const index = indexes.get(field)
      if (!index) return [...byId.values()].filter((row) => row[field] === value)
      return Array.from(index.get(value) ?? [], (id) => byId.get(id)).filter((row) => row !== undefined)
    },
    isIndexed: (field) => indexes.has(field),
    watch: (listener) => {
      listeners.push(listener)
    },
    toJSON: () => [...byId.values()],
  }
  for (const row of rows) table.put(row)
  return table
}
