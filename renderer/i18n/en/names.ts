import { fieldNames, kindNames, pluralNames } from '../../../shared/names'

/** What things are called. */
export const names = {
  service: { highlevel: 'HighLevel', nozbe: 'Nozbe' },
  direction: {
    toNozbe: 'HighLevel to Nozbe',
    toHighlevel: 'Nozbe to HighLevel',
    both: 'HighLevel and Nozbe',
    off: 'Not synced',
  },
  kind: kindNames.en,
  kinds: pluralNames.en,
  field: fieldNames.en,
  value: {
    empty: 'empty',
    completed: 'completed',
    open: 'open',
    untitled: 'no title',
    ownField: 'Custom field',
  },
} as const
