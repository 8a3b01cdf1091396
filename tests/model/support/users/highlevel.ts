import { isMaster } from '../../../../main/practice/highlevel/calendars/recurrence'
import type { Appointment, Contact, Note, Task } from '../../../../main/practice/highlevel/state'
import { type People, pick } from './people'
import type { HighLevelStep } from './steps'
import { bodyOf, dueOf, textOf } from './texts'

const dayMs = 86_400_000

/** Carries out what somebody does in HighLevel; nothing where there is nothing to do it to. */
export async function actInHighLevel(people: People, step: HighLevelStep): Promise<unknown> {
  const { highlevelState: state } = people.practice
  const locationId = state.location.id
  const contactAt = (n: number): Contact | undefined => pick([...state.contacts.all()], n)
  const contact = (n: number) => `/contacts/${contactAt(n)?.id ?? 'nobody'}`
  const task = (n: number): [string, Task | undefined] => {
    const row = pick([...state.tasks.all()], n)
    return [`/contacts/${row?.contactId}/tasks/${row?.id}`, row]
  }
  const note = (n: number): [string, Note | undefined] => {
    const row = pick([...state.notes.all()], n)
    return [`/contacts/${row?.contactId}/notes/${row?.id}`, row]
  }
  const appointment = (n: number): [string, Appointment | undefined] => {
    const row = pick(
      [...state.appointments.all()].filter((one) => !isMaster(one)),
      n,
    )
    return [`/calendars/events/appointments/${row?.id}`, row]
  }
  const user = (n: number | null) => (n === null ? '' : (pick([...state.users.all()], n)?.id ?? ''))
  const mark = people.mark()
  const send = people.highlevel

  switch (step.do) {
    case 'hl.addContact': {
      const reach = {
        ...(step.reach === 'none' ? {} : { email: `${mark}@example.com` }),
        ...(step.reach === 'both' ? { phone: phoneOf(mark) } : {}),
      }
      return send('POST', '/contacts/', {
        locationId,
        firstName: textOf(step.text, mark),
        lastName: `Nowak ${mark}`,
        ...reach,
      })
    }
    case 'hl.editContact': {
      const value = step.text === null ? '' : textOf(step.text, mark)
      return send('PUT', contact(step.pick), { [step.field]: value })
    }
    case 'hl.reachContact': {
      const value = step.field === 'email' ? `${mark}@example.com` : phoneOf(mark)
      return send('PUT', contact(step.pick), { [step.field]: step.clear ? '' : value })
    }
    case 'hl.setCustom': {
      const field = pick([...state.customFields.all()], step.field)
      return field && send('PUT', contact(step.pick), { customFields: [customValue(field, step.value)] })
    }
    case 'hl.assignOwner':
      return send('PUT', contact(step.pick), { assignedTo: user(step.user) })
    case 'hl.tag':
      return send(step.off ? 'DELETE' : 'POST', `${contact(step.pick)}/tags`, {
        tags: [tagOf(step.off ? contactAt(step.pick)?.tags : undefined, step.tag)],
      })
    case 'hl.deleteContact':
      return send('DELETE', contact(step.pick))
    case 'hl.mergeContacts': {
      const [loser, winner] = [contactAt(step.pick), contactAt(step.into)]
      if (!loser || !winner) return null
      return send('POST', `/practice/contacts/${winner.id}/merge`, { loserId: loser.id })
    }
    case 'hl.addTask':
      return send('POST', `${contact(step.pick)}/tasks`, {
        title: textOf(step.text, mark),
        dueDate: isoOf(dueOf(step.due, numberOf(mark)).at),
        completed: false,
      })
    case 'hl.editTask': {
      const [path, row] = task(step.pick)
      if (!row) return null
      const due = step.due === null ? Date.parse(row.dueDate) : dueOf(step.due, numberOf(mark)).at
      return send('PUT', path, {
        title: step.text === null ? row.title : textOf(step.text, mark),
        dueDate: isoOf(due),
        ...(step.body === null ? {} : { body: bodyOf('highlevel', step.body, mark) }),
      })
    }
    case 'hl.completeTask':
      return send('PUT', `${task(step.pick)[0]}/completed`, { completed: step.completed })
    case 'hl.assignTask': {
      const [path, row] = task(step.pick)
      if (!row) return null
      const kept = { title: row.title, dueDate: isoOf(Date.parse(row.dueDate)) }
      return send('PUT', path, { ...kept, assignedTo: user(step.user) })
    }
    case 'hl.deleteTask':
      return send('DELETE', task(step.pick)[0])
    case 'hl.addNote':
      return send('POST', `${contact(step.pick)}/notes`, { body: bodyOf('highlevel', step.body, mark) })
    case 'hl.editNote':
      return send('PUT', note(step.pick)[0], { body: bodyOf('highlevel', step.body, mark) })
    case 'hl.deleteNote':
      return send('DELETE', note(step.pick)[0])
    case 'hl.book': {
      const start = startOf(people, step.day, mark)
      return send('POST', '/calendars/events/appointments', {
        calendarId: pick([...state.calendars.all()], step.day)?.id,
        locationId,
        contactId: contactAt(step.pick)?.id,
        title: `Meeting ${mark}`,
        startTime: isoOf(start),
        endTime: isoOf(start + 45 * 60_000),
        ignoreFreeSlotValidation: true,
      })
    }
    case 'hl.reschedule': {
      const startTime = isoOf(startOf(people, step.day, mark))
      return send('PUT', appointment(step.pick)[0], { startTime, ignoreFreeSlotValidation: true })
    }
    case 'hl.setStatus':
      return send('PUT', appointment(step.pick)[0], { appointmentStatus: step.status })
    case 'hl.deleteAppointment':
      return send('DELETE', `/calendars/events/${appointment(step.pick)[1]?.id}`)
    case 'hl.removeOption': {
      const field = pick(
        [...state.customFields.all()].filter(({ picklistOptions }) => picklistOptions.length > 1),
        step.field,
      )
      if (!field) return null
      return send('PUT', `/locations/${locationId}/customFields/${field.id}`, {
        name: field.name,
        textBoxListOptions: field.picklistOptions.slice(1).map((label) => ({ label })),
      })
    }
    case 'hl.removeUser': {
      // The first one owns the token.
      const row = pick([...state.users.all()].slice(1), step.user)
      return row && state.users.delete(row.id)
    }
  }
}

