export const status = {
  idle: { title: 'Everything is in step', detail: 'Nothing waits for you.' },
  never: { title: 'Ready to sync', detail: 'Nothing has been synced yet.' },
  problems: {
    title: 'Nearly everything is in step',
    detail_one: '{{count, number}} problem stopped a change.',
    detail_other: '{{count, number}} problems stopped changes.',
    rest_one: '{{count, number}} problem stopped a change; the rest is synced.',
    rest_other: '{{count, number}} problems stopped changes; the rest is synced.',
  },
  ambiguous_one:
    '{{count, number}} contact stays unlinked: it matches more than one record, or only by name.',
  ambiguous_other:
    '{{count, number}} contacts stay unlinked: they match more than one record, or only by name.',
  cancelled: {
    title: 'The last sync was cancelled',
    detail_one: '{{count, number}} change was written; the rest waits for the next sync.',
    detail_other: '{{count, number}} changes were written; the rest waits for the next sync.',
    nothing: 'Nothing was written; everything waits for the next sync.',
  },
  attention: {
    conflicts_one: '{{count, number}} conflict waits',
    conflicts_other: '{{count, number}} conflicts wait',
    approvals_one: '{{count, number}} approval waits',
    approvals_other: '{{count, number}} approvals wait',
    both: '{{total, number}} things wait',
    bothDetail: '{{conflicts}} and {{approvals}}.',
    rest: 'Everything else is in step.',
  },
  syncing: {
    title: 'Syncing',
    manual: 'Started by you at {{time}}.',
    schedule: 'Started on schedule at {{time}}.',
    'start-up': 'Started with Tandem at {{time}}.',
    resume: 'Started after the pause at {{time}}.',
    secondsLeft_one: 'About {{count, number}} second left.',
    secondsLeft_other: 'About {{count, number}} seconds left.',
    minutesLeft_one: 'About {{count, number}} minute left.',
    minutesLeft_other: 'About {{count, number}} minutes left.',
  },
  paused: {
    title: 'Paused',
    until: 'Nothing is synced until {{time}}. Changes on both sides wait.',
    untilResumed: 'Nothing is synced until you resume. Changes on both sides wait.',
  },
  offline: { title: 'Offline', detail: 'Nothing is lost; the next sync goes on from here.' },
  error: {
    title: 'The last sync failed',
    signIn: 'A sign-in is needed',
  },
} as const
