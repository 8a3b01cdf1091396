import { describe, expect, it } from 'vitest'
import { anna, card, lines, read } from './reading'
import { comment, container, knowing, record, task } from './support'

describe('a contact', () => {
  it('is a section with its card and the card’s pinned comment', () => {
    const { contacts, tasks } = read({
      containers: [anna],
      tasks: [card],
      comments: new Map([['t1', [lines]]]),
    })
    expect(tasks).toEqual([])
    expect(contacts).toEqual([
      record({
        id: 's1',
        fields: { name: 'Anna Lee', email: 'anna@example.com', tags: null },
        copies: { name: 'Anna Lee' },
        parts: { card: 't1', comment: 'k1' },
        modified: 1,
        namedPeer: 'hl1',
      }),
    ])
  })

  it('without a card is unfinished, and its other fields were not seen', () => {
    const [contact] = read({ containers: [anna] }).contacts
    expect(contact).toMatchObject({ fields: { name: 'Anna Lee' }, copies: {}, parts: {}, unfinished: true })
  })

  it('whose card has no comment is unfinished', () => {
    const [contact] = read({ containers: [anna], tasks: [card] }).contacts
    expect(contact).toMatchObject({ copies: { name: 'Anna Lee' }, parts: { card: 't1' }, unfinished: true })
  })

  it('is archived with its section, and its tasks with it', () => {
    const resting = container('s1', 'Anna Lee', { isArchived: true })
    const { contacts, tasks } = read({
      containers: [resting],
      tasks: [task('t2', 'Call', { project_section_id: 's1' })],
    })
    expect(contacts[0]?.state).toBe('archived')
    expect(tasks[0]?.state).toBe('archived')
  })

  it('is none where a listed place is none, and what stands there is nobody’s', () => {
    const old = task('t2', 'Old', { project_section_id: 's9' })
    expect(read({ others: ['s9'], tasks: [old] }).tasks).toEqual([])
    const known = knowing(record({ kind: 'task', id: 't2', parentId: 's1' }))
    expect(read({ others: ['s9'], tasks: [old] }, known).tasks).toMatchObject([{ id: 't2', parentId: null }])
  })

  it('states no name where its section shows the address of its card', () => {
    const shown = container('s1', 'anna@example.com')
    const shownCard = task('t1', 'anna@example.com', { project_section_id: 's1' })
    const reading = { containers: [shown], tasks: [shownCard], comments: new Map([['t1', [lines]]]) }
    expect(read(reading).contacts[0]).toMatchObject({ fields: { email: 'anna@example.com' }, copies: {} })
    expect(read(reading).contacts[0]?.fields).not.toHaveProperty('name')
    const later = knowing(record({ id: 's1', fields: { email: 'new@example.com' }, parts: { card: 't1' } }))
    expect(read({ containers: [shown] }, later).contacts[0]?.fields).not.toHaveProperty('name')
  })

  it('is called by an address where that was its name before, or a person called it so', () => {
    const shown = container('s1', 'bob@example.com')
    expect(read({ containers: [shown] }).contacts[0]?.fields.name).toBe('bob@example.com')
    const known = knowing(record({ id: 's1', fields: { name: 'bob@example.com' } }))
    expect(read({ containers: [shown] }, known).contacts[0]?.fields.name).toBe('bob@example.com')
  })
})

