import { describe, expect, it } from 'vitest'
import { decodeEntities, escapeHtml, hasEntity } from '../../../../shared/canonical/entities'
import { normalMarkdown } from '../../../../shared/canonical/markdown'
import { isSafeImage, isSafeLink, renderMarkdown } from '../../../../shared/canonical/renderMarkdown'

describe('Markdown', () => {
  it.each([
    ['bullets', '* a\n* b', '+   a\n+   b'],
    ['loose lists', '- a\n- b', '- a\n\n- b'],
    ['numbering', '1. a\n1. b', '3) a\n4) b'],
    ['emphasis', '__a__ *b* ***c***', '**a** _b_ **_c_**'],
    ['emphasis in its like', '**a **b** c**', '**a **b** c**'],
    ['escapes of nothing', 'a\\_b \\- c\\!', 'a_b - c!'],
    ['rules', 'a\n\n---\n\nb', 'a\n***\nb'],
    ['headings', 'Title\n===\n\nPart\n---', '# Title #\n## Part'],
    ['breaks', 'a  \nb\\\nc', 'a\nb\nc'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['gaps', '\n\na   b\n\n\n\nc\n', 'a b\n\nc'],
    ['fences', '```js\na\n\n  b\n```', '~~~~\na\n\n  b\n~~~~'],
    ['tables', '|a|b|\n|:-:|--|\n|1|2|', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['addresses', '<https://example.com>', '[https://example.com](https://example.com)'],
    ['characters by name', 'R&amp;D &copy; &#8364;5', 'R&D © €5'],
    ['empty blocks', 'a\n\n-\n\n>\n\nb', 'a\n\nb'],
  ])('looks the same whatever its %s', (_, a, b) => expect(normalMarkdown(a)).toBe(normalMarkdown(b)))

  it.each([
    ['a line more', 'a\nb', 'a b'],
    ['a paragraph more', 'a\n\nb', 'a\nb'],
    ['bold', '**a**', 'a'],
    ['a literal sign', '\\*a\\*', '*a*'],
    ['a heading of another degree', '# a', '## a'],
    ['an address', '[a](https://example.com/a)', '[a](https://example.com/b)'],
    ['blanks in code', '```\na\n  b\n```', '```\na\nb\n```'],
    ['a nested item', '- a\n  - b', '- a\n- b'],
    ['a checked box', '- [ ] a', '- [x] a'],
    ['HTML, which is text', '<b>a</b>', 'a'],
  ])('looks different by %s', (_, a, b) => expect(normalMarkdown(a)).not.toBe(normalMarkdown(b)))

  it('shows HTML as text, and links to the web, mail and telephone only', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).not.toContain('<script')
    expect(renderMarkdown('<img src=x onerror=alert(1)>')).not.toContain('<img')
    expect(renderMarkdown('[a](javascript:alert(1)) [b](&#106;avascript:alert) <vbscript:x>')).not.toContain(
      '<a',
    )
    expect(['https://a.example', 'MAILTO:a@example.com', 'tel:1'].every(isSafeLink)).toBe(true)
    expect(['javascript:x', ' https://a.example', '/a', 'data:x', 'https://'].some(isSafeLink)).toBe(false)
    expect([isSafeImage('https://a.example'), isSafeImage('mailto:a@example.com')]).toEqual([true, false])
  })
})

describe('characters by name', () => {
  it.each([
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['&lt;&#98;&#x3E;', '<b>'],
    ['&amp;lt;', '&lt;'],
    [
      'AT&T; &unknown; &amp &#0; &#xD800; &#1114112; &constructor;',
      'AT&T; &unknown; &amp &#0; &#xD800; &#1114112; &constructor;',
    ],
  ])('%s is %s', (text, expected) => {
    expect(decodeEntities(text)).toBe(expected)
    expect(decodeEntities(escapeHtml(expected))).toBe(expected)
  })

  it('are told from a lone &', () => {
    expect(hasEntity('R&D; a & b')).toBe(false)
    expect(hasEntity('R&amp;D')).toBe(true)
  })
})
