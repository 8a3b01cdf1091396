import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Take } from '../../../shared/waiting'
import { hasOwnUse, target } from '../history/rowKeys'
import type { Item } from './items'

interface ConflictKeys {
  region: RefObject<HTMLElement | null>
  items: readonly Item[]
  activeKey: string | null
  /** Whether something else has the keyboard: a field being typed into, or a choice to be confirmed. */
  isBlocked: boolean
  choose(key: string): void
  onTake(take: Take): void
  onType(): void
  onBack(): void
}

const takes: Readonly<Record<string, Take>> = { 1: 'highlevel', 2: 'base', 3: 'nozbe', b: 'both' }

/**
 * The keys of the screen, while the focus is inside `region`: 1, 2, 3 and B settle what is active, E types a value, Z takes
 * back, arrows, j and k move on. The focus follows what is active, so that the next key acts on that. Returns what moves
 * the focus to a row.
 */
export function useConflictKeys(keys: ConflictKeys): (key: string) => void {
  const { region, activeKey, isBlocked, choose } = keys
  const [wanted, setWanted] = useState(0)
  const latest = useRef(keys)
  latest.current = keys

  useEffect(() => {
    const element = region.current
    const press = (event: KeyboardEvent) => {
      const { items, activeKey: active, onTake, onType, onBack } = latest.current
      if (latest.current.isBlocked || hasOwnUse(event) || event.defaultPrevented) return
      const key = event.key.toLowerCase()
      const take = takes[key]
      const position = items.findIndex((item) => item.key === active)
      const next = target(event.key, position, items.length)
      if (take && !event.repeat) onTake(take)
      else if (key === 'e' && !event.repeat) onType()
      else if (key === 'z' && !event.repeat) onBack()
      else if (next !== null) choose(items[next]?.key ?? '')
      else return
      event.preventDefault()
      setWanted((count) => count + 1)
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [region, choose])

  // What was settled took the focus along with it; on the way here it was on what led here, or on the title since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these may take the focus along
  useEffect(() => {
    const element = region.current
    const now = document.activeElement
    const isLost = now === null || now === document.body || now.closest('nav, h1') !== null
    if (isBlocked || !(isLost || element?.contains(now))) return
    element?.querySelector<HTMLElement>('button[data-active]')?.focus({ preventScroll: true })
  }, [activeKey, wanted])

  return useCallback(
    (key: string) => {
      choose(key)
      setWanted((count) => count + 1)
    },
    [choose],
  )
}
