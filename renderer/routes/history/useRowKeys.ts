import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { hasOwnUse, target } from './rowKeys'
import type { HistoryRow } from './rows'

interface RowKeys {
  /** Index of the one row that Tab reaches. */
  active: number
  /** The row with this entry becomes the one that Tab reaches. */
  activate(entryId: number): void
}

/**
 * Moves through the changes by arrows, j and k, Page keys, Home and End while the focus is inside `region`, so that no
 * letter acts where it is not expected. `reveal` scrolls a row into sight; the row then takes the focus.
 */
export function useRowKeys(
  rows: readonly HistoryRow[],
  region: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  reveal: (index: number) => void,
): RowKeys {
  const [chosen, setChosen] = useState<{ id: number | null; byKey: boolean }>({ id: null, byKey: false })
  const changes = useMemo(() => rows.flatMap((row, index) => (row.type === 'change' ? [index] : [])), [rows])
  const position = useMemo(
    () =>
      Math.max(0, chosen.id === null ? 0 : changes.findIndex((index) => entryId(rows[index]) === chosen.id)),
    [rows, changes, chosen],
  )
  const active = changes[position] ?? 0

  useEffect(() => {
    const element = region.current
    const press = (event: KeyboardEvent) => {
      if (hasOwnUse(event)) return
      const wanted = target(event.key, position, changes.length)
      if (wanted === null) return
      event.preventDefault()
      // The first key only enters the list.
      const next = list.current?.contains(document.activeElement) ? wanted : position
      setChosen({ id: entryId(rows[changes[next] ?? -1]), byKey: true })
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [rows, changes, position, region, list])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a key moves the focus; a row that comes in above does not
  useLayoutEffect(() => {
    if (!chosen.byKey) return
    reveal(active)
    list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true })
  }, [chosen])

  const activate = useCallback((id: number) => setChosen({ id, byKey: false }), [])
  return { active, activate }
}

const entryId = (row: HistoryRow | undefined) => (row?.type === 'change' ? row.entry.id : null)
