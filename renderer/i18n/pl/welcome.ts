/** The words of the first page, in Polish. */
export const welcome = {
  title: 'Witaj w Tandemie',
  text: 'Tandem synchronizuje HighLevel i Nozbe w obie strony. Działa na tym komputerze, z twoimi kontami; nic nie przechodzi przez cudzą chmurę.',
  practice: 'Wypróbuj obszar ćwiczebny',
  practiceDetail:
    'Wbudowane HighLevel i Nozbe ze 120 przykładowymi kontaktami. Bez konta, gotowe w kilka sekund.',
  connect: 'Połącz moje konta',
  connectDetail:
    'Zaloguj się do HighLevel, wklej token Nozbe, zobacz, co by się zmieniło. Około pięciu minut; możesz przerwać na każdym kroku.',
  note: 'Konta możesz połączyć później; dane ćwiczebne są trzymane osobno.',
  restore: 'Przywróć kopię zapasową',
  restoreText: 'Powiązania, historia i ustawienia obszaru roboczego, takie jak były, bez danych logowania.',
  noBackups: 'Na tym komputerze nie ma kopii zapasowej.',
  closed: 'Nie udało się otworzyć obszaru roboczego',
  closedHint:
    'W HighLevel i Nozbe nic się nie zmienia. Spróbuj ponownie, wróć do kopii zapasowej albo zobacz, co znajdzie Diagnostyka.',
  unnamed: 'Obszar roboczy {{id}}',
  restoreOne: 'Przywróć kopię obszaru {{workspace}}, {{when}}',
  starting: 'Przygotowywanie obszaru ćwiczebnego',
  startingDetail:
    'Po obu stronach powstają przykładowe kontakty i zadania, a potem odbywa się pierwsza synchronizacja.',
  picture: {
    label: 'Jeden kontakt w obu usługach: jego telefon trafił do Nozbe, ukończone zadanie wróciło.',
    name: 'Siobhán O’Connell',
    company: 'Harbour & Quay Lettings Ltd',
    phone: 'Telefon',
    phoneValue: '+353 21 427 1190',
    task: 'Zadanie',
    taskValue: 'Wyślij zdjęcia',
    note: 'Notatka',
    noteValue: 'Woli przed południem',
  },
}
