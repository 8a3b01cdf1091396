/** Words of many screens. */
export const common = {
  time: {
    justNow: 'just now',
    today: 'Today',
    todayWith: 'Today, {{day}}',
    yesterdayWith: 'Yesterday, {{day}}',
  },
  duration: { seconds: '{{value}} s', minutes: '{{value}} min' },
  action: {
    sync: 'Sync now',
    cancel: 'Cancel',
    cancelling: 'Cancelling',
    resume: 'Resume',
    restart: 'Restart Tandem',
    retry: 'Try again',
    reload: 'Reload',
    copyDetails: 'Copy details',
    copied: 'Copied',
  },
  opening: 'Opening Tandem',
  problem: {
    noAnswer: 'Tandem does not answer',
    crashed: 'This screen failed',
    crashedDetail: 'Syncing is not affected: it does not run in this window. Reload to go on.',
    details: 'Details',
    reference: 'Reference: {{reference}}',
  },
} as const
