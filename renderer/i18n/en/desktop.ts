/** The sections Notifications and General of Preferences. */
export const desktop = {
  notifications: {
    title: 'Notifications',
    intro: 'Each is shown once when something changes, and not while you are at work in this window.',
    kind: {
      signIn: 'A sign-in is needed',
      failure: 'Syncing keeps failing',
      conflict: 'A conflict waits',
      approval: 'An approval waits',
      recovered: 'Syncing works again',
    },
    kindHint: {
      signIn: 'Nothing is synced until then.',
      failure: 'After three failed runs, or an hour without reaching a service.',
      conflict: 'The same was changed on both sides.',
      approval: 'Before Tandem deletes or empties anything.',
      recovered: 'After you were told that syncing keeps failing.',
    },
    details: 'Show details',
    detailsHint: 'Names contacts and quotes errors, for everyone to read who sees the screen.',
  },
  alerts: {
    title: 'Alerts beyond this computer',
    intro:
      'When syncing keeps failing, and when it works again, Tandem can tell another service or start a program. An alert holds a code, counts and a time: no names, no addresses, no tokens.',
    webhook: 'Webhook',
    webhookNone: 'None',
    webhookField: 'Address of the webhook',
    webhookHint:
      'Gets a POST with JSON. Only https, or http on this computer. It is kept as it is, without encryption.',
    program: 'Program',
    programNone: 'None',
    programHint:
      'Started without arguments; the facts are in its environment, such as TANDEM_EVENT and TANDEM_CODE.',
    choose: 'Choose…',
    add: 'Add',
    change: 'Change',
    remove: 'Remove',
    addWebhook: 'Add a webhook',
    removeWebhook: 'Remove the webhook',
    removeProgram: 'Remove the program',
    changeWebhook: 'Change the webhook',
    keep: 'Keep',
    test: 'Send a test',
    testing: 'Sending',
    last: 'Last alert',
    sent: '{{event}}, sent at {{time}}',
    failed: '{{event}}, failed at {{time}}',
    event: { failure: 'Syncing keeps failing', recovered: 'Syncing works again', test: 'Test' },
  },
  general: {
    title: 'At login',
    start: 'Start Tandem when I log in',
    state: {
      on: 'It starts in the tray, without its window.',
      off: 'It starts in the tray, without its window.',
      other: 'Another copy of Tandem starts at login now. Switch this on to have this one start instead.',
      blocked: 'It is switched off in the settings of the system, which have the last word.',
      unknown: 'The system does not say what starts at login.',
    },
  },
} as const
