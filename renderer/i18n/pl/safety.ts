/** The words of Preferences, Safety. */
export const safety = {
  title: 'Co Tandem może usunąć bez pytania',
  approve: 'Pytaj przed każdym usunięciem',
  approveHint:
    'To, co ktoś usunął po jednej stronie, znika po drugiej dopiero za twoją zgodą. Wyłączone: do limitu znika od razu.',
  share: 'Najwyżej, z jednego rodzaju',
  shareOption: '{{share}} powiązanych',
  most: 'I najwyżej',
  mostOption_one: '{{count, number}} rekord',
  mostOption_few: '{{count, number}} rekordy',
  mostOption_many: '{{count, number}} rekordów',
  mostOption_other: '{{count, number}} rekordu',
  capHint:
    'W jednej synchronizacji, dla każdego rodzaju; obowiązuje mniejszy z limitów. Gdyby usunięć lub opróżnionych wartości miało być więcej, synchronizacja niczego z tego nie robi i pyta raz o wszystkie.',
} as const
