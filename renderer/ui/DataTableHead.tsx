import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './DataTable.module.css'
import type { SortBy, SortValue } from './sorted'

export interface Column<Row> {
  key: string
  head: ReactNode
  /** A track of CSS grid: `76px`, `minmax(0, 1fr)`. */
  width: string
  align?: 'end'
  /** By what its head sorts; without it the column is not sortable. Rows without a value (null) come last. */
  sortValue?(row: Row): SortValue
  /** `isActive`: the row that the keys act on; controls in others should not be reached by Tab (`tabIndex` -1). */
  cell(row: Row, isActive: boolean): ReactNode
}

interface HeadProps<Row> {
  column: Column<Row>
  sortBy: SortBy | null
  onSort(sortBy: SortBy): void
}

/** A column's name; pressed, it sorts by it, and pressed again the other way round. */
export function DataTableHead<Row>({
  column: { key, head, align, sortValue },
  sortBy,
  onSort,
}: HeadProps<Row>) {
  const direction = sortBy?.column === key ? sortBy.direction : null
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={align === 'end' ? styles.end : styles.cell}
      aria-sort={sortValue && (direction ?? 'none')}
    >
      {sortValue ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() =>
            onSort({ column: key, direction: direction === 'ascending' ? 'descending' : 'ascending' })
          }
        >
          {head}
          {direction && <Arrow size={12} />}
        </button>
      ) : (
        head
      )}
    </th>
  )
}
