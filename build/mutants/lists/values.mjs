/**
 * Faults in how values are read, cut and compared.
 * @type {readonly import('../list.mjs').Mutant[]}
 */
export const values = [
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
    find: 'if (kept.length + segment.length > limit) break',
    replace: 'if (kept.length > limit) break',
    tests: ['tests/unit/shared/canonical/name.test.ts'],
  },
  {
    name: 'e-mail addresses compared with their case',
    why: 'The same person would be made twice.',
    file: 'shared/canonical/comparable.ts',
    find: 'return text.toLowerCase()',
    replace: 'return text',
    tests: ['tests/unit/shared/canonical/comparable.test.ts'],
  },
]
