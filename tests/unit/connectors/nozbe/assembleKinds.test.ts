import { describe, expect, it } from 'vitest'
import type { Assembled } from '../../../../main/connectors/nozbe/reading/assemble'
import { anna, card, lines, noTags, read } from './reading'
import { comment, container, knowing, record, task } from './support'

describe('a contact whose card', () => {
  const known = knowing(
    record({
      id: 's1',
      fields: { name: 'Anna Lee', email: 'anna@example.com' },
      parts: { card: 't1', comment: 'k1' },
      namedPeer: 'hl1',
      modified: 5,
    }),
  )
  const of = (body: string, more: Record<string, unknown> = {}) =>
    read(
      {
        containers: [anna],
        tasks: [card],
        comments: new Map([['t1', [comment('k1', 't1', body, { is_pinned: true, ...more })]]]),
      },
      known,
    ).contacts[0]

  it.each(['???', ''])(
    'was edited into %j is damaged: its fields are not seen, and nothing is made',
    (body) => {
      expect(of(body)).toMatchObject({
        fields: { name: 'Anna Lee', tags: null },
        damaged: body,
        unfinished: false,
        namedPeer: 'hl1',
      })
      expect(of(body)?.fields).not.toHaveProperty('email')
    },
  )

  it('still has one line, or the link, is sound', () => {
    expect(of('Phone: 1')).toMatchObject({ damaged: null, fields: { phone: '1' } })
    expect(of('HighLevel: https://x.example/contacts/detail/hl1')).toMatchObject({ damaged: null })
  })

  it('stays damaged while nothing new is read', () => {
    const before = knowing(record({ id: 's1', parts: { card: 't1', comment: 'k1' }, damaged: '???' }))
    const [contact] = read(
      { containers: [anna], hasAllTasks: false, hasAllComments: () => false },
      before,
    ).contacts
    expect(contact).toMatchObject({ damaged: '???', unfinished: false })
  })

  it('was unpinned is read all the same, and the comment is no note', () => {
    expect(of('Phone: 1', { is_pinned: false })).toMatchObject({
      fields: { phone: '1' },
      parts: { comment: 'k1' },
    })
    const unpinned = comment('k1', 't1', 'Phone: 1')
    const reading = { containers: [anna], tasks: [card], comments: new Map([['t1', [unpinned]]]) }
    expect(read(reading, known).notes).toEqual([])
  })

  it('is doubled reads the recorded one, else the oldest, and the other one is left alone', () => {
    const [older, newer] = [
      comment('k0', 't1', 'Phone: 0', { is_pinned: true, created_at: 0 }),
      comment('k1', 't1', 'Phone: 1', { is_pinned: true }),
    ]
    const reading = { containers: [anna], tasks: [card], comments: new Map([['t1', [newer, older]]]) }
    expect(read(reading, known).contacts[0]?.fields.phone).toBe('1')
    expect(read(reading).contacts[0]?.fields.phone).toBe('0')
    expect([...read(reading, known).notes, ...read(reading).notes]).toEqual([])
  })

  it('has a pinned remark beside its lines is not taken for that', () => {
    const remark = comment('k0', 't1', 'Nice person', { is_pinned: true, created_at: 0 })
    const reading = { containers: [anna], tasks: [card], comments: new Map([['t1', [remark, lines]]]) }
    expect(read(reading).contacts[0]).toMatchObject({ parts: { comment: 'k1' }, damaged: null })
    const alone = { ...reading, comments: new Map([['t1', [remark]]]) }
    expect(read(alone).contacts[0]).toMatchObject({ unfinished: true, damaged: null })
    expect(read(alone).contacts[0]?.parts).toEqual({ card: 't1' })
  })

  it('is missing among all tasks has lost it; missing among some it has not', () => {
    const [lost] = read({ containers: [anna] }, known).contacts
    expect([lost?.parts, lost?.unfinished]).toEqual([{}, true])
    expect(
      read({ containers: [anna], hasAllTasks: false, hasAllComments: () => false }, known).contacts[0],
    ).toMatchObject({
      parts: { card: 't1', comment: 'k1' },
    })
  })

  it('changed when the card or its comment did, whichever was later', () => {
    expect(of('Phone: 1')?.modified).toBe(1)
    expect(of('Phone: 1', { edited_at: 9 })?.modified).toBe(9)
    const unseen = { containers: [anna], hasAllTasks: false, hasAllComments: () => false }
    expect(read(unseen, known).contacts[0]?.modified).toBe(5)
  })

  it('has tags shows them though nothing else was read, but for the tag of appointments', () => {
    const tags = { ...noTags, of: (id: string) => (id === 't1' ? ['VIP', 'Cork'] : []) }
    const unseen = { containers: [anna], hasAllTasks: false, hasAllComments: () => false }
    expect(read({ ...unseen, tags }, known).contacts[0]?.fields.tags).toEqual(['VIP', 'Cork'])
    const partial = { ...tags, isWhole: false }
    expect(read({ ...unseen, tags: partial }, known).contacts[0]?.fields).not.toHaveProperty('tags')
  })

  it('may be gone, for all that was asked, says nothing of its tags (I6)', () => {
    const goneCards = { gone: new Set<string>(), unasked: new Set(['t1']) }
    const unseen = { containers: [anna], hasAllTasks: false, hasAllComments: () => false, goneCards }
    const [contact] = read(unseen, known).contacts
    expect(contact?.parts.card).toBe('t1')
    expect(contact?.fields).not.toHaveProperty('tags')
  })

  it('belongs to another contact is not taken over', () => {
    const bob = container('s2', 'Bob')
    const moved = task('t1', 'Anna Lee', { project_section_id: 's2' })
    const reading = { containers: [anna, bob], tasks: [moved], comments: new Map([['t1', [lines]]]) }
    expect(read(reading, known).contacts.map(({ parts }) => parts)).toEqual([{}, {}])
  })
})

