import { elementKey } from '../../../shared/canonical/comparable'
import type { FieldValue } from '../../../shared/domain'
import { elements, type SetSight } from './decideSet'

/**
 * The same sight with Nozbe's elements as HighLevel spells them, where Nozbe cannot hold them as they are: a tag cut to
 * length is the tag that it was cut from. Pure.
 */
export function asWritten(
  { highlevel, nozbe, base }: SetSight,
  heldAs: (element: string) => string | null,
): SetSight {
  const written = new Map<string, string>()
  for (const element of [...elements(highlevel), ...elements(base?.highlevel ?? null)]) {
    const held = heldAs(element)
    if (held !== null && elementKey(held) !== elementKey(element)) written.set(elementKey(held), element)
  }
  if (written.size === 0) return { highlevel, nozbe, base }
  const spelled = (value: FieldValue) =>
    elements(value).map((element) => written.get(elementKey(element)) ?? element)
  return { highlevel, nozbe: spelled(nozbe), base: base && { ...base, nozbe: spelled(base.nozbe) } }
}
