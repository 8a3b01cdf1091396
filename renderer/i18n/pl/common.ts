/** Words of many screens, in Polish. */
export const common = {
  time: {
    justNow: 'przed chwilą',
    today: 'Dzisiaj',
    todayWith: 'Dzisiaj, {{day}}',
    yesterdayWith: 'Wczoraj, {{day}}',
  },
  duration: { seconds: '{{value}} s', minutes: '{{value}} min' },
  action: {
    sync: 'Synchronizuj teraz',
    cancel: 'Anuluj',
    cancelling: 'Anulowanie',
    resume: 'Wznów',
    restart: 'Uruchom Tandem ponownie',
    retry: 'Spróbuj ponownie',
    reload: 'Załaduj ponownie',
    copyDetails: 'Skopiuj szczegóły',
    copied: 'Skopiowano',
  },
  opening: 'Tandem się otwiera',
  problem: {
    noAnswer: 'Tandem nie odpowiada',
    crashed: 'Ten ekran zawiódł',
    crashedDetail:
      'Synchronizacji to nie dotyczy: nie działa w tym oknie. Załaduj ponownie, aby pracować dalej.',
    details: 'Szczegóły',
    reference: 'Oznaczenie: {{reference}}',
  },
}
