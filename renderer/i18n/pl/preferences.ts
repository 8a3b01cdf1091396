/** The head and the sections of Preferences, in Polish. */
export const preferences = {
  title: 'Preferencje',
  sections: {
    accounts: 'Konta',
    schedule: 'Harmonogram',
    notifications: 'Powiadomienia',
    general: 'Ogólne',
    data: 'Dane',
    diagnostics: 'Diagnostyka',
    about: 'Informacje',
  },
}
