/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * One line about a finished step: its name, how it went, and how long it took.
 * @param {string} name
 * @param {Counts} counts
 * @param {number} seconds
 */
export function stepLine(name, { passed, failed, skipped }, seconds) {
  const isSingle = passed + failed + skipped === 1
  const numbers = [
    failed > 0 && `${failed} failed`,
    passed > 0 && `${passed} passed`,
    skipped > 0 && `${skipped} skipped`,
  ]
  const result = isSingle
    ? failed
      ? 'failed'
      : skipped
        ? 'skipped'
        : 'ok'
    : numbers.filter(Boolean).join(', ')
  return `${name.padEnd(12)}${result.padEnd(32)}${seconds.toFixed(1).padStart(7)} s`
}
