/** A text of a service in canonical form: nothing but blanks is empty. */
export const emptyToNull = (text: string): string | null => (text.trim() === '' ? null : text)

/**
 * Markdown in which no `@name` notifies anybody. An `@` inside a word, as in an e-mail address, is left alone: it
 * mentions nobody.
 */
export const escapeMentions = (text: string): string => text.replace(/(?<![\p{L}\p{N}_])@/gu, '\\@')

/** The inverse of `escapeMentions`. */
export const unescapeMentions = (text: string): string => text.replace(/\\@/g, '@')

export const singleLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
