/** Stands at the end of lines of code, so that blanks and blank lines stay as they are. No text has it. */
export const lineOfCode = '\x01'
const kept = (code: string): string => code.replace(/(?<=^|\s)$/gm, lineOfCode)

/** Whatever formatting is in it is shown as it is. */
export function code({ textContent }: Node): string {
  const text = (textContent ?? '').replace(/\s+/g, ' ').trim()
  const ticks = '`'.repeat(ticksIn(text, 0) + 1)
  const gap = /^`|`$/.test(text) ? ' ' : ''
  return text && `${ticks}${gap}${text}${gap}${ticks}`
}

/** Also of a `pre` without `code`. */
export function codeBlock({ textContent }: Node): string {
  const text = (textContent ?? '').replace(/^\n|\n$/g, '')
  const fence = '`'.repeat(ticksIn(text, 2) + 1)
  return `\n\n${fence}\n${kept(text)}\n${fence}\n\n`
}

/** How many backticks in a row the code has at most; not fewer than `least`. */
const ticksIn = (code: string, least: number): number =>
  (code.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), least)
