/** The words of Preferences, Safety. */
export const safety = {
  title: 'What Tandem may delete without asking',
  approve: 'Ask before every delete',
  approveHint:
    'What somebody deleted on one side is deleted on the other side only when you approve it. Off: up to the cap it is deleted at once.',
  share: 'At most, of a kind',
  shareOption: '{{share}} of what is linked',
  most: 'And at most',
  mostOption_one: '{{count, number}} record',
  mostOption_other: '{{count, number}} records',
  capHint:
    'In one run, for each kind, whichever is less. A run that would delete more, or empty the values of more, does nothing of it and asks you once for all of them.',
} as const