describe('the card', () => {
  const later = task('t2', ' anna  lee', { project_section_id: 's1', created_at: 2 })

  it('is the oldest task that is named like the section; the others are tasks', () => {
    const { contacts, tasks } = read({ containers: [anna], tasks: [later, card] })
    expect(contacts[0]?.parts.card).toBe('t1')
    expect(tasks.map(({ id }) => id)).toEqual(['t2'])
  })

  it('is the one with the link that Tandem wrote, whatever its name', () => {
    const renamed = task('t3', 'Anna Leigh', { project_section_id: 's1', created_at: 9 })
    const comments = new Map([['t3', [{ ...lines, task_id: 't3' }]]])
    const { contacts } = read({ containers: [anna], tasks: [card, renamed], comments })
    expect(contacts[0]).toMatchObject({ parts: { card: 't3' }, copies: { name: 'Anna Leigh' } })
  })

  it('stays the one it was, whatever its name', () => {
    const known = knowing(record({ id: 's1', parts: { card: 't2' } }))
    expect(read({ containers: [anna], tasks: [later, card] }, known).contacts[0]?.parts.card).toBe('t2')
  })

  it('is never a task that is kept in step already', () => {
    const known = knowing(record({ kind: 'task', id: 't1' }))
    const { contacts, tasks } = read({ containers: [anna], tasks: [card] }, known)
    expect(contacts[0]?.parts).toEqual({})
    expect(tasks.map(({ id }) => id)).toEqual(['t1'])
  })

  it('is lost when it was moved to another section', () => {
    const known = knowing(record({ id: 's1', parts: { card: 't1', comment: 'k1' } }))
    const moved = task('t1', 'Anna Lee', { project_section_id: 's2' })
    const { contacts, tasks } = read({ containers: [anna, container('s2', 'Bob')], tasks: [moved] }, known)
    expect([contacts[0]?.parts, contacts[0]?.unfinished]).toEqual([{}, true])
    // A card is nobody's task, wherever it lies.
    expect(tasks).toEqual([])
  })

  it('may be a comment that a person wrote without pinning it, when it is the first and has lines', () => {
    const typed = comment('k2', 't1', 'Phone: 1', { created_at: 1 })
    const remark = comment('k3', 't1', 'Phone: 2', { created_at: 2 })
    const reading = (...comments: (typeof typed)[]) => ({
      containers: [anna],
      tasks: [card],
      comments: new Map([['t1', comments]]),
    })
    expect(read(reading(remark, typed)).contacts[0]).toMatchObject({
      fields: { phone: '1' },
      parts: { comment: 'k2' },
    })
    const first = comment('k1', 't1', 'Nice person', { created_at: 0 })
    expect(read(reading(first, typed)).contacts[0]?.parts).toEqual({ card: 't1' })
  })
})

