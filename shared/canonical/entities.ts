/** The named characters that editors write. Others are left as they are typed. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  times: '×',
}

const entity = new RegExp(`&(?:#(\\d{1,7})|#x([\\da-f]{1,6})|(${Object.keys(named).join('|')}));`, 'gi')

export const hasEntity = (text: string): boolean => text.search(entity) >= 0

/** `Tom &amp; Jerry` as people read it. */
export const decodeEntities = (text: string): string =>
  text.replace(entity, (typed, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? typed
    return (
      character(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)) ?? typed
    )
  })

/** Null for what is no character, or one that no text may have. */
function character(code: number): string | null {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const isControl = (code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code < 0xa0)
  return isSurrogate || isControl || code > 0x10ffff ? null : String.fromCodePoint(code)
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => escapes[found] ?? found)
