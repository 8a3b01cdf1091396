import { type RefObject, useEffect, useRef } from 'react'
import { mayUndo } from '../../../shared/undo'
import { useRecord } from '../../stores/record'
import { useUndo } from '../../stores/undo'
import { hasOwnUse } from './rowKeys'
import type { HistoryRow } from './rows'

/** While the focus is in the list, z takes the change back on which it is, and t leads to its record. */
export function useChangeKeys(
  rows: readonly HistoryRow[],
  active: number,
  region: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): void {
  const row = rows[active]
  const entry = useRef(row?.type === 'change' ? row.entry : null)
  entry.current = row?.type === 'change' ? row.entry : null
  useEffect(() => {
    const element = region.current
    const press = (event: KeyboardEvent) => {
      const { current } = entry
      if (!current || event.repeat || hasOwnUse(event)) return
      if (!list.current?.contains(document.activeElement)) return
      if (event.key === 'z' && mayUndo(current)) void useUndo.getState().propose({ entryId: current.id })
      else if (event.key === 't')
        void useRecord.getState().open({ kind: current.kind, recordId: current.recordId })
      else return
      event.preventDefault()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [region, list])
}