describe('a task', () => {
  const call = task('t5', 'Call', {
    project_section_id: 's1',
    due_at: Date.parse('2026-05-02T23:00:00Z'),
    is_all_day: true,
  })
  const body = comment('k5', 't5', 'Ask \\@bob', { is_pinned: true })

  it('is a task of the section that is not its card, and its body the pinned comment', () => {
    const remark = comment('k4', 't5', 'a remark', { created_at: 0 })
    const { tasks } = read({ containers: [anna], tasks: [call], comments: new Map([['t5', [remark, body]]]) })
    expect(tasks).toEqual([
      record({
        kind: 'task',
        id: 't5',
        parentId: 's1',
        fields: { title: 'Call', dueDate: '2026-05-03', completed: false, assignee: null, body: 'Ask @bob' },
        parts: { comment: 'k5' },
        modified: 1,
      }),
    ])
  })

  it('in no section belongs to nobody', () => {
    expect(read({ containers: [anna], tasks: [task('t6', 'Loose')] }).tasks[0]).toMatchObject({
      parentId: null,
    })
  })

  it('in a section that was made meanwhile waits for that, lest its card be taken for a task', () => {
    expect(read({ tasks: [call] }).tasks).toEqual([])
  })

  it('is done when it ended, but not when it was abandoned', () => {
    const done = task('t7', 'Done', { ended_at: 9 })
    const abandoned = task('t8', 'Left', { ended_at: 9, is_abandoned: true })
    expect(read({ tasks: [done, abandoned] }).tasks.map(({ fields }) => fields.completed)).toEqual([
      true,
      false,
    ])
  })

  it('is none where it is a thread', () => {
    expect(read({ tasks: [task('t9', 'Chat', { type: 'thread' })] }).tasks).toEqual([])
  })

  describe('of which not every comment was read', () => {
    const hasAllComments = () => false

    it('may have a body that was not seen', () => {
      expect(read({ containers: [anna], tasks: [call], hasAllComments }).tasks[0]?.fields).not.toHaveProperty(
        'body',
      )
      expect(read({ containers: [anna], tasks: [call] }).tasks[0]?.fields.body).toBeNull()
    })

    it('and whose body alone changed is seen by its body alone', () => {
      const known = knowing(
        record({
          kind: 'task',
          id: 't5',
          parentId: 's1',
          fields: { title: 'Call' },
          parts: { comment: 'k5' },
        }),
      )
      const { tasks } = read({ comments: new Map([['t5', [body]]]), hasAllComments }, known)
      expect(tasks).toEqual([
        record({
          kind: 'task',
          id: 't5',
          parentId: 's1',
          fields: { body: 'Ask @bob' },
          parts: { comment: 'k5' },
          modified: 1,
        }),
      ])
    })

    it('and on which only a remark was made is not seen at all', () => {
      const known = knowing(record({ kind: 'task', id: 't5', parts: { comment: 'k5' } }))
      const remark = comment('k6', 't5', 'a remark')
      expect(read({ comments: new Map([['t5', [remark]]]), hasAllComments }, known).tasks).toEqual([])
    })

    it('and whose body was deleted has none, unless another comment is pinned', () => {
      const known = knowing(record({ kind: 'task', id: 't5', parts: { comment: 'k5' } }))
      const deleted = comment('k5', 't5', '', { is_deleted: true })
      const other = comment('k7', 't5', 'Instead', { is_pinned: true })
      const bodies = (...comments: (typeof other)[]) =>
        read({ comments: new Map([['t5', comments]]), hasAllComments }, known).tasks.map(
          ({ fields, parts }) => [fields, parts],
        )
      expect(bodies(deleted)).toEqual([[{ body: null }, {}]])
      expect(bodies(deleted, other)).toEqual([[{ body: 'Instead' }, { comment: 'k7' }]])
    })
  })
})

describe('a contact of which little was read', () => {
  const known = knowing(
    record({
      id: 's1',
      fields: { name: 'Anna Lee' },
      parts: { card: 't1', comment: 'k1' },
      namedPeer: 'hl1',
    }),
  )
  const hasAllComments = () => false
  const hasAllTasks = false

  it('keeps its parts, and shows its name and tags only', () => {
    expect(read({ containers: [anna], hasAllComments, hasAllTasks }, known).contacts).toEqual([
      record({
        id: 's1',
        fields: { name: 'Anna Lee', tags: null },
        parts: { card: 't1', comment: 'k1' },
        namedPeer: 'hl1',
      }),
    ])
  })

  it('shows the lines of its card when only they changed', () => {
    const edited = { ...lines, body: lines.body.replace('anna@', 'new@') }
    const { contacts, tasks } = read(
      { containers: [anna], comments: new Map([['t1', [edited]]]), hasAllComments, hasAllTasks },
      known,
    )
    expect(contacts[0]).toMatchObject({ fields: { email: 'new@example.com' }, unfinished: false })
    expect(tasks).toEqual([])
  })

  it('is unfinished while its card lacks the link to HighLevel', () => {
    const typed = comment('k1', 't1', 'E-mail: anna@example.com', { is_pinned: true })
    const [contact] = read({
      containers: [anna],
      tasks: [card],
      comments: new Map([['t1', [typed]]]),
    }).contacts
    expect(contact).toMatchObject({ fields: { email: 'anna@example.com' }, unfinished: true })
  })

  it('is unfinished when its card’s comment was deleted; no field of it is emptied', () => {
    const deleted = comment('k1', 't1', '', { is_deleted: true })
    const [contact] = read(
      { containers: [anna], comments: new Map([['t1', [deleted]]]), hasAllComments, hasAllTasks },
      known,
    ).contacts
    expect(contact).toMatchObject({ fields: { name: 'Anna Lee' }, parts: { card: 't1' }, unfinished: true })
  })
})
