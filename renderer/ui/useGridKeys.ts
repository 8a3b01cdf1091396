import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

interface GridKeys {
  /** Index of the row that Tab reaches. */
  active: number
  count: number
  /** How many rows a Page key passes. */
  pageSize(): number
  /** Makes a row the active one and brings it into sight. */
  go(index: number): void
  scroller: RefObject<HTMLElement | null>
  open(): void
  toggle: (() => void) | undefined
}

/** Keys that a control in a row needs itself. */
const typing = 'input:not([type="checkbox"], [type="radio"]), select, textarea'

/** The keys of a grid of rows; the row that they lead to takes the focus. */
export function useGridKeys({ active, count, pageSize, go, scroller, open, toggle }: GridKeys) {
  const moved = useRef(false)
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true })
  })

  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || target.matches(typing)) return
    const isRow = target.matches('tbody > tr')
    const index = target.closest('thead')
      ? firstStep(key)
      : nextIndex(key, { active, count, pageSize: pageSize() })
    if (index !== null && count > 0) {
      moved.current = true
      go(index)
    } else if (key === 'Enter' && isRow) open()
    else if (key === ' ' && isRow && toggle) toggle()
    else return
    event.preventDefault()
  }
}

/** From the heads, the arrow down leads to the first row. */
const firstStep = (key: string): number | null => (key === 'ArrowDown' ? 0 : null)

interface Place {
  active: number
  count: number
  pageSize: number
}

/** To which row a key leads; null for a key that leads nowhere. */
function nextIndex(key: string, { active, count, pageSize }: Place): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageSize,
    PageUp: -pageSize,
    Home: -count,
    End: count,
  }
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, active + step))
}
