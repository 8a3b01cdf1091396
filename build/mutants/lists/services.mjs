/**
 * Faults in how the services are spoken to.
 * @type {readonly import('../list.mjs').Mutant[]}
 */
export const services = [
  {
    name: 'a write that is sent again after a lost answer',
    why: 'A contact would be made twice.',
    file: 'main/connectors/retry.ts',
    find: 'if (!readOnly) return false',
    replace: '',
    tests: ['tests/unit/connectors/retry.test.ts'],
  },
  {
    name: 'ids that are not the same on every computer',
    why: 'Two computers would make everything twice.',
    file: 'main/connectors/nozbe/ids.ts',
    find: "parts.join(' ')",
    replace: 'String(Math.random())',
    tests: ['tests/unit/connectors/nozbe/writing.test.ts'],
  },
  {
    name: 'a byline that is not taken off',
    why: 'The line that Tandem puts before a note would be added to the note in HighLevel.',
    file: 'main/connectors/nozbe/note.ts',
    find: 'byline !== null && first === commentOf(byline)',
    replace: 'false',
    tests: [
      'tests/unit/connectors/nozbe/assemble.test.ts',
      'tests/unit/connectors/nozbe/assembleKinds.test.ts',
    ],
  },
  {
    name: 'mentions that notify',
    why: 'Everybody named in a text would get a message.',
    file: 'main/connectors/nozbe/transform.ts',
    find: '? escapeMentions(body)',
    replace: '? body',
    tests: ['tests/unit/connectors/nozbe/transform.test.ts'],
  },
  {
    name: 'a deleted note taken for alive',
    why: 'A deleted note would never be deleted in HighLevel.',
    file: 'main/connectors/nozbe/assemble.ts',
    find: 'comment.is_deleted || comment.id',
    replace: 'comment.id',
    tests: [
      'tests/unit/connectors/nozbe/assemble.test.ts',
      'tests/unit/connectors/nozbe/assembleKinds.test.ts',
    ],
  },
  {
    name: 'a deleted card taken for alive',
    why: 'A card that was deleted would be written to and never made again.',
    file: 'main/connectors/nozbe/comments.ts',
    find: 'if (taken && !taken.is_deleted)',
    replace: 'if (taken)',
    tests: [
      'tests/unit/connectors/nozbe/assemble.test.ts',
      'tests/unit/connectors/nozbe/assembleKinds.test.ts',
    ],
  },
  {
    name: 'a damaged card taken for an empty one',
    why: 'What stood on the card would be emptied in HighLevel.',
    file: 'main/connectors/nozbe/contact.ts',
    find: 'isSound ? null : body',
    replace: 'null',
    tests: [
      'tests/unit/connectors/nozbe/assemble.test.ts',
      'tests/unit/connectors/nozbe/assembleKinds.test.ts',
    ],
  },
  {
    name: 'a name that is too long for Nozbe',
    why: 'A long name would be refused for ever.',
    file: 'main/connectors/nozbe/values.ts',
    find: "if (field === 'name' || field === 'title') return cutName(value, longestName)",
    replace: '',
    tests: ['tests/unit/connectors/nozbe/writing.test.ts'],
  },
  {
    name: 'a request that leaves before its line in the journal',
    why: 'A crash would leave a record that nobody looks for.',
    file: 'main/connectors/nozbe/send.ts',
    find: 'journal.sending(step)\n  const answer = await send()',
    replace: 'const answer = await send()\n  journal.sending(step)',
    tests: ['tests/contract/requests.test.ts'],
  },
  {
    name: 'a cursor that passes a row that was not understood',
    why: 'The contact in that row would never be synced.',
    file: 'main/connectors/highlevel/reading/contactReader.ts',
    find: 'problems > 0 ? previous : stamp',
    replace: 'stamp',
    tests: ['tests/contract/highlevelReading.test.ts'],
  },
  {
    name: 'any refusal taken for gone',
    why: 'A contact would be deleted for a wrong request.',
    file: 'main/connectors/highlevel/calls/gone.ts',
    find: '/\\b(contact|task|note|appointment|event) with id \\S+ not found/i.test(refusal.detail)',
    replace: 'true',
    tests: ['tests/contract/requests.test.ts'],
  },
  {
    name: 'tags sent with a contact',
    why: 'Tags that others gave meanwhile would be lost.',
    file: 'main/connectors/highlevel/writing/contactUpdate.ts',
    find: 'const put = (body: ContactBody) =>',
    replace: 'const put = ({ ...body }: ContactBody, _ = Object.assign(body, { tags: [] })) =>',
    tests: ['tests/contract/highlevelUpdates.test.ts'],
  },
]
