export const welcome = {
  title: 'Welcome to Tandem',
  text: 'Tandem keeps HighLevel and Nozbe in step, in both directions. It runs on this computer, with your own accounts; nothing passes through anyone else’s cloud.',
  practice: 'Try the practice workspace',
  practiceDetail:
    'A built-in HighLevel and Nozbe with 120 sample contacts. No account needed, ready in a few seconds.',
  connect: 'Connect my accounts',
  connectDetail:
    'Sign in to HighLevel, paste a Nozbe token, see what would change. About five minutes; you can stop at any step.',
  note: 'You can connect your accounts later; practice data is kept apart.',
  restore: 'Restore a backup',
  restoreText: 'Links, history and settings of a workspace, as they were. Sign-ins are not included.',
  noBackups: 'There is no backup on this computer.',
  closed: 'Your workspace could not be opened',
  closedHint:
    'Nothing changes in HighLevel or Nozbe. Try again, go back to a backup, or see what Diagnostics finds.',
  unnamed: 'Workspace {{id}}',
  restoreOne: 'Restore the backup of {{workspace}}, {{when}}',
  starting: 'Setting up the practice workspace',
  startingDetail: 'Sample contacts and tasks are made on both sides, then synced for the first time.',
  picture: {
    label: 'One contact on both services: its phone number went to Nozbe, its finished task came back.',
    name: 'Siobhán O’Connell',
    company: 'Harbour & Quay Lettings Ltd',
    phone: 'Phone',
    phoneValue: '+353 21 427 1190',
    task: 'Task',
    taskValue: 'Send the photos',
    note: 'Note',
    noteValue: 'Prefers mornings',
  },
} as const
