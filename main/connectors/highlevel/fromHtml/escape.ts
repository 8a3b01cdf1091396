/** Stands after an address at the end of a text, where what follows could be taken for a part of it. No text has it. */
export const addressEnd = '\x02'

const addresses = /((?:(?:https?|ftp):\/\/|www\.)[^\s<]+)/i

/**
 * Text with what Markdown would take for formatting escaped. An address stays as it is, so that it is a link in Nozbe;
 * one with characters that could end the link or the formatting around it is escaped and is none.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .split(addresses)
    .map((part, index) => (index % 2 === 0 ? escapeText(part, index === 0) : escapeAddress(part)))
    .join('')
    .replace(/((?:https?|ftp):\/\/|www\.)[^\s<]+$/i, `$&${addressEnd}`)

const escapeAddress = (address: string): string =>
  /[*`[\]\\|]/.test(address) ? escapeText(address, false).replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&') : address

function escapeText(text: string, beginsLine: boolean): string {
  const escaped = text
    .replace(/[\\`*[\]~]|!$|<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&')
    // Within a word it is no formatting.
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (signs) => signs.replaceAll('_', '\\_'))
  return beginsLine ? escapeBeginning(escaped) : escaped
}

/** What makes a list, a heading, a quotation, a rule or a table of a line. */
const escapeBeginning = (text: string): string =>
  text
    .replace(/^(\s*)([-+=>|]|:(?=-)|~~~|#{1,6}(?=\s|$))/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
