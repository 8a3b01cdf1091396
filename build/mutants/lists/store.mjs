/**
 * Faults in what is on disk.
 * @type {readonly import('../list.mjs').Mutant[]}
 */
export const store = [
  {
    name: 'half a transaction kept',
    why: 'After a fault the base would say what no service shows.',
    file: 'main/store/rows.ts',
    find: "db.exec('ROLLBACK')",
    replace: "db.exec('COMMIT')",
    tests: ['tests/unit/store/tables.test.ts'],
  },
  {
    name: 'a workspace that two processes open at once',
    why: 'Two runs would make everything twice.',
    file: 'main/store/database.ts',
    find: 'unlock = lockWorkspace(file)',
    replace: '',
    tests: ['tests/unit/store/database.test.ts'],
  },
  {
    name: 'a choice kept for other values',
    why: 'A conflict would be settled with what the user never saw.',
    file: 'main/store/conflicts.ts',
    find: 'WHEN highlevel = excluded.highlevel AND nozbe = excluded.nozbe THEN',
    replace: 'WHEN 1 THEN',
    tests: ['tests/unit/store/tables.test.ts'],
  },
  {
    name: 'a doubt that is forgotten with the run',
    why: 'After a restart, what a service has just refused would be sent again.',
    file: 'main/core/definitions.ts',
    find: "readAt: 0 }\n      meta.set('definitions', stored)",
    replace: 'readAt: 0 }',
    tests: ['tests/unit/core/definitions.test.ts'],
  },
]
