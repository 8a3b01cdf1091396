/** More than any person nests; what parses HTML calls itself once for each level. */
const deepest = 40

const neverClosed = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])
/** A second one ends the first, without a closing tag. */
const endedByNext = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option'])

/** HTML without the tags that lie deeper than any person nests; their text stays. */
export function shallow(html: string): string {
  const open: string[] = []
  return html.replace(/<(\/?)([a-z][a-z\d-]*)[^<>]*>/gi, (tag, closing: string, spelled: string) => {
    const name = spelled.toLowerCase()
    if (neverClosed.has(name)) return tag
    if (closing) {
      const at = open.lastIndexOf(name)
      if (at < 0) return ''
      open.length = at
      return tag
    }
    if (endedByNext.has(name) && open.at(-1) === name) return tag
    if (open.length >= deepest) return ''
    open.push(name)
    return tag
  })
}
