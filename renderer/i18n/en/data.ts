/** The words of Data, in Preferences. */
export const data = {
  backups: 'Backups',
  backUp: 'Back up now',
  backupsNote:
    'Links, history and settings, without the sign-ins. A backup is made every day, and before Tandem changes its database.',
  noBackups: 'No backups yet. The first one is made after a sync.',
  keep: 'Daily backups to keep',
  reasons: {
    daily: 'Daily',
    update: 'Before an update',
    restore: 'Before a restore',
    hand: 'Made by you',
  },
  facts: '{{when}}, {{size, number}} MB',
  restore: 'Restore…',
  restoreTitle: 'Restore the backup of {{when}}?',
  restoreAction: 'Restore',
  restoreText:
    'Links, history and settings go back to that time; what is there now is backed up first. Nothing changes in HighLevel or Nozbe: the next sync compares both anew, and asks where they differ.',
  restored: 'Restored. The next sync compares both sides anew.',
  export: 'Export',
  exports: {
    'history-csv': 'History for spreadsheets (CSV)',
    'history-json': 'History (JSON)',
    settings: 'Settings and mapping (JSON)',
  },
  save: 'Save…',
  saved: 'Saved as {{file}}',
  wipe: 'Remove from this computer',
  wipeNote:
    'Links, history, settings and backups of this workspace. Contacts, tasks and notes in both services stay.',
  wipeStart: 'Remove…',
  wipeTitle: 'Remove {{name}} from this computer?',
  wipeAction: 'Remove',
  wipeText:
    'The links, the history, the settings and all backups of this workspace are deleted here. Everything in HighLevel and Nozbe stays as it is. This cannot be undone.',
  wipeSignIns: 'Sign out of HighLevel and Nozbe, too',
}
