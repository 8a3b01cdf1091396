/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r\n]/

/**
 * Rows as CSV (RFC 4180), with a byte order mark, without which Excel reads no UTF-8. A text that a spreadsheet would carry
 * out as a formula gets an apostrophe before it: names and notes come from strangers. Pure.
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
