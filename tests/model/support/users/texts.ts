/** What people write, and what of it is hard to carry. `mark` is in every one of them. */
const texts: readonly ((mark: string) => string)[] = [
  (mark) => `Value ${mark}`,
  (mark) => `${mark} 🏡👩‍👩‍👧 ok`,
  (mark) => `${mark} مرحبا بكم`,
  (mark) => `${mark} Zażółć e\u0301\u0302 ñ`,
  (mark) => `${mark} @zofia, see a@b.example`,
  (mark) => `${mark} <b>bold</b> & <script>alert(1)</script>`,
  (mark) => `${mark} *not* _bold_ # [x](y) \\ |`,
  (mark) => `${mark} nul \0 end`,
  (mark) => `${mark} ${'long '.repeat(60)}`.slice(0, 255),
  (mark) => `${mark} ${'very long '.repeat(1000)}`.slice(0, 10_000),
  (mark) => `  ${mark}   with   blanks  `,
  (mark) => `${mark}: colon`,
]

export const textCount = texts.length

export const textOf = (n: number, mark: string): string => (texts[n % texts.length] ?? String)(mark)

/** Bodies of tasks and notes as they are typed in HighLevel, which keeps HTML, and in Nozbe, which keeps Markdown. */
const bodies = {
  highlevel: [
    (mark: string) => `<p>${mark} <strong>bold</strong><br>second line</p>`,
    (mark: string) => `<ul><li>${mark}</li><li>two</li></ul>`,
    (mark: string) => `<p>${mark}</p><script>alert(1)</script><img src="x" onerror="y">`,
    (mark: string) => `<table><tr><th>${mark}</th></tr><tr><td>1</td></tr></table>`,
    (mark: string) => `${mark}\nplain, second line\n\nnew paragraph`,
  ],
  nozbe: [
    (mark: string) => `**${mark}** and _more_\nsecond line`,
    (mark: string) => `- ${mark}\n- two\n  - nested`,
    (mark: string) => `# ${mark}\n\n> quoted\n\n1. one\n2. two`,
    (mark: string) => `${mark} [link](https://www.example.com/a_b) \`code\``,
    (mark: string) => `| ${mark} | b |\n| --- | --- |\n| 1 | 2 |`,
  ],
} as const

export function bodyOf(service: 'highlevel' | 'nozbe', n: number, mark: string): string {
  const own = bodies[service]
  return n < own.length ? (own[n] ?? String)(mark) : textOf(n - own.length, mark)
}

export const bodyCount = bodies.highlevel.length + texts.length

/**
 * Due dates, epoch milliseconds: whole days and times, across both changes of the clocks in Europe, and the last day
 * that four digits can say. `spread` keeps times of different edits apart.
 */
const dueDates: readonly { isAllDay: boolean; at: (spread: number) => number }[] = [
  { isAllDay: true, at: () => Date.UTC(2026, 4, 20, 22) },
  { isAllDay: false, at: (spread) => Date.UTC(2026, 5, 1, 9, spread) },
  // Warsaw puts its clocks on at 2026-03-29T01:00Z and back at 2026-10-25T01:00Z.
  { isAllDay: true, at: () => Date.UTC(2026, 2, 28, 23) },
  { isAllDay: false, at: (spread) => Date.UTC(2026, 2, 29, 1, spread) },
  { isAllDay: true, at: () => Date.UTC(2026, 9, 24, 22) },
  { isAllDay: false, at: (spread) => Date.UTC(2026, 9, 25, 0, spread) },
  { isAllDay: false, at: (spread) => Date.UTC(9999, 11, 31, 12, spread) },
]

export const dueCount = dueDates.length

export function dueOf(n: number, spread: number): { at: number; isAllDay: boolean } {
  const { isAllDay, at } = dueDates[n % dueDates.length] ?? { isAllDay: false, at: () => 0 }
  return { at: at(spread % 60), isAllDay }
}
