import type { Token } from 'marked'
import { hasEntity } from '../../../shared/canonical/entities'
import { normalMarkdown } from '../../../shared/canonical/markdown'
import { markdownTokens, renderMarkdown } from '../../../shared/canonical/renderMarkdown'
import { withoutControls } from '../../../shared/canonical/text'
import { fromHtml } from './fromHtml/turndown'

const tags =
  'a|abbr|address|article|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|font|footer|h[1-6]|head|header|' +
  'hr|html|i|iframe|img|ins|kbd|label|li|link|main|mark|meta|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|' +
  'style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var'
const tag = new RegExp(`</?(?:${tags})(?:\\s[^<>]*|/)?>|<!--|<!doctype`, 'i')

/** Whether HighLevel's text is HTML; a lone `<` or `&` makes none. */
const isHtml = (text: string): boolean => tag.test(text) || hasEntity(text)

/**
 * HighLevel's body of a note or a task, HTML or plain text, as Markdown. Plain text comes back as it was. Scripts, styles,
 * comments and links to anything but the web, mail and telephone are left out.
 */
export function markdownOf(text: string): string {
  const clean = readable(text)
  if (!isHtml(clean)) return clean
  // Text with entities and no tag: its lines are lines.
  const html = tag.test(clean) ? clean : clean.replace(/\n/g, '<br>')
  return fromHtml(html.replace(controlEntity, ''))
}

/**
 * Markdown as HighLevel's body of a note or a task: the plain text where it has no formatting, else HTML. Of both,
 * `markdownOf` gives back what looks the same.
 */
export function htmlOf(markdown: string): string {
  const text = readable(markdown)
  const plain = plainText(markdownTokens(text))?.trim() ?? null
  const isPlain = plain !== null && !isHtml(plain) && normalMarkdown(plain) === normalMarkdown(text)
  return isPlain ? plain : renderMarkdown(text).trim()
}

/** Line ends as `\n`; no other character that is not seen. */
const readable = (text: string): string => withoutControls(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))

/** The same characters by their numbers. */
const controlEntity =
  /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|127)(?!\d)|x0*(?:[0-8bcef]|1[\da-f]|7f)(?![\da-f]));?/gi

/** The text of Markdown that has no formatting; addresses that are links by themselves are none. */
function plainText(tokens: readonly Token[]): string | null {
  const parts = tokens.map((token) => {
    switch (token.type) {
      case 'paragraph':
        return plainText(token.tokens ?? [])
      case 'br':
        return '\n'
      case 'escape':
        return token.text
      case 'space':
      case 'text':
        return token.raw
      case 'link':
        return token.raw.startsWith('[') ? null : token.raw
      default:
        return null
    }
  })
  return parts.includes(null) ? null : parts.join('')
}
