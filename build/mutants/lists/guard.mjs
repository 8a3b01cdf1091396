/**
 * Faults in what may not be carried out unasked.
 * @type {readonly import('../list.mjs').Mutant[]}
 */
export const guard = [
  {
    name: 'deletes that nobody approved',
    why: 'A delete on one side would go through at once.',
    file: 'main/sync/guard/removals.ts',
    find: '!facts.settings.approveDeletes',
    replace: 'true',
    tests: ['tests/unit/sync/guard.test.ts'],
  },
  {
    name: 'the cap ignored',
    why: 'A wrong filter would delete the whole client list.',
    file: 'main/sync/guard/removals.ts',
    find: 'undecided.length > capOf(facts, first.link.kind)',
    replace: 'false',
    tests: ['tests/unit/sync/guard.test.ts'],
  },
  {
    name: 'the larger of two caps',
    why: 'In a small workspace twenty clients could be deleted, or lose a field, unasked.',
    file: 'main/sync/guard/cap.ts',
    find: 'Math.min(',
    replace: 'Math.max(',
    tests: ['tests/unit/sync/guard.test.ts'],
  },
  {
    name: 'an approval that never lapses',
    why: 'A later delete would go through on an old word.',
    file: 'main/sync/guard/guardedPlan.ts',
    find: 'if (atStart.includes(id)) store',
    replace: 'if (false) store',
    tests: ['tests/unit/sync/approvals.test.ts'],
  },
  {
    name: 'a mass of emptied values let through',
    why: 'A service that shows nothing for a moment would empty the other one.',
    file: 'main/sync/guard/emptied.ts',
    find: '(!approval && !isMass)',
    replace: '!approval',
    tests: ['tests/unit/sync/approvals.test.ts'],
  },
  {
    name: 'a first run that writes to HighLevel although it only links',
    why: 'Automations would start on the first day.',
    file: 'main/sync/guard/unwritable.ts',
    find: "writable[service].includes(kind) && !(service === 'highlevel' && onlyLinks(rules))",
    replace: 'writable[service].includes(kind)',
    tests: ['tests/unit/sync/guard.test.ts'],
  },
  {
    name: 'records made where nothing may be written',
    why: 'A read-only sign-in would be met with refusals without end.',
    file: 'main/sync/guard/unwritable.ts',
    find: 'plan.creates.filter(({ service, source }) => isAllowed(service, source.kind))',
    replace: 'plan.creates',
    tests: ['tests/unit/sync/guard.test.ts'],
  },
  {
    name: 'a base that moves although the second place may not follow',
    why: 'A name would change back and forth in HighLevel for ever.',
    file: 'main/sync/plan/unsettled.ts',
    find: '{ ...write, settles: false }',
    replace: 'write',
    tests: [
      'tests/unit/sync/matching.test.ts',
      'tests/unit/sync/tags.test.ts',
      'tests/unit/sync/shown.test.ts',
    ],
  },
]
