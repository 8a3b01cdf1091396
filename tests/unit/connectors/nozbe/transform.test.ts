import { describe, expect, it } from 'vitest'
import { likeliest } from '../../../../main/connectors/nozbe/find'
import { idsFrom, randomId } from '../../../../main/connectors/nozbe/ids'
import { createNozbePort } from '../../../../main/connectors/nozbe/port'
import { commentOf, shownName, taskBody, taskFields } from '../../../../main/connectors/nozbe/transform'
import type { Draft } from '../../../../main/sync/ports'
import { virtualClock } from '../../../../shared/clock'
import { record, task } from './support'

const zone = 'Asia/Kolkata'

describe('a due date in Nozbe', () => {
  const startOfDay = Date.parse('2026-05-02T18:30:00Z')

  it('is the day in the location’s zone, whatever the hour of an all-day task', () => {
    const fields = (due_at: number, is_all_day: boolean) =>
      taskFields(task('t', 'Call', { due_at, is_all_day }), zone)
    expect(fields(startOfDay, true).dueDate).toBe('2026-05-03')
    expect(fields(startOfDay + 5 * 3_600_000, true).dueDate).toBe('2026-05-03')
    expect(fields(startOfDay + 5 * 3_600_000, false).dueDate).toBe('2026-05-02T23:30:00Z')
    expect(taskFields(task('t', 'Call'), zone).dueDate).toBeNull()
  })

  it('travels with is_all_day and whoever is responsible', () => {
    expect(taskBody({ dueDate: '2026-05-03' }, zone, 0, 'member')).toEqual({
      due_at: startOfDay,
      is_all_day: true,
      responsible_id: 'member',
    })
    expect(taskBody({ dueDate: null }, zone, 0, 'member')).toEqual({
      due_at: null,
      is_all_day: false,
      responsible_id: 'member',
    })
  })
})

describe('what is written to a task', () => {
  it('is what changed, and nothing else', () => {
    expect(taskBody({ title: 'Call' }, zone, 5, 'member')).toEqual({ name: 'Call' })
    expect(taskBody({ completed: true }, zone, 5, 'member')).toEqual({ ended_at: 5 })
    expect(taskBody({ completed: false }, zone, 5, 'member')).toEqual({ ended_at: null })
  })

  it('notifies nobody', () => {
    expect(commentOf('@bob')).toBe('\\@bob')
    expect(commentOf(null)).toBe('')
  })
})

describe('what Nozbe can hold', () => {
  const http = { service: 'nozbe', host: 'x', request: () => Promise.reject(new Error('unused')) } as const
  const port = createNozbePort({ http, project: { id: 'p' }, memberId: 'm', zone, clock: virtualClock(0) })

  it('is a name of 255 characters', () => {
    expect(port.fit('contact', 'name', 'x'.repeat(300))).toBe(`${'x'.repeat(254)}…`)
    expect(port.fit('task', 'title', 'Call')).toBe('Call')
  })

  it('is a field of a contact on one line, and a body as it is', () => {
    expect(port.fit('contact', 'street', ' 1 Main St\nFlat 2')).toBe('1 Main St Flat 2')
    expect(port.fit('task', 'body', 'one\ntwo')).toBe('one\ntwo')
  })

  it('has ids made before anything is sent', () => {
    expect(Object.keys(port.keysFor('contact'))).toEqual(['card', 'comment'])
    expect(Object.keys(port.keysFor('task'))).toEqual(['task', 'comment'])
    expect(Object.values(port.keysFor('task')).join()).toMatch(/^[a-zA-Z0-9]{16},[a-zA-Z0-9]{16}$/)
  })

  it('costs a section, a card and a comment for a contact', () => {
    expect(port.cost('contact', 'create', [])).toBe(3)
  })
})

describe('ids', () => {
  it('are 16 letters and digits, drawn from a given source', () => {
    expect(idsFrom(() => 0)()).toBe('AAAAAAAAAAAAAAAA')
    expect(idsFrom((n) => n - 1)()).toBe('9999999999999999')
    expect(randomId()).not.toBe(randomId())
  })
})

describe('a contact without a name', () => {
  it('is shown by its e-mail, then its phone', () => {
    expect(shownName({ name: null, email: 'a@example.com', phone: '1' })).toBe('a@example.com')
    expect(shownName({ phone: '1' })).toBe('1')
    expect(shownName({})).toBe('Unnamed')
  })
})

describe('what a create of unknown outcome left behind', () => {
  const draft: Draft = {
    kind: 'contact',
    parentId: null,
    parent: null,
    fields: { name: 'Anna Lee', email: 'anna@example.com' },
    peer: { id: 'hl1', url: null },
  }
  const named = record({ id: 's1', namedPeer: 'hl1' })
  const sameEmail = record({ id: 's2', fields: { name: 'A', email: 'ANNA@example.com' } })
  const sameName = record({ id: 's3', fields: { name: 'Anna Lee' } })

  it('is the section whose card names the contact, else that with its e-mail, else that with its name', () => {
    expect(likeliest(draft, [sameName, sameEmail, named])?.id).toBe('s1')
    expect(likeliest(draft, [sameName, sameEmail])?.id).toBe('s2')
    expect(likeliest(draft, [sameName])?.id).toBe('s3')
    expect(likeliest(draft, [])).toBeNull()
  })

  it('is none of two with its name', () => {
    expect(likeliest(draft, [sameName, { ...sameName, id: 's4' }])).toBeNull()
  })

  it('is none that speaks for somebody else', () => {
    expect(likeliest(draft, [{ ...sameName, namedPeer: 'hl2' }])).toBeNull()
    expect(likeliest(draft, [{ ...sameEmail, namedPeer: 'hl2' }])).toBeNull()
    expect(
      likeliest(draft, [{ ...sameName, fields: { name: 'Anna Lee', email: 'other@example.com' } }]),
    ).toBeNull()
  })
})
