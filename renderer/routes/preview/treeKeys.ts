import type { PreviewRow } from './rows'

/** To which row a key leads; null for a key that leads nowhere. The arrow to the left leads from a record to its contact. Pure. */
export function nextRow(
  key: string,
  rows: readonly PreviewRow[],
  active: number,
  pageSize: number,
): number | null {
  const last = rows.length - 1
  if (last < 0) return null
  const within = (index: number) => Math.min(last, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return within(active + 1)
    case 'ArrowUp':
    case 'k':
      return within(active - 1)
    case 'PageDown':
      return within(active + pageSize)
    case 'PageUp':
      return within(active - pageSize)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowLeft': {
      const contact = rows.findLastIndex((row, index) => index <= active && row.type === 'contact')
      return contact < 0 ? null : contact
    }
    case 'ArrowRight':
      return rows[active]?.type === 'contact' ? within(active + 1) : null
    default:
      return null
  }
}
