import { Marked, type RendererObject, type Token } from 'marked'
import { decodeEntities, escapeHtml } from './entities'
import { isTangled } from './tangled'

/** Where a link may lead; what leads elsewhere, such as `javascript:`, is shown as its text alone. */
export const isSafeLink = (address: string): boolean => /^(https?:\/\/|mailto:|tel:)\S/i.test(address)
export const isSafeImage = (address: string): boolean => /^https?:\/\/\S/i.test(address)

const renderer: RendererObject = {
  text(token) {
    return 'tokens' in token && token.tokens
      ? this.parser.parseInline(token.tokens)
      : escapeHtml(decodeEntities(token.text))
  },
  link({ href, title, tokens }) {
    // No link is in a link.
    const shown = this.parser
      .parseInline(tokens)
      .replace(/<\/?a\b[^>]*>/g, '')
      .trim()
    const address = decodeEntities(href)
    return isSafeLink(address) ? `<a href="${encoded(address)}"${titled(title)}>${shown}</a>` : shown
  },
  image({ href, title, text, tokens }) {
    const address = decodeEntities(href)
    const words = tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text
    const shown = escapeHtml(decodeEntities(words))
    return isSafeImage(address) ? `<img src="${encoded(address)}" alt="${shown}"${titled(title)}>` : shown
  },
  heading({ tokens, depth }) {
    // Markdown has no other heading of several lines than one of the first and second degree.
    return `<h${depth}>${this.parser.parseInline(tokens).replaceAll('<br>', ' ')}</h${depth}>\n`
  },
  em({ tokens }) {
    return once('em', this.parser.parseInline(tokens))
  },
  strong({ tokens }) {
    return once('strong', this.parser.parseInline(tokens))
  },
  del({ tokens }) {
    return once('del', this.parser.parseInline(tokens))
  },
  codespan({ text }) {
    const code = text.trim()
    return text.replace(code, () => `<code>${escapeHtml(code)}</code>`)
  },
  checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
}

/** Bold in bold is bold. */
const once = (tag: string, shown: string): string =>
  `<${tag}>${shown.replaceAll(`<${tag}>`, '').replaceAll(`</${tag}>`, '')}</${tag}>`

const titled = (title: string | null | undefined): string =>
  title ? ` title="${escapeHtml(decodeEntities(title))}"` : ''

/** Blanks and quotes in an address as browsers write them; what is encoded already stays. */
function encoded(address: string): string {
  try {
    return escapeHtml(encodeURI(address).replace(/%25/g, '%'))
  } catch {
    // Half a surrogate pair.
    return escapeHtml(address)
  }
}

/** GitHub's Markdown with line breaks as typed. HTML in it is text like any other. */
const markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer,
  tokenizer: { html: () => undefined, tag: () => undefined },
})

/** What a Markdown text consists of. */
export const markdownTokens = (text: string): readonly Token[] =>
  isTangled(text) ? [{ type: 'text', raw: text, text }] : markdown.lexer(text)

/** What a Markdown text shows, as HTML without scripts. */
export const renderMarkdown = (text: string): string =>
  isTangled(text) ? linesOfText(text) : markdown.parse(text, { async: false })

const linesOfText = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => `<p>${escapeHtml(part.trim()).replace(/\s*\n\s*/g, '<br>')}</p>`)
    .join('\n')
