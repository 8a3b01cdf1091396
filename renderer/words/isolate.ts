const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * A value for use inside a sentence. One with letters written from right to left is wrapped in bidirectional isolates,
 * so that it does not reorder the words around it.
 */
export const isolate = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)
