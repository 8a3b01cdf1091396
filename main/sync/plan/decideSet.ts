import { elementKey } from '../../../shared/canonical/comparable'
import { mergeSets } from '../../../shared/canonical/set'
import type { FieldValue, PerService, Service } from '../../../shared/domain'
import type { Direction } from '../../../shared/mapping'
import type { BaseValue } from '../syncStore'

export interface SetSight {
  highlevel: FieldValue
  nozbe: FieldValue
  base: BaseValue | undefined
}

/**
 * What a set shall be on each side, element by element: additions from both sides, removals only of what was in the base.
 * One-way, only what happened on the source side counts and the target keeps what is its own. Pure.
 */
export function decideSet(
  { highlevel, nozbe, base }: SetSight,
  direction: Direction,
): PerService<FieldValue> {
  const [h, n] = [elements(highlevel), elements(nozbe)]
  const before = base ? { highlevel: elements(base.highlevel), nozbe: elements(base.nozbe) } : undefined
  if (direction === 'off') return { highlevel, nozbe }
  if (direction === 'both') {
    const both = before ? intersection(before.highlevel, before.nozbe) : []
    const merged = mergeSets(both, h, n)
    return { highlevel: merged, nozbe: merged }
  }
  const follow = (source: readonly string[], target: readonly string[], side: Service) =>
    mergeSets(before?.[side] ?? [], source, target)
  return direction === 'to-nozbe'
    ? { highlevel, nozbe: follow(h, n, 'highlevel') }
    : { highlevel: follow(n, h, 'nozbe'), nozbe }
}

export const elements = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : []

function intersection(a: readonly string[], b: readonly string[]): readonly string[] {
  const keys = new Set(b.map(elementKey))
  return a.filter((element) => keys.has(elementKey(element)))
}