describe('a project that is not in the group', () => {
  const stray = container('s1', 'Anna Lee', { isStray: true })
  const call = task('t5', 'Call', { project_section_id: 's1' })

  it('rests, with all that stands in it, when a person took it out', () => {
    const known = knowing(record({ id: 's1', parts: { card: 't1', comment: 'k1' } }))
    const { contacts, tasks } = read({ containers: [stray], tasks: [card, call] }, known)
    expect(contacts).toMatchObject([{ state: 'archived' }])
    expect(tasks).toMatchObject([{ id: 't5', state: 'archived' }])
  })

  it('is to be finished when it never had a card', () => {
    expect(read({ containers: [stray] }).contacts).toMatchObject([{ state: 'live', unfinished: true }])
  })
})

describe('a note', () => {
  const remark = (id: string, body: string, more: Record<string, unknown> = {}) =>
    comment(id, 't1', body, { created_at: 3, ...more })
  const contact = record({ id: 's1', parts: { card: 't1', comment: 'k1' } })
  const on = (remarks: ReturnType<typeof remark>[], ...known: ReturnType<typeof record>[]) =>
    read(
      { containers: [anna], tasks: [card], comments: new Map([['t1', [lines, ...remarks]]]) },
      knowing(contact, ...known),
    ).notes

  it('is a comment on a card that is neither pinned nor deleted', () => {
    const pinned = remark('n2', 'Look here', { is_pinned: true })
    const deleted = remark('n3', '', { is_deleted: true })
    expect(on([remark('n1', 'Called \\@bob'), pinned, deleted])).toEqual([
      record({ kind: 'note', id: 'n1', parentId: 's1', fields: { body: 'Called @bob' }, modified: 3 }),
    ])
  })

  it('stays one when it is pinned, and is never taken for the card', () => {
    const known = record({ kind: 'note', id: 'n1' })
    const [note] = on([remark('n1', 'Phone: 1', { is_pinned: true, created_at: 0 })], known)
    expect(note?.fields).toEqual({ body: 'Phone: 1' })
    const bare = record({ id: 's1', parts: { card: 't1' } })
    const reading = {
      containers: [anna],
      tasks: [card],
      comments: new Map([['t1', [remark('n1', 'Phone: 1', { is_pinned: true })]]]),
    }
    const { contacts, notes } = read(reading, knowing(bare, known))
    expect(contacts.map(({ parts }) => parts)).toEqual([{ card: 't1' }])
    expect(notes).toMatchObject([{ id: 'n1' }])
  })

  it('has no byline in its body while that is the first line, to the letter', () => {
    const known = record({ kind: 'note', id: 'n1', byline: '— Anna, 3 May 2026' })
    const bodies = (body: string) =>
      on([remark('n1', body)], known).map(({ fields, byline }) => [fields.body, byline])
    expect(bodies('— Anna, 3 May 2026\n\nCalled')).toEqual([['Called', known.byline]])
    expect(bodies('— Anna, 3 May 2026')).toEqual([[null, known.byline]])
    expect(bodies('— Anna, 4 May 2026\n\nCalled')).toEqual([['— Anna, 4 May 2026\n\nCalled', null]])
    expect(bodies('Called\n— Anna, 3 May 2026')).toEqual([['Called\n— Anna, 3 May 2026', null]])
    expect(on([remark('n2', '— Anna, 3 May 2026\n\nCalled')])).toMatchObject([
      { byline: null, fields: { body: '— Anna, 3 May 2026\n\nCalled' } },
    ])
  })

  it('is none on a task, and none on a card that was moved elsewhere', () => {
    const call = task('t5', 'Call', { project_section_id: 's1' })
    const comments = new Map([['t5', [comment('n1', 't5', 'A remark')]]])
    expect(read({ containers: [anna], tasks: [call], comments }).notes).toEqual([])
    const moved = task('t1', 'Anna Lee')
    const strayed = new Map([['t1', [lines, remark('n1', 'Called')]]])
    expect(read({ containers: [anna], tasks: [moved], comments: strayed }, knowing(contact)).notes).toEqual(
      [],
    )
  })

  it('waits while the card may be among the comments', () => {
    const bare = knowing(record({ id: 's1', parts: { card: 't1' } }))
    const reading = {
      containers: [anna],
      tasks: [card],
      comments: new Map([['t1', [remark('n1', 'Phone: 1')]]]),
    }
    expect(read({ ...reading, hasAllComments: () => false }, bare).notes).toEqual([])
    const { contacts, notes } = read(reading, bare)
    expect(contacts).toMatchObject([{ parts: { comment: 'n1' }, fields: { phone: '1' } }])
    expect(notes).toEqual([])
  })
})

