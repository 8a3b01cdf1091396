import { isMaster } from '../../../../main/practice/highlevel/calendars/recurrence'
import type { HighLevelState } from '../../../../main/practice/highlevel/state'
import type { NozbeState, Task } from '../../../../main/practice/nozbe/state'
import type { Fields, FieldValue, Kind, Service } from '../../../../shared/domain'
import type { Home } from './people'
import { bodyComment, type Room, roomsOf, tagNames } from './rooms'

/** What a service holds, read from its state without a connector: the second opinion on what Tandem does. */
export interface True {
  service: Service
  kind: Kind
  id: string
  /** Key of the contact that it belongs to. */
  parent: string | null
  /** Put away in Nozbe, with its contact. */
  isPaused: boolean
  fields: Fields
}
export type Truth = ReadonlyMap<string, True>

export const keyOf = (service: Service, kind: Kind, id: string): string => `${service} ${kind} ${id}`

/** What of Nozbe only Tandem can tell: which tasks are cards, which are appointments. */
export interface Hints {
  cards: ReadonlySet<string>
  appointments: ReadonlySet<string>
}

export function truthOf(highlevel: HighLevelState, nozbe: NozbeState, home: Home, hints: Hints): Truth {
  const all = [...inHighLevel(highlevel), ...inNozbe(nozbe, home, hints, highlevel)]
  return new Map(all.map((one) => [keyOf(one.service, one.kind, one.id), one]))
}

function* inHighLevel(state: HighLevelState): Generator<True> {
  /** Somebody who is no longer there is not seen. */
  const personIn = (field: string, id: string | null): Fields => {
    const user = id === null ? undefined : state.users.get(id)
    if (id !== null && !user) return {}
    return { [field]: user ? `${user.firstName} ${user.lastName}` : null }
  }
  const one = (kind: Kind, id: string, contactId: string | null, fields: Fields): True => ({
    service: 'highlevel',
    kind,
    id,
    parent: contactId && keyOf('highlevel', 'contact', contactId),
    isPaused: false,
    fields,
  })
  for (const contact of state.contacts.all()) {
    const custom = Object.fromEntries(
      contact.customFields.map(({ id, value }) => [`custom.${id}`, customValue(value)]),
    )
    yield one('contact', contact.id, null, {
      name: [contact.firstName, contact.lastName].filter(Boolean).join(' ') || null,
      email: contact.email,
      phone: contact.phone,
      company: contact.companyName,
      street: contact.address1,
      city: contact.city,
      state: contact.state,
      postalCode: contact.postalCode,
      country: contact.country,
      website: contact.website,
      birthday: contact.dateOfBirth,
      source: contact.source,
      ...personIn('owner', contact.assignedTo),
      tags: contact.tags,
      ...custom,
    })
  }
  for (const task of state.tasks.all()) {
    yield one('task', task.id, task.contactId, {
      title: task.title,
      body: task.body,
      dueDate: `${new Date(task.dueDate).toISOString().slice(0, 19)}Z`,
      completed: task.completed,
      ...personIn('assignee', task.assignedTo),
    })
  }
  for (const note of state.notes.all()) yield one('note', note.id, note.contactId, { body: note.body })
  for (const row of state.appointments.all()) {
    if (isMaster(row)) continue
    yield one('appointment', row.id, row.contactId, {
      title: row.title,
      start: `${new Date(row.startTime).toISOString().slice(0, 19)}Z`,
      minutes: String((Date.parse(row.endTime) - Date.parse(row.startTime)) / 60_000),
      status: row.appointmentStatus,
    })
  }
}

function* inNozbe(
  state: NozbeState,
  home: Home,
  hints: Hints,
  { customFields }: HighLevelState,
): Generator<True> {
  const memberName = (id: string | null) => {
    const member = id === null ? undefined : state.teamMembers.get(id)
    return member ? (state.users.get(member.user_id)?.name ?? null) : null
  }
  const lines: [label: string, field: string, isList: boolean][] = [
    ...cardLines.map(([label, field]): [string, string, boolean] => [label, field, false]),
    ...[...customFields.all()].map(({ name, id, dataType }): [string, string, boolean] => [
      name,
      `custom.${id}`,
      dataType === 'MULTIPLE_OPTIONS' || dataType === 'CHECKBOX',
    ]),
  ]
  for (const room of roomsOf(state, home, hints.cards)) {
    const parent = keyOf('nozbe', 'contact', room.id)
    const isPaused = room.isArchived
    const card = room.card && { cardName: room.card.name, tags: tagNames(state, room.card.id) }
    yield {
      service: 'nozbe',
      kind: 'contact',
      id: room.id,
      parent: null,
      isPaused,
      fields: { name: room.name, ...card, ...cardFields(room, lines) },
    }
    for (const task of room.tasks) {
      yield { ...work(state, task, hints, memberName), parent, isPaused }
    }
    for (const comment of room.notes) {
      const body = comment.body.replace(/^— [^\n]*\d{4}\n\n/, '')
      yield { service: 'nozbe', kind: 'note', id: comment.id, parent, isPaused, fields: { body } }
    }
  }
}

function work(
  state: NozbeState,
  task: Task,
  { appointments }: Hints,
  memberName: (id: string | null) => string | null,
): Pick<True, 'service' | 'kind' | 'id' | 'fields'> {
  const due = task.due_at === null ? null : `${new Date(task.due_at).toISOString().slice(0, 19)}Z`
  if (appointments.has(task.id)) {
    const status = task.is_abandoned ? 'cancelled' : task.ended_at === null ? 'confirmed' : 'showed'
    const minutes = task.time_needed === null ? null : String(task.time_needed)
    return {
      service: 'nozbe',
      kind: 'appointment',
      id: task.id,
      fields: { title: task.name, start: due, minutes, status },
    }
  }
  return {
    service: 'nozbe',
    kind: 'task',
    id: task.id,
    fields: {
      title: task.name,
      body: bodyComment(state, task)?.body ?? null,
      dueDate: due,
      // Nozbe ends what is given up, too.
      completed: task.ended_at !== null && !task.is_abandoned,
      assignee: memberName(task.responsible_id),
    },
  }
}

const cardLines = [
  ['E-mail', 'email'],
  ['Phone', 'phone'],
  ['Company', 'company'],
  ['Street', 'street'],
  ['City', 'city'],
  ['State', 'state'],
  ['Postal code', 'postalCode'],
  ['Country', 'country'],
  ['Website', 'website'],
  ['Birthday', 'birthday'],
  ['Source', 'source'],
  ['Owner', 'owner'],
] as const

/** A field whose line is not there is not seen. */
function cardFields(
  { text }: Room,
  lines: readonly (readonly [label: string, field: string, isList: boolean])[],
): Fields {
  const found: Record<string, FieldValue> = {}
  for (const row of text?.body.split('\n') ?? []) {
    const line = lines.find(([label]) => row.startsWith(`${label}:`))
    if (!line || line[1] in found) continue
    const [label, field, isList] = line
    const value = row.slice(label.length + 1).trim() || null
    found[field] = isList && value !== null ? value.split(',').map((part) => part.trim()) : value
  }
  return found
}

const customValue = (value: unknown): FieldValue =>
  Array.isArray(value) ? value.map(String) : typeof value === 'object' ? JSON.stringify(value) : String(value)
