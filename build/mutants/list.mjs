/**
 * A fault put into the code on purpose, to see that a test notices. `find` stands in the file exactly once.
 * @typedef {object} Mutant
 * @property {string} name
 * @property {string} why what a user would suffer from it
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {readonly string[]} tests the files that must notice
 */

/** @type {readonly Mutant[]} */
export const mutants = [
  {
    name: 'a start of the day that is not the day',
    why: 'All-day tasks would get a time in Nozbe.',
    file: 'shared/canonical/due.ts',
    find: 'startOfDay(date, zone) === instant ? date : isoSeconds(instant)',
    replace: 'isoSeconds(instant)',
    tests: ['tests/unit/shared/canonical/due.test.ts'],
  },
  {
    name: 'a name cut through a character',
    why: 'An emoji at the edge of 255 characters would come out as rubbish.',
    file: 'shared/canonical/name.ts',
    find: 'if (kept.length + character.length > limit - 1) break',
    replace: 'if (kept.length > limit - 1) break',
    tests: ['tests/unit/shared/canonical/name.test.ts'],
  },
  {
    name: 'a write that is sent again after a lost answer',
    why: 'A contact would be made twice.',
    file: 'main/connectors/retry.ts',
    find: 'if (!readOnly) return false',
    replace: '',
    tests: ['tests/unit/connectors/retry.test.ts'],
  },
]
