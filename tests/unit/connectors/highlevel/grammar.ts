import fc, { type Arbitrary } from 'fast-check'

const words = [
  'anna',
  'Lunch',
  '12',
  'naïve',
  'e\u0301te\u0301',
  '👩‍👩‍👧',
  'שלום',
  'مرحبا',
  '日本',
  'R&D',
  'a_b',
  "it's",
  '“so”',
  'end.',
  'why?',
  '(see)',
] as const

const signs = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '#',
    '##',
    '>',
    '-',
    '--',
    '---',
    '+',
    '=',
    '===',
    '|',
    '||',
  ],
  ...[
    '1.',
    '2)',
    '\\',
    '\\*',
    '\\_',
    '\\\\',
    '[',
    ']',
    '(',
    ')',
    '[x]',
    '[ ]',
    '![',
    '](',
    '<',
    '>',
    '<b>',
    '</b>',
  ],
  ...[
    '&',
    '&amp;',
    '&lt;',
    '&#35;',
    '&unknown;',
    '&lt',
    '!',
    ':',
    ':-',
    ':--',
    '@',
    '"',
    "'",
    '$',
    '%',
    '<!--',
    '-->',
  ],
  ...[
    'https://example.com',
    'https://example.com/_a_?b=1&c=*2*',
    'www.example.com',
    'ann@example.com',
    'http://',
  ],
  ...['<https://example.com>', '<ann@example.com>', 'javascript:alert(1)', '<script>', '\u00a0', '  ', '\t'],
]

const word = fc.constantFrom(...words)
const plain = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const wrapped = (text: Arbitrary<string>, ...marks: string[]): Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...marks), text).map(([mark, inner]) => `${mark}${inner}${mark}`)

/** What stands around an address without a blank belongs to it. */
const isAddress = (text: string): boolean => /example|http/.test(text)

/** Words, signs that may or may not be formatting, with and without blanks between. */
const jumble = fc
  .array(fc.tuple(fc.oneof(word, fc.constantFrom(...signs)), fc.constantFrom('', ' ')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([part, gap]) => (isAddress(part) ? ` ${part} ` : part + gap)).join(''))

const inline: Arbitrary<string> = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    plain,
    wrapped(fc.oneof(plain, wrapped(plain, '**', '~~')), '*', '_'),
    wrapped(fc.oneof(plain, wrapped(plain, '_', '~~')), '**', '__'),
    wrapped(plain, '~~', '***', '___'),
    wrapped(word, '`', '``'),
    tie('piece').map((text) => `[${text}](https://example.com/a_b)`),
    plain.map((text) => `[${text}](javascript:alert)`),
    plain.map((text) => `![${text}](https://example.com/a.png "${text}")`),
  ),
})).piece

const line = fc.oneof(
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  plain,
  jumble,
)
const lines = fc.array(line, { minLength: 1, maxLength: 3 })

const indented = (text: string, first: string): string =>
  text
    .split('\n')
    .map((row, index) => (index === 0 ? first : row && ' '.repeat(first.length)) + row)
    .join('\n')

const paragraph = fc.tuple(lines, fc.constantFrom('\n', '  \n', '\\\n')).map(([rows, end]) => rows.join(end))
const cells = (width: number): Arbitrary<string> =>
  fc
    .array(inline, { minLength: width, maxLength: width })
    .map((row) => `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`)
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('---', ':-', '-:', ':-:'))
  .chain(([width, rule]) =>
    fc
      .tuple(cells(width), fc.array(cells(width), { maxLength: 2 }))
      .map(([head, rows]) => [head, `|${`${rule}|`.repeat(width)}`, ...rows].join('\n')),
  )

/** Markdown as people and editors write it. */
export const markdown: Arbitrary<string> = fc.letrec<{ text: string; block: string; list: string }>(
  (tie) => ({
    text: fc
      .tuple(
        fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n\n', '\n\n\n', '\n \n'),
      )
      .map(([blocks, gap]) => blocks.join(gap)),
    list: fc
      .tuple(
        fc.constantFrom('- ', '* ', '+ ', '-   ', '1. ', '1) ', '7. '),
        fc.array(fc.oneof({ depthSize: 'small' }, line, tie('text')), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n', '\n\n'),
      )
      .map(([mark, items, gap]) => items.map((item) => indented(item, mark)).join(gap)),
    block: fc.oneof(
      { depthSize: 'small' },
      paragraph,
      fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
      fc.tuple(plain, fc.constantFrom('===', '---')).map(([text, rule]) => `${text}\n${rule}`),
      fc.constantFrom('---', '***', '* * *', '___'),
      fc
        .tuple(fc.constantFrom('```', '````', '~~~'), lines)
        .map(([fence, rows]) => [fence, ...rows, fence].join('\n')),
      lines.map((rows) => rows.map((row) => `    ${row}`).join('\n')),
      table,
      tie('text').map((text) => text.replace(/^/gm, '> ')),
      tie('list'),
    ),
  }),
).text

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const flowTags = [
  ...[
    'p',
    'div',
    'b',
    'strong',
    'i',
    'em',
    's',
    'u',
    'span',
    'code',
    'pre',
    'h1',
    'h3',
    'blockquote',
    'font',
  ],
  ...[
    'a href="https://example.com/a_b"',
    'a href="javascript:alert(1)"',
    'a href="/here"',
    'a',
    'section',
    'center',
  ],
  ...['p style="color:red" onclick="alert(1)"', 'x-unknown', 'table', 'sub', 'label'],
]
const loneTags = [
  ...[
    '<br>',
    '<hr/>',
    '<img src="https://example.com/a.png" alt="a *b*">x',
    '<img src="data:image/png;base64,AA">',
  ],
  ...[
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<!-- hidden -->',
    '<p></p>',
    '<p>&nbsp;</p>',
    '<b> </b>',
  ],
  ...['<input type="checkbox" checked>', '<p>', '</div>', '<li>', '</b>', '\n', ' ', '&nbsp;', '\0'],
]

const inTag = (tag: string, content: string): string => `<${tag}>${content}</${tag.split(' ')[0]}>`

/** HTML as editors write it, and as they should not. */
export const html: Arbitrary<string> = fc.letrec<{ flow: string; piece: string; rows: string }>((tie) => ({
  flow: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  rows: fc
    .array(fc.array(fc.tuple(fc.constantFrom('td', 'th'), tie('flow')), { maxLength: 3 }), { maxLength: 3 })
    .map((rows) =>
      rows.map((row) => inTag('tr', row.map(([tag, cell]) => inTag(tag, cell)).join(''))).join(''),
    ),
  piece: fc.oneof(
    { depthSize: 'small' },
    plain.map(escaped),
    jumble.map(escaped),
    jumble,
    fc.constantFrom(...loneTags),
    fc.tuple(fc.constantFrom(...flowTags), tie('flow')).map(([tag, content]) => inTag(tag, content)),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start="3"'),
        fc.array(tie('flow'), { minLength: 1, maxLength: 3 }),
      )
      .map(([tag, items]) => inTag(tag, items.map((item) => inTag('li', item)).join(''))),
    tie('rows').map((rows) => inTag('table', rows)),
  ),
})).flow
