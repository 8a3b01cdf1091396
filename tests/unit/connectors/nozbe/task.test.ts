import { describe, expect, it } from 'vitest'
import {
  appointmentBody,
  appointmentComment,
  appointmentFields,
  appointmentNamed,
  detailsField,
} from '../../../../main/connectors/nozbe/records/appointment'
import { shownName } from '../../../../main/connectors/nozbe/records/contact'
import { commentOf, taskBody, taskFields, textOf } from '../../../../main/connectors/nozbe/records/task'
import { taskRow } from '../../../../main/connectors/nozbe/rows'
import { comment, task } from './support'

const zone = 'Asia/Kolkata'
const view = { zone, people: [] }
const options = { zone, now: 5, responsible: 'member' }

describe('a due date in Nozbe', () => {
  const startOfDay = Date.parse('2026-05-02T18:30:00Z')
  const dueIn = (place: string, due_at: number, is_all_day: boolean) =>
    taskFields(task('t', 'Call', { due_at, is_all_day }), { ...view, zone: place }).dueDate

  it('is the day in the location’s zone, whatever the hour of an all-day task', () => {
    expect(dueIn(zone, startOfDay, true)).toBe('2026-05-03')
    expect(dueIn(zone, startOfDay + 5 * 3_600_000, true)).toBe('2026-05-03')
    expect(dueIn(zone, startOfDay + 5 * 3_600_000, false)).toBe('2026-05-02T23:30:00Z')
    expect(taskFields(task('t', 'Call'), view).dueDate).toBeNull()
  })

  it.each([
    ['Europe/Dublin', '2026-03-29T00:00:00Z', '2026-03-29'],
    ['Europe/Dublin', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01'],
  ])('is the day on which clocks change in %s: %s', (place, instant, day) => {
    const due_at = Date.parse(instant)
    expect(dueIn(place, due_at, true)).toBe(day)
    expect(dueIn(place, due_at, false)).toBe(day)
    expect(taskBody({ dueDate: day }, { ...options, zone: place })).toMatchObject({
      due_at,
      is_all_day: true,
    })
  })

  it('may lie in the year 9999, to its last second, in every zone', () => {
    const last = Date.parse('9999-12-31T23:59:59Z')
    expect(dueIn(zone, last, false)).toBe('9999-12-31T23:59:59Z')
    expect(dueIn('America/New_York', Date.parse('9999-12-31T05:00:00Z'), true)).toBe('9999-12-31')
    expect(taskRow.safeParse({ id: 't', name: 'Call', due_at: last + 1 }).success).toBe(false)
    expect(taskRow.safeParse({ id: 't', name: 'Call', due_at: 9e15 }).success).toBe(false)
  })

  it('travels with is_all_day and whoever is responsible', () => {
    expect(taskBody({ dueDate: '2026-05-03' }, options)).toEqual({
      due_at: startOfDay,
      is_all_day: true,
      responsible_id: 'member',
    })
    expect(taskBody({ dueDate: null }, { ...options, responsible: null })).toEqual({
      due_at: null,
      is_all_day: false,
      responsible_id: null,
    })
  })
})

describe('who is responsible', () => {
  const people = [
    { name: 'Anna Lee', highlevelId: 'u1', nozbeId: 'm1' },
    { name: 'Bob', highlevelId: null, nozbeId: 'm2' },
  ]
  const assignee = (responsible_id: string | null) =>
    taskFields(task('t', 'Call', { responsible_id }), { zone, people })

  it('is shown by name when known on both services, and not seen when not; nobody is nobody', () => {
    expect(assignee('m1')).toMatchObject({ assignee: 'Anna Lee' })
    expect(assignee(null)).toMatchObject({ assignee: null })
    expect(assignee('m2')).not.toHaveProperty('assignee')
    expect(assignee('m9')).not.toHaveProperty('assignee')
  })

  it('is written with the id given', () => {
    expect(taskBody({ assignee: 'Anna Lee' }, options)).toEqual({ responsible_id: 'member' })
  })
})

describe('what is written to a task', () => {
  it('is what changed, and nothing else', () => {
    expect(taskBody({ title: 'Call' }, options)).toEqual({ name: 'Call' })
    expect(taskBody({ completed: true }, options)).toEqual({ ended_at: 5 })
    expect(taskBody({ completed: false }, options)).toEqual({ ended_at: null })
  })

  it('notifies nobody, and is read as it was meant', () => {
    expect(commentOf('@bob')).toBe('\\@bob')
    expect(commentOf(null)).toBe('')
    expect(textOf('\\@bob')).toBe('@bob')
    expect(textOf(' \n')).toBeNull()
  })
})

describe('an appointment in Nozbe', () => {
  const link = 'https://app.example/v2/location/loc/appointments/ap1?tab=1'
  const sight = (body: string) => ({ comment: comment('k', 't', body) })

  it('comes back as it was written', () => {
    const fields = { title: 'Visit', start: '2026-05-03T09:30:00Z', minutes: '45', status: 'showed' }
    const row = task('t', '', appointmentBody(fields, options))
    expect(row).toMatchObject({ is_all_day: false, responsible_id: 'member' })
    expect(appointmentFields(row)).toEqual(fields)
  })

  it.each(['cancelled', 'noshow', 'invalid'])('%s is abandoned', (status) => {
    expect(appointmentBody({ status }, options)).toEqual({ ended_at: 5, is_abandoned: true })
  })

  it('is open again when confirmed', () => {
    expect(appointmentBody({ status: 'confirmed' }, options)).toEqual({ ended_at: null, is_abandoned: false })
  })

  it('ends its details with the link, which is no part of them', () => {
    const text = appointmentComment('Room 2\n\n@bob', link)
    expect(text).toBe(`Room 2\n\n\\@bob\n\nHighLevel: ${link}`)
    expect(detailsField(sight(text))).toEqual({ details: 'Room 2\n\n@bob' })
    expect(appointmentNamed(sight(text))).toBe('ap1')
    expect(detailsField(sight(appointmentComment(null, link)))).toEqual({ details: null })
    expect(appointmentComment(null, null)).toBe('')
  })

  it('names none by a link that is not the last line, or is another one', () => {
    expect(appointmentNamed(sight(`HighLevel: ${link}\nmore`))).toBeNull()
    expect(appointmentNamed(sight('HighLevel: https://app.example/contacts/detail/c1'))).toBeNull()
    expect(appointmentNamed('none')).toBeNull()
  })
})

describe('a contact without a name', () => {
  it('is shown by its e-mail, then its phone', () => {
    expect(shownName({ name: null, email: 'a@example.com', phone: '1' })).toBe('a@example.com')
    expect(shownName({ phone: '1' })).toBe('1')
    expect(shownName({})).toBe('Unnamed')
  })
})
