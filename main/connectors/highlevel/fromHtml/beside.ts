import { isSafeLink } from '../../../../shared/canonical/renderMarkdown'

type Side = 'previousSibling' | 'nextSibling'

const blocks =
  /^(BR|P|DIV|UL|OL|LI|DL|DT|DD|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|H[1-6R]|PRE|BLOCKQUOTE|SECTION|ARTICLE|CENTER|HEADER|FOOTER|X-TURNDOWN)$/

/** What the Markdown of an element begins and ends with, where that is not its text. */
const signs: Readonly<Record<string, string>> = { CODE: '`', IMG: '!', INPUT: '[' }

/** The character next to a node in its line, as it will be in Markdown; empty where there is none. */
export function beside(node: Node, side: Side): string {
  const sibling = node[side]
  if (sibling === null) {
    const parent = node.parentNode
    if (!parent || blocks.test(parent.nodeName)) return ''
    return isLink(parent) ? '[' : beside(parent, side)
  }
  if (blocks.test(sibling.nodeName)) return ''
  const text = sibling.textContent ?? ''
  const sign = isLink(sibling) ? '[' : signs[sibling.nodeName]
  return sign ?? (edge(text, side) || beside(sibling, side))
}

/** Characters outside the basic plane have two units. */
const edge = (text: string, side: Side): string =>
  (side === 'nextSibling' ? [...text.slice(0, 2)].at(0) : [...text.slice(-2)].at(-1)) ?? ''

const isLink = (node: Node): boolean =>
  node.nodeName === 'A' &&
  'getAttribute' in node &&
  isSafeLink(String((node as Element).getAttribute('href')))
