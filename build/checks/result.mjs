/**
 * What came of a step.
 * @typedef {object} Result
 * @property {import('./counts.mjs').Counts} counts
 * @property {string} output shown when something failed
 * @property {string} [note] shown in any case, such as why something was skipped
 */

/** @type {Result} a check that passed */
export const done = { counts: { passed: 1, failed: 0, skipped: 0 }, output: '' }

/**
 * @param {string} output
 * @returns {Result}
 */
export const failed = (output) => ({ counts: { passed: 0, failed: 1, skipped: 0 }, output })

/**
 * @param {string} note why
 * @returns {Result}
 */
export const skipped = (note) => ({ counts: { passed: 0, failed: 0, skipped: 1 }, output: '', note })
