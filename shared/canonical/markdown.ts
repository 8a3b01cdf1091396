import { renderMarkdown } from './renderMarkdown'

/**
 * Markdown in the form in which it is compared: what looks the same when shown is the same, however it was typed or
 * converted. It is for comparing only: no Markdown, but the HTML of it without what nobody sees.
 */
export const normalMarkdown = (text: string): string =>
  withoutEmpty(
    renderMarkdown(text.replace(/\r\n?/g, '\n'))
      .replace(
        /<pre><code[^>]*>([\s\S]*?)<\/code><\/pre>/g,
        (_, code: string) => `<pre>${keptCode(code)}</pre>`,
      )
      // Paragraphs are lines.
      .replace(/<\/?p>/g, '\n')
      .replace(/ (?:align|start)="\w+"/g, ''),
  )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *(?:\n|<br>) */g, (gap) => gap.trim() || '\n')
    .replace(/<br><br>|(?:<br>)?\n/g, '\n')
    .replace(/\n(?:\n|<br>)*/g, '\n')
    .replace(besideBlocks, '$1')
    .replaceAll('<em><strong>', '<strong><em>')
    .replaceAll('</strong></em>', '</em></strong>')
    .replace(/<\/(ul|ol|em|strong|del)><\1>/g, '')
    .trim()

const blocks = 'ul|ol|li|blockquote|h[1-6]|hr|pre|table|thead|tbody|tr|th|td'
const besideBlocks = new RegExp(`(?:\\s|<br>)*(</?(?:${blocks})>)(?:\\s|<br>)*`, 'g')

/** Its blanks as entities, which nothing else here is. */
const keptCode = (code: string): string =>
  code
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\s/g, (blank) => `&#${blank.charCodeAt(0)};`)

function withoutEmpty(html: string): string {
  const less = html.replace(
    /<(ul|ol|li|blockquote|h[1-6]|pre|em|strong|del|code|a)\b[^>]*>\s*<\/\1>/g,
    (_, tag: string) => (/^(?:em|strong|del|code|a)$/.test(tag) ? '' : '\n'),
  )
  return less === html ? html : withoutEmpty(less)
}
