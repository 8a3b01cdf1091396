import type { Scenario } from './scenario'

/** What once broke a law, shrunk, and by what it is known. */
export const golden: readonly { name: string; scenario: Scenario }[] = [
  {
    name: 'a title edited just before the database is lost',
    scenario: {
      world: {
        seed: 0,
        contacts: 3,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'hl.editTask',
          pick: 4,
          text: 0,
          due: null,
          body: null,
        },
        {
          do: 'nz.setDue',
          pick: 0,
          due: null,
        },
        {
          do: 'nz.addTask',
          pick: 0,
          text: 0,
          due: null,
          body: null,
        },
        {
          do: 'loseDatabase',
        },
        {
          do: 'nz.deleteNote',
          pick: 0,
        },
      ],
    },
  },
  {
    name: 'a task of somebody who is no user any more',
    scenario: {
      world: {
        seed: 0,
        contacts: 6,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'hl.removeUser',
          user: 0,
        },
      ],
    },
  },
  {
    name: 'a deleted contact whose task was refused to go',
    scenario: {
      world: {
        seed: 0,
        contacts: 3,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'hl.deleteContact',
          pick: 0,
        },
        {
          do: 'sync',
          computer: 0,
          complete: false,
          faults: [],
          crash: null,
          during: [],
        },
        {
          do: 'sync',
          computer: 0,
          complete: false,
          faults: [],
          crash: null,
          during: [],
        },
        {
          do: 'sync',
          computer: 0,
          complete: false,
          faults: [],
          crash: null,
          during: [],
        },
        {
          do: 'answerApproval',
          pick: 0,
          agreed: false,
          faults: [],
        },
      ],
    },
  },
  {
    name: 'a note of a merged contact that a listing has not shown since it was made',
    scenario: {
      world: {
        seed: 0,
        contacts: 3,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'nz.addNote',
          pick: 3,
          body: 0,
        },
        {
          do: 'sync',
          computer: 0,
          complete: false,
          faults: [],
          crash: null,
          during: [],
        },
        {
          do: 'hl.mergeContacts',
          pick: 9,
          into: 0,
        },
      ],
    },
  },
  {
    name: 'two notes made in mid-run, of a contact that is merged',
    scenario: {
      world: {
        seed: 0,
        contacts: 3,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'sync',
          computer: 0,
          complete: false,
          faults: [],
          crash: null,
          during: [],
        },
        {
          do: 'sync',
          computer: 0,
          complete: false,
          faults: [],
          crash: null,
          during: [
            {
              request: 0,
              step: {
                do: 'nz.addNote',
                pick: 3,
                body: 0,
              },
            },
          ],
        },
        {
          do: 'hl.mergeContacts',
          pick: 9,
          into: 11,
        },
        {
          do: 'changeRule',
          kind: 'task',
          field: 0,
          direction: 'to-highlevel',
          conflict: 'ask',
        },
      ],
    },
  },
  {
    name: 'a task unlinked, the database lost, then a merge',
    scenario: {
      world: {
        seed: 0,
        contacts: 3,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'unlink',
          pick: 0,
          kind: 'task',
        },
        {
          do: 'loseDatabase',
        },
        {
          do: 'hl.mergeContacts',
          pick: 0,
          into: 1,
        },
        {
          do: 'nz.deleteNote',
          pick: 0,
        },
      ],
    },
  },
  {
    name: 'a note deleted before a second computer begins',
    scenario: {
      world: {
        seed: 0,
        contacts: 3,
        indexLagMs: 0,
        layout: 'section',
      },
      steps: [
        {
          do: 'hl.deleteNote',
          pick: 0,
        },
        {
          do: 'nz.editCard',
          pick: 0,
          label: 'Company',
          text: null,
        },
        {
          do: 'sync',
          computer: 1,
          complete: false,
          faults: [],
          crash: null,
          during: [],
        },
        {
          do: 'nz.addTask',
          pick: 0,
          text: 0,
          due: null,
          body: null,
        },
      ],
    },
  },
]
