export const preferences = {
  title: 'Preferences',
  sections: {
    accounts: 'Accounts',
    schedule: 'Schedule',
    safety: 'Safety',
    notifications: 'Notifications',
    general: 'General',
    data: 'Data',
    diagnostics: 'Diagnostics',
    about: 'About',
  },
} as const
