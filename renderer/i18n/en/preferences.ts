export const preferences = {
  title: 'Preferences',
  sections: {
    accounts: 'Accounts',
    schedule: 'Schedule',
    notifications: 'Notifications',
    general: 'General',
    data: 'Data',
    diagnostics: 'Diagnostics',
    about: 'About',
  },
} as const
