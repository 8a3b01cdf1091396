const deepBlocks =
  /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}|^(?:[ \t]{100,}|\t{25,})(?:[-+*]|\d{1,9}[.)])[ \t]/m
const mostDelimiters = 2000

/**
 * Whether a text has more quotations and lists inside one another, or more signs of emphasis in a paragraph, than people
 * write. marked calls itself for each, in a time that grows with their square: such a text is shown as it is.
 */
export const isTangled = (text: string): boolean =>
  deepBlocks.test(text) ||
  text.split('\n\n').some((part) => part.length > mostDelimiters && delimitersIn(part) > mostDelimiters)

const delimitersIn = (text: string): number => (text.replace(/\\./g, '').match(/\*+|_+|~+/g) ?? []).length
