import type { SetUpAnswers } from '../shared/setUp'

/** What a user would answer who has everything copied both ways, and equal names linked. */
export const setUpAnswers: SetUpAnswers = {
  teamId: null,
  layout: 'section',
  projectName: 'Contacts',
  firstRun: {
    mode: 'copy',
    different: 'ask',
    ambiguous: 'link',
    onlyIn: { highlevel: 'copy', nozbe: 'copy' },
  },
  scope: null,
}
