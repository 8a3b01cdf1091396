import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlOf, markdownOf } from '../../../../main/connectors/highlevel/html'
import { normalMarkdown } from '../../../../shared/canonical/markdown'
import { html, markdown } from './grammar'

const numRuns = Number(process.env.TANDEM_SEEDS ?? 500)
const seed = Number(process.env.TANDEM_SEED ?? 7)

describe('a text of HighLevel as Markdown', () => {
  it.each([
    ['', ''],
    ['a < b & c > d', 'a < b & c > d'],
    ['5 * 3 * 2, snake_case_name, *not* bold', '5 * 3 * 2, snake_case_name, *not* bold'],
    ['Mail <anna@example.com>; <unknown> AT&T; R&D', 'Mail <anna@example.com>; <unknown> AT&T; R&D'],
    ['one\r\ntwo\rthree\n\n\n\nfour', 'one\ntwo\nthree\n\n\n\nfour'],
    ['naïve e\u0301 👩‍👩‍👧 שלום مرحبا', 'naïve e\u0301 👩‍👩‍👧 שלום مرحبا'],
    ['a\0b\x07c\x7f\td', 'abc\td'],
  ])('plain %j stays %j', (text, expected) => expect(markdownOf(text)).toBe(expected))

  it.each([
    ['Tom &amp; Jerry\n&lt;b&gt; &euro;5', 'Tom & Jerry\n\\<b> €5'],
    ['<p>Hello <b>Anna</b>, <i>see</i> <s>this</s></p><p>Bye</p>', 'Hello **Anna**, _see_ ~~this~~\n\nBye'],
    ['<p>a&#7;b&#x1;c&#02d\0e &#13;&#65;&#10;&#8364;</p>', 'abcde A €'],
    ['<p>Look!<a href="https://example.com">here</a></p>', 'Look\\![here](https://example.com)'],
    ['<ul><li>a<ol start="3"><li>b</li></ol></li></ul>', '- a\n\n  3. b'],
    ['<p>one<br>two<br><br>three</p>', 'one\ntwo\n\nthree'],
    ['<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['<h1>Title #</h1><h3>Part<br>two</h3>', '# Title \\#\n\n### Part two'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li><li> </li></ul>', '- a\n  - b\n- c'],
    ['<ol start="3"><li><p>a</p></li><li>b</li></ol>', '3. a\n\n4. b'],
    ['<blockquote><p>a</p><p>b</p></blockquote><hr>c', '> a\n>\n> b\n\n***\n\nc'],
    [
      '<p>1. no list</p><p># no heading</p><p>*no* _em_ ~~s~~ `c`</p>',
      '1\\. no list\n\n\\# no heading\n\n\\*no\\* \\_em\\_ \\~\\~s\\~\\~ \\`c\\`',
    ],
    ['<p>snake_case &amp;amp; &lt;i&gt;</p>', 'snake_case \\&amp; \\<i>'],
    ['<code>a_b `c`</code><pre>x  \n\n\n  &lt;y&gt;</pre>', '`` a_b `c` ``\n\n```\nx  \n\n\n  <y>\n```'],
    ['<b>Name:</b>Anna, <b>“x”</b>y, un<i>do</i>ne', '**Name**:Anna, “x”y, un*do*ne'],
    ['<b>a</b><b style="x">b</b> <b> c </b>d', '**ab** **c** d'],
  ])('HTML %j is %j', (html, expected) => expect(markdownOf(html)).toBe(expected))

  it.each([
    [
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1|2</td><td>3<br>4</td></tr></table>',
      '| a | b |\n| --- | --- |\n| 1\\|2 | 3 4 |',
    ],
    ['<table><tr><td>a</td></tr><tr><td>1</td><td>2</td></tr></table>', '| a |  |\n| --- | --- |\n| 1 | 2 |'],
    [
      '<table><tr><td>a</td><td><table><tr><td>in</td><td>side</td></tr></table></td></tr></table>',
      '| a | in side |\n| --- | --- |',
    ],
  ])('table %j is %j', (html, expected) => expect(markdownOf(html)).toBe(expected))

  it.each([
    ['<script>alert(1)</script><style>p{}</style><!-- x --><p onclick="alert(1)">a</p>', 'a'],
    ['<a href="javascript:alert(1)">a</a> <a href=" JavaScript:alert(1)">b</a> <a href="/c">c</a>', 'a b c'],
    ['<a href="java\nscript:alert(1)">a</a> <a href="data:text/html,x">b</a>', 'a b'],
    [
      '<a href="https://example.com/(x)">a</a> <a href="tel:+3531">b</a> <a href="mailto:a@example.com">c</a>',
      '[a](https://example.com/\\(x\\)) [b](tel:+3531) [c](mailto:a@example.com)',
    ],
    ['see <a href="https://example.com/a">https://example.com/a</a> now', 'see https://example.com/a now'],
    [
      '<img src="https://example.com/a.png" alt="a" onerror="x"><img src="data:image/png;base64,AA" alt="b">',
      '![a](https://example.com/a.png)b',
    ],
    ['<iframe src="https://example.com"></iframe><svg onload="alert(1)"><text>a</text></svg>b', 'ab'],
  ])('nothing of %j runs: %j', (html, expected) => expect(markdownOf(html)).toBe(expected))
})

describe('Markdown as a text of HighLevel', () => {
  it.each([
    ['', ''],
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['5 * 3 * 2, a_b & <c>', '5 * 3 * 2, a_b & <c>'],
    ['not\\_bold, \\@anna', 'not_bold, @anna'],
    ['see https://example.com/a_b and ann@example.com', 'see https://example.com/a_b and ann@example.com'],
  ])('without formatting, %j is the plain text %j', (text, expected) => expect(htmlOf(text)).toBe(expected))

  it.each([
    ['a **b** *c*\nd', '<p>a <strong>b</strong> <em>c</em><br>d</p>'],
    ['\\*not bold\\*', '<p>*not bold*</p>'],
    [
      'Use <b> & <script>alert(1)</script>',
      '<p>Use &lt;b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['[a](javascript:alert) [b](JAVASCRIPT:x) ![c](data:x)', '<p>a b c</p>'],
    [
      '[a](https://example.com "x\\"onclick=\\"y")',
      '<p><a href="https://example.com" title="x&quot;onclick=&quot;y">a</a></p>',
    ],
    ['![a"b](https://example.com/a.png)', '<p><img src="https://example.com/a.png" alt="a&quot;b"></p>'],
    ['- [x] done', '<ul>\n<li>[x] done</li>\n</ul>'],
    ['a&nbsp;b &copy;', '<p>a\u00a0b ©</p>'],
  ])('%j is %j', (text, expected) => expect(htmlOf(text)).toBe(expected))
})

describe(`${numRuns} texts of seed ${seed}`, { timeout: 60_000 }, () => {
  it('look the same after a trip from Markdown to HighLevel and back', () => {
    fc.assert(
      fc.property(markdown, (typed) => {
        expect(normalMarkdown(markdownOf(htmlOf(typed)))).toBe(normalMarkdown(typed))
      }),
      { numRuns, seed },
    )
  })

  it('do not change on the second trip from HTML', () => {
    fc.assert(
      fc.property(html, (given) => {
        const first = markdownOf(given)
        expect(normalMarkdown(markdownOf(htmlOf(first)))).toBe(normalMarkdown(first))
      }),
      { numRuns, seed },
    )
  })
})

describe('a text that nobody types', () => {
  const chain = (text: string, times: number): string => text.repeat(times)

  it.each([
    ['nested tags', `${chain('<div>', 10_000)}deep${chain('</div>', 10_000)}`, 'deep'],
    ['nested emphasis', `${chain('<b>', 10_000)}deep`, 'deep'],
    ['nested lists', `${chain('<ul><li>', 10_000)}deep`, 'deep'],
    ['nested tables', `${chain('<table><tr><td>', 10_000)}deep`, 'deep'],
    ['lone brackets', chain('<', 1_000_000), '<<<'],
    ['comments without end', `<b>${chain('<!--', 250_000)}`, ''],
    ['tags without end', `<b>x</b>${chain('<a "', 200_000)}`, 'x'],
    ['a wide gap', `<p>a${chain('&nbsp; ', 100_000)}b</p>`, 'b'],
    ['a long table', `<table>${chain('<tr><td>a</td><td>b</td></tr>', 3000)}</table>`, '| a | b |'],
  ])('of %s is read in moments', (_, text, expected) => {
    const begin = performance.now()
    expect(markdownOf(text)).toContain(expected)
    expect(performance.now() - begin).toBeLessThan(5000)
  })

  it.each([
    ['quotations', `${chain('> ', 20_000)}deep`],
    ['numbers', `${chain('1. ', 20_000)}deep`],
    ['emphasis', chain('*a **b ', 5000) + chain(' b** a*', 5000)],
    ['indented items', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['brackets', chain('[', 100_000)],
  ])('of %s comes back, in moments', (_, text) => {
    const begin = performance.now()
    expect(normalMarkdown(markdownOf(htmlOf(text)))).toBe(normalMarkdown(text))
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})
