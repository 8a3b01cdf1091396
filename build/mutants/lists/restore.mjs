const restored = ['tests/contract/restore.test.ts']

/**
 * Faults in what a backup that was put back is taken for.
 * @type {readonly import('../list.mjs').Mutant[]}
 */
export const restore = [
  {
    name: 'what a backup says taken for what both agree on',
    why: 'What was synced since the backup would be written over by what one side shows now.',
    file: 'main/store/links.ts',
    find: `run_id > \${restoredIn}`,
    replace: 'run_id > 0',
    tests: restored,
  },
  {
    name: 'what was emptied since a backup filled again',
    why: 'A task that a person opened again would be completed.',
    file: 'main/sync/plan/decideField.ts',
    find: "if (once && highlevel !== undefined && nozbe !== undefined) return { do: 'conflict' }",
    replace: '',
    tests: ['tests/unit/sync/plan/decideField.test.ts'],
  },
  {
    name: 'what both still show asked about',
    why: 'After a restore, every date that stands in for none would be a question.',
    file: 'main/sync/plan/decideField.ts',
    find: 'isStill(highlevel, once.highlevel, options) &&',
    replace: 'options.newer !== null &&',
    tests: ['tests/unit/sync/plan/decideField.test.ts'],
  },
  {
    name: 'a task given back after a restore',
    why: 'A task that a person gave to another contact in Nozbe would go back unasked.',
    file: 'main/sync/plan/planHome.ts',
    find: '(!agreed && !then)',
    replace: '!agreed',
    tests: restored,
  },
  {
    name: 'a cursor that outlives a restore',
    why: 'What was deleted between the backup and its restore would be found a day late.',
    file: 'main/store/rebaseline.ts',
    find: "'cursor.highlevel', 'cursor.nozbe', 'fullReadingAt'",
    replace: "'none'",
    tests: restored,
  },
  {
    name: 'a restore that nobody catches up with',
    why: 'What was made again since the backup would be made a second time.',
    file: 'main/store/rebaseline.ts',
    find: "json_object('since', max(id), 'until', NULL)",
    replace: "json_object('since', max(id), 'until', max(id))",
    tests: restored,
  },
  {
    name: 'a recipe that goes on with old work after a restore',
    why: 'What it did since the backup would be done a second time.',
    file: 'main/store/rebaseline.ts',
    find: "WHERE state IN ('due', 'waiting', 'approved', 'acting');",
    replace: 'WHERE 0;',
    tests: restored,
  },
  {
    name: 'what was made again copied once more',
    why: 'A task that was made again since the backup would be there twice.',
    file: 'main/sync/plan/plan.ts',
    find: 'unsure.has(source) || isKnownOnce(source)',
    replace: 'unsure.has(source)',
    tests: restored,
  },
  {
    name: 'what was copied since a backup copied once more',
    why: 'A task of Nozbe that was copied since the backup, and edited, would be there twice.',
    file: 'main/sync/plan/plan.ts',
    find: 'unsure.has(source) || isKnownOnce(source)',
    replace: 'isKnownOnce(source)',
    tests: restored,
  },
  {
    name: 'any two new records taken for one',
    why: 'What is new on both sides of a contact would wait for the user for ever.',
    file: 'main/sync/plan/putBack.ts',
    find: "op === 'create' && store.wasCatchingUp(run)",
    replace: "op === 'create' || store.wasCatchingUp(run)",
    tests: ['tests/unit/sync/putBack.test.ts'],
  },
  {
    name: 'a delete that keeps others from being copied',
    why: 'While a deleted task waits for approval, a new one of its contact would not be copied.',
    file: 'main/sync/plan/putBack.ts',
    find: 'found !== undefined && store.wasCatchingUp(found)',
    replace: 'found !== undefined',
    tests: ['tests/unit/sync/putBack.test.ts'],
  },
  {
    name: 'what lives on under another id not known again',
    why: 'What was made again since the backup would be asked about as a delete.',
    file: 'main/sync/livesOn.ts',
    find: 'return match ? match[service] : null',
    replace: 'return match && match.reason === null ? match[service] : null',
    tests: restored,
  },
]
