export interface SortBy {
  /** Its key. */
  column: string
  direction: 'ascending' | 'descending'
}

export type SortValue = string | number | null

/** In the order of the values; equal ones stay as they were, and those without a value come last in both directions. */
export function sorted<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: SortBy['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  const texts = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null)
      return (
        sign * (typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b)))
      )
    })
    .map(({ row }) => row)
}
