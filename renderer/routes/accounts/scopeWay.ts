import type { ScopeAnswers } from '../../../shared/setUp'

/** By what the contacts are chosen. The window chooses by one condition; several come from the terminal. */
export const scopeWays = ['all', 'tag', 'business', 'owner', 'since', 'picked'] as const
export type ScopeWay = (typeof scopeWays)[number] | 'several'

const parts = {
  tag: 'tag',
  business: 'businessId',
  owner: 'ownerId',
  since: 'since',
  picked: 'contactIds',
} as const

/** Pure. */
export function wayOf(scope: ScopeAnswers | null): ScopeWay {
  const ways = scopeWays.filter((way) => way !== 'all' && scope !== null && scope[parts[way]] !== null)
  return ways.length > 1 ? 'several' : (ways[0] ?? 'all')
}

const none: ScopeAnswers = { tag: null, businessId: null, ownerId: null, since: null, contactIds: null }

/** The scope of one condition; null for all contacts, undefined while it is not complete. Pure. */
export function scopeOf(
  way: Exclude<ScopeWay, 'several'>,
  value: string,
  picked: readonly string[],
): ScopeAnswers | null | undefined {
  if (way === 'all') return null
  if (way === 'picked') return picked.length > 0 ? { ...none, contactIds: picked } : undefined
  return value === '' ? undefined : { ...none, [parts[way]]: value }
}

/** What the condition is, where it is one value. Pure. */
export function chosenIn(scope: ScopeAnswers | null): string {
  return scope?.tag ?? scope?.businessId ?? scope?.ownerId ?? scope?.since ?? ''
}
