import type { Filter, ListQuery } from './query'
import type { Row, Table } from './table'

const property = (row: Row, field: string): unknown => (row as unknown as Record<string, unknown>)[field]

/** The rows that the filters leave, in the order asked for, or the table's. Ties keep the table's order. */
export function select<T extends Row>(table: Table<T>, query: ListQuery, keep: (row: T) => boolean): T[] {
  const found: T[] = []
  // Without an order the page can end the search.
  const enough = query.sort.length > 0 ? Number.POSITIVE_INFINITY : query.offset + query.limit
  for (const row of candidates(table, query.filters)) {
    if (!query.filters.every((filter) => passes(row, filter)) || !keep(row)) continue
    found.push(row)
    if (found.length >= enough) break
  }
  if (query.sort.length > 0) found.sort((a, b) => order(a, b, query.sort))
  return found.slice(query.offset, query.offset + query.limit)
}

function candidates<T extends Row>(table: Table<T>, filters: readonly Filter[]): Iterable<T> {
  for (const { field, operator, value } of filters) {
    if (operator !== 'eq') continue
    if (field === 'id') {
      const row = table.get(String(value))
      return row ? [row] : []
    }
    if (table.isIndexed(field)) return table.where(field as keyof T & string, value as T[keyof T & string])
  }
  return table.all()
}

function passes(row: Row, { field, operator, value }: Filter): boolean {
  const actual = property(row, field)
  if (operator === 'eq') return actual === value
  if (operator === 'ne') return actual !== value
  if (actual === null || value === null) return false
  const difference = compare(actual, value)
  if (operator === 'gt') return difference > 0
  if (operator === 'gte') return difference >= 0
  return operator === 'lt' ? difference < 0 : difference <= 0
}

function order(a: Row, b: Row, sort: ListQuery['sort']): number {
  for (const { field, descending } of sort) {
    const difference = compare(property(a, field), property(b, field))
    if (difference !== 0) return descending ? -difference : difference
  }
  return 0
}

/** Nothing comes before everything else. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return (a as string | number) < (b as string | number) ? -1 : 1
}

/** A row with only the properties asked for. */
export const project = (row: Row, properties: readonly string[] | null): unknown =>
  properties ? Object.fromEntries(properties.map((name) => [name, property(row, name)])) : row