describe('an appointment', () => {
  const call = task('t5', 'Consultation', {
    project_section_id: 's1',
    due_at: Date.parse('2026-05-03T09:30:00Z'),
    time_needed: 45,
  })
  const details = comment('k5', 't5', 'Room 2\n\nHighLevel: https://x.example/appointments/ap1', {
    is_pinned: true,
  })
  const tags = { ...noTags, isAppointment: (id: string) => id === 't5' }
  const reading = { containers: [anna], tasks: [call], comments: new Map([['t5', [details]]]), tags }
  const kindsOf = ({ tasks, appointments }: Assembled) => [...tasks, ...appointments].map(({ kind }) => kind)

  it('is a tagged task with the link that Tandem wrote', () => {
    expect(read(reading).appointments).toEqual([
      record({
        kind: 'appointment',
        id: 't5',
        parentId: 's1',
        fields: {
          title: 'Consultation',
          start: '2026-05-03T09:30:00Z',
          minutes: '45',
          status: 'confirmed',
          details: 'Room 2',
        },
        parts: { comment: 'k5' },
        modified: 1,
        namedPeer: 'ap1',
      }),
    ])
    expect(read(reading).tasks).toEqual([])
  })

  it('is one that is known as one, whatever tag and link it has; a task that is known as one stays a task', () => {
    const bare = { ...reading, comments: new Map(), tags: noTags }
    expect(kindsOf(read(bare, knowing(record({ kind: 'appointment', id: 't5' }))))).toEqual(['appointment'])
    expect(kindsOf(read(reading, knowing(record({ kind: 'task', id: 't5' }))))).toEqual(['task'])
  })

  it('is none by the tag alone, or the link alone', () => {
    expect(kindsOf(read({ ...reading, comments: new Map() }))).toEqual(['task'])
    expect(kindsOf(read({ ...reading, tags: noTags }))).toEqual(['task'])
  })

  it('waits while the comment that would tell was not read', () => {
    const unseen = { ...reading, comments: new Map(), hasAllComments: () => false }
    expect(kindsOf(read(unseen))).toEqual([])
  })

  it.each([
    [{}, 'confirmed'],
    [{ ended_at: 9 }, 'showed'],
    [{ ended_at: 9, is_abandoned: true }, 'cancelled'],
    [{ is_abandoned: true }, 'cancelled'],
  ])('with %j is %s', (more, status) => {
    const [appointment] = read({ ...reading, tasks: [{ ...call, ...more }] }).appointments
    expect(appointment?.fields.status).toBe(status)
  })

  it('of which the comment alone changed is seen by its details alone', () => {
    const known = knowing(record({ kind: 'appointment', id: 't5', parentId: 's1', parts: { comment: 'k5' } }))
    const edited = { ...details, body: 'Room 3', edited_at: 9 }
    const partial = { comments: new Map([['t5', [edited]]]), hasAllTasks: false, hasAllComments: () => false }
    expect(read(partial, known).appointments).toMatchObject([{ fields: { details: 'Room 3' }, modified: 9 }])
  })
})
