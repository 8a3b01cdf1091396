/** The words of Diagnostics, in Preferences. */
export const diagnostics = {
  checks: 'Checks',
  run: 'Check now',
  again: 'Check again',
  running: 'Asking both services. This takes a few seconds.',
  notYet:
    'Looks at both services, this computer and the data of Tandem, and says what to do. Nothing is changed.',
  passed: 'All is well.',
  found_one: '{{count, number}} thing to look at',
  found_other: '{{count, number}} things to look at',
  states: { pass: 'All right', warn: 'Take note', fail: 'To fix' },
  report: 'Report for support',
  reportNote:
    'Numbers, times and codes. No names, addresses, texts or tokens. You see it before it is saved.',
  show: 'Show report',
  preview: 'What will be saved',
  save: 'Save…',
  saved: 'Saved as {{file}}',
}
