/** What stands around every screen, in Polish. */
export const frame = {
  navigation: {
    label: 'Ekrany',
    practice: 'Obszar ćwiczebny',
    overview: 'Przegląd',
    conflicts: 'Konflikty',
    mapping: 'Mapowanie',
    history: 'Historia',
    automations: 'Automatyzacje',
    catalogue: 'Katalog',
    preferences: 'Preferencje',
    waiting_one: '{{count, number}} rzecz czeka na ciebie',
    waiting_few: '{{count, number}} rzeczy czekają na ciebie',
    waiting_many: '{{count, number}} rzeczy czeka na ciebie',
    waiting_other: '{{count, number}} rzeczy czeka na ciebie',
  },
  syncLine: {
    never: 'Bez synchronizacji',
    synced: 'Ostatnio {{when}}',
    cancelled: 'Anulowano {{when}}',
    syncing: 'Synchronizacja trwa',
    writing: 'Zapis: {{done, number}} z {{total, number}}',
    paused: 'Wstrzymana',
    offline: 'Brak połączenia',
    error: 'Synchronizacja nieudana',
  },
}
