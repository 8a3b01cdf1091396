import type { FieldValue } from '../../shared/domain'
import type { FieldType } from '../../shared/fields'

/** Whether both texts of a field can be kept side by side. */
export const mayKeepBoth = (type: FieldType): boolean => type === 'markdown' || type === 'text'

/**
 * Both texts in one, HighLevel's first: below each other where lines may be broken, else with a stroke between. Where one
 * holds the other, or one is empty, the longer one is both. Null where the values are no texts. Pure.
 */
export function bothTexts(
  type: FieldType,
  highlevel: FieldValue,
  nozbe: FieldValue,
): { value: string } | null {
  if (!mayKeepBoth(type)) return null
  const [a, b] = [textOf(highlevel), textOf(nozbe)]
  if (a === null || b === null) return null
  if (a.includes(b)) return { value: a }
  if (b.includes(a)) return { value: b }
  return { value: type === 'markdown' ? `${a}\n\n${b}` : `${a} / ${b}` }
}

const textOf = (value: FieldValue): string | null =>
  value === null ? '' : typeof value === 'string' ? value.trim() : null
