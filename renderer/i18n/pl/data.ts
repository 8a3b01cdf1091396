/** The words of Data, in Preferences, in Polish. */
export const data = {
  backups: 'Kopie zapasowe',
  backUp: 'Utwórz kopię teraz',
  backupsNote:
    'Powiązania, historia i ustawienia, bez danych logowania. Kopia powstaje codziennie i przed każdą zmianą bazy danych Tandema.',
  noBackups: 'Nie ma jeszcze kopii zapasowych. Pierwsza powstaje po synchronizacji.',
  keep: 'Ile kopii dziennych zachować',
  reasons: {
    daily: 'Dzienna',
    update: 'Przed aktualizacją',
    restore: 'Przed przywróceniem',
    hand: 'Utworzona ręcznie',
  },
  facts: '{{when}}, {{size, number}} MB',
  restore: 'Przywróć…',
  restoreTitle: 'Przywrócić kopię z {{when}}?',
  restoreAction: 'Przywróć',
  restoreText:
    'Powiązania, historia i ustawienia wracają do tamtej chwili; to, co jest teraz, trafia najpierw do kopii. W HighLevel i Nozbe nic się nie zmienia: następna synchronizacja porówna obie strony od nowa i zapyta, gdzie się różnią.',
  restored: 'Przywrócono. Następna synchronizacja porówna obie strony od nowa.',
  export: 'Eksport',
  exports: {
    'history-csv': 'Historia do arkusza (CSV)',
    'history-json': 'Historia (JSON)',
    settings: 'Ustawienia i mapowanie (JSON)',
  },
  save: 'Zapisz…',
  saved: 'Zapisano jako {{file}}',
  wipe: 'Usuwanie z tego komputera',
  wipeNote:
    'Powiązania, historia, ustawienia i kopie zapasowe tego obszaru roboczego. Kontakty, zadania i notatki w obu usługach zostają.',
  wipeStart: 'Usuń…',
  wipeTitle: 'Usunąć {{name}} z tego komputera?',
  wipeAction: 'Usuń',
  wipeText:
    'Powiązania, historia, ustawienia i wszystkie kopie zapasowe tego obszaru roboczego zostaną stąd usunięte. W HighLevel i Nozbe wszystko zostaje, jak jest. Tego nie da się cofnąć.',
  wipeSignIns: 'Wyloguj też z HighLevel i Nozbe',
}
