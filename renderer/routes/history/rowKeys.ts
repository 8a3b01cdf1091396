const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
}

/** To which of `count` changes a key leads from `position`; null for a key that leads nowhere. */
export function target(key: string, position: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, position + step))
}

/** Whether the key already means something where it was pressed. The arrow down leads out of the search into the list. */
export function hasOwnUse({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (target instanceof HTMLInputElement) return key !== 'ArrowDown'
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}
