export interface SplitName {
  first: string | null
  last: string | null
}

/** Nozbe has one name, HighLevel first and last. Null when there is neither. */
export const joinName = ({ first, last }: SplitName): string | null =>
  [first, last]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ') || null

/**
 * A whole name as first and last name. Whichever of the present two is still in it stays as it is (so that
 * "Jan van der Berg" keeps its last name when he becomes "Johan van der Berg"); else the last word is the last name.
 */
export function splitName(whole: string | null, present: SplitName): SplitName {
  const name = tidy(whole ?? '')
  if (name === '') return { first: null, last: null }
  const first = tidy(present.first ?? '')
  const last = tidy(present.last ?? '')
  if (same(name, tidy(`${first} ${last}`)) && (first || last)) return divide(name, first.length)
  if (last && name.length > last.length + 1 && same(name.slice(-last.length - 1), ` ${last}`)) {
    return divide(name, name.length - last.length - 1)
  }
  if (first && same(name.slice(0, first.length + 1), `${first} `)) return divide(name, first.length)
  return divide(name, Math.max(0, name.lastIndexOf(' ')) || name.length)
}

const divide = (name: string, at: number): SplitName => ({
  first: name.slice(0, at).trim() || null,
  last: name.slice(at).trim() || null,
})

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ')
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The name in at most `limit` UTF-16 units, its end replaced by `…` where it is longer. What is seen as one character, such
 * as a family or a letter with its accents, is kept whole or left out.
 */
export function cutName(name: string, limit: number): string {
  if (name.length <= limit) return name
  const kept = beginning(graphemes.segment(name), limit - 1) || beginning(codePoints(name), limit - 1)
  return `${kept.trimEnd()}…`
}

function beginning(parts: Iterable<{ segment: string }>, limit: number): string {
  let kept = ''
  for (const { segment } of parts) {
    if (kept.length + segment.length > limit) break
    kept += segment
  }
  return kept
}

/** For a character under more accents than there is room for. */
function* codePoints(name: string): Generator<{ segment: string }> {
  for (const segment of name) yield { segment }
}
