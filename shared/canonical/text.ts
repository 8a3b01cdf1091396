/** A text of a service in canonical form: without what nobody sees in it; nothing but blanks is empty. */
export function canonicalText(text: string): string | null {
  const clean = withoutControls(text)
  return clean.trim() === '' ? null : clean
}

/** Without NUL and other characters that are not seen and that services refuse; half a character is shown as `\ufffd`. */
export const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd')

/**
 * Markdown in which no `@name` notifies anybody. An `@` inside a word, as in an e-mail address, is left alone: it
 * mentions nobody.
 */
export const escapeMentions = (text: string): string => text.replace(/(?<![\p{L}\p{N}_])@/gu, '\\@')

/** The inverse of `escapeMentions`. */
export const unescapeMentions = (text: string): string => text.replace(/\\@/g, '@')

export const singleLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