const isoOf = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

export const numberOf = (mark: string): number => Number(mark.slice(1, -1))

export const phoneOf = (mark: string): string => `+48 58 7${String(numberOf(mark)).padStart(6, '0')}`

/** One of those there are, or of a few that everybody uses. */
export const tagOf = (present: readonly string[] | undefined, n: number): string =>
  present && present.length > 0 ? (pick(present, n) ?? '') : `group ${n % 6}`

/** Within what Tandem looks at: from today on. */
const startOf = ({ now }: People, day: number, mark: string): number =>
  Math.floor(now() / dayMs + day) * dayMs + 8 * 3_600_000 + (numberOf(mark) % 60) * 60_000

function customValue(
  { id, dataType, picklistOptions }: { id: string; dataType: string; picklistOptions: string[] },
  n: number | null,
): { id: string; field_value: unknown } {
  if (n === null) return { id, field_value: '' }
  if (dataType === 'MULTIPLE_OPTIONS' || dataType === 'CHECKBOX') {
    return { id, field_value: picklistOptions.filter((_, position) => (n >> position) & 1) }
  }
  if (picklistOptions.length > 0) return { id, field_value: pick(picklistOptions, n) }
  if (dataType === 'DATE') return { id, field_value: `2027-01-${String(10 + (n % 20)).padStart(2, '0')}` }
  return { id, field_value: dataType === 'MONETORY' || dataType === 'NUMERICAL' ? 100 + n : `Custom ${n}` }
}
