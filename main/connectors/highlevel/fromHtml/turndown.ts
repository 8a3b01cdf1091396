import TurndownService from 'turndown'
import { isSafeImage } from '../../../../shared/canonical/renderMarkdown'
import { code, codeBlock, lineOfCode } from './code'
import { shallow } from './depth'
import { emphasised, isEmphasis } from './emphasis'
import { addressEnd, escapeMarkdown } from './escape'
import { inOneLine } from './inOneLine'
import { link } from './link'
import { list, listItem } from './list'
import { table, tableCell, tableRow } from './table'

/** Bold that ends where bold begins goes on: `**a****b**` would be neither. */
const endAndStart = /<\/(b|strong|i|em|s|del|strike)><\1(?:\s[^<>]*)?>/gi

/** Turndown's time grows with the square of a gap. */
const longGap = /((?:\s|&nbsp;|&#160;){200})(?:\s|&nbsp;|&#160;)+/gi

/** HTML, free of control characters, as Markdown. */
export const fromHtml = (html: string): string =>
  turndown
    .turndown(shallow(html).replace(endAndStart, '').replace(longGap, '$1'))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll(lineOfCode, '')
    .replace(new RegExp(`${addressEnd}(?![*_~)]*(?:[\\s<]|$))`, 'g'), ' ')
    .replaceAll(addressEnd, '')

const turndown = new TurndownService({
  headingStyle: 'atx',
  // Not `---`, which in a list of `-` would be no rule but an item.
  hr: '***',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '_',
})

turndown.escape = escapeMarkdown
turndown.remove([
  'script',
  'style',
  'head',
  'title',
  'template',
  'iframe',
  'object',
  'noscript',
  'textarea',
  'audio',
  'video',
])

turndown.addRule('emphasis', {
  filter: ({ nodeName }) => isEmphasis(nodeName),
  replacement: (content, node) => emphasised(content, node),
})

turndown.addRule('heading', {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (content, node) => {
    const text = inOneLine(content).replace(/(?<=^|\s)#+$/, '\\$&')
    return `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${text}\n\n`
  },
})

turndown.addRule('list', { filter: ['ul', 'ol'], replacement: list })
turndown.addRule('listItem', { filter: 'li', replacement: listItem })

turndown.addRule('tableCell', { filter: ['th', 'td'], replacement: tableCell })
turndown.addRule('table', { filter: 'table', replacement: table })
turndown.addRule('tableSection', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content })
turndown.addRule('tableRow', { filter: 'tr', replacement: tableRow })

turndown.addRule('checkbox', {
  filter: (node) => node.nodeName === 'INPUT' && node.getAttribute('type') === 'checkbox',
  replacement: (_, node) => ('hasAttribute' in node && node.hasAttribute('checked') ? '[x] ' : '[ ] '),
})

turndown.addRule('link', { filter: 'a', replacement: link })

turndown.addRule('picture', {
  filter: (node) => node.nodeName === 'IMG' && !isSafeImage(node.getAttribute('src') ?? ''),
  replacement: (_, node) => escapeMarkdown(('getAttribute' in node && node.getAttribute('alt')) || ''),
})
turndown.addRule('code', { filter: 'code', replacement: (_, node) => code(node) })
turndown.addRule('codeBlock', { filter: 'pre', replacement: (_, node) => codeBlock(node) })
