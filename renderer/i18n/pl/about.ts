/** The words of Preferences, About, in Polish. */
export const about = {
  title: 'Tandem',
  version: 'Wersja',
  electron: 'Electron {{version}}',
  newer: 'Nowsze wersje',
  newerHint: 'Tandem nigdy nie szuka ich sam.',
  openReleases: 'Otwórz',
  licence: 'Licencja',
  licenceName: 'MIT',
  licenceHint:
    'Wolno używać, zmieniać i przekazywać dalej. Licencje tego, z czego Tandem powstał, są dołączone.',
  data: 'Dane',
  dataHint: 'Obszary robocze, ustawienia i dziennik; zostają po usunięciu Tandema.',
  openData: 'Otwórz folder',
}
