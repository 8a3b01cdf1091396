/** The head and the sections of Preferences, in Polish. */
export const preferences = {
  title: 'Preferencje',
  sections: {
    accounts: 'Konta',
    schedule: 'Harmonogram',
    safety: 'Bezpieczeństwo',
    notifications: 'Powiadomienia',
    general: 'Ogólne',
    data: 'Dane',
    diagnostics: 'Diagnostyka',
    about: 'Informacje',
  },
}
