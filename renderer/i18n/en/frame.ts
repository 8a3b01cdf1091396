/** What stands around every screen. */
export const frame = {
  navigation: {
    label: 'Screens',
    practice: 'Practice workspace',
    overview: 'Overview',
    conflicts: 'Conflicts',
    mapping: 'Mapping',
    history: 'History',
    automations: 'Automations',
    catalogue: 'Catalogue',
    preferences: 'Preferences',
    waiting_one: '{{count, number}} thing waits for you',
    waiting_other: '{{count, number}} things wait for you',
  },
  syncLine: {
    never: 'Not synced yet',
    synced: 'Synced {{when}}',
    cancelled: 'Cancelled {{when}}',
    syncing: 'Syncing',
    writing: 'Syncing, {{done, number}} of {{total, number}}',
    paused: 'Paused',
    offline: 'Offline',
    error: 'Last sync failed',
  },
} as const
