import { fieldNames, kindNames, pluralNames } from '../../../shared/names'

/** What things are called, in Polish. */
export const names = {
  service: { highlevel: 'HighLevel', nozbe: 'Nozbe' },
  direction: {
    toNozbe: 'Z HighLevel do Nozbe',
    toHighlevel: 'Z Nozbe do HighLevel',
    both: 'HighLevel i Nozbe',
    off: 'Bez synchronizacji',
  },
  kind: kindNames.pl,
  kinds: pluralNames.pl,
  field: fieldNames.pl,
  value: {
    empty: 'puste',
    completed: 'ukończone',
    open: 'otwarte',
    untitled: 'bez tytułu',
    ownField: 'Pole własne',
  },
}
