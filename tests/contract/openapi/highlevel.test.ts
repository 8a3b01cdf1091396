import { describe, expect, it } from 'vitest'
import { readChoices } from '../../../main/connectors/highlevel/choices'
import { readDefinitions } from '../../../main/connectors/highlevel/definitions'
import type { RemoteRecord } from '../../../main/sync/ports'
import { wholeLocation } from '../../../main/sync/scope'
import type { Fields, Kind } from '../../../shared/domain'
import {
  aContact,
  book,
  contacts,
  define,
  edit,
  lagOver,
  mirror,
  nobody,
  redefine,
  state,
  usePort,
  world,
} from '../highlevelWorld'
import { createJournal, draft, nothingLinked, type SentRequest } from '../pieces'
import { answerProblems } from './judge'
import { namedOperations } from './operations'
import { hear } from './watch'

const everyField = {
  name: 'Anna Lee',
  email: 'anna@example.com',
  phone: '+353214007777',
  company: 'Acme',
  street: '1 Main St',
  city: 'Cork',
  state: 'Munster',
  postalCode: 'T12',
  country: 'IE',
  website: 'https://example.com',
  birthday: '1990-05-03',
  source: 'fair',
  owner: 'Zofia Lis',
  tags: ['vip', 'press'],
  'custom.size': 'L',
  'custom.budget': '12.5',
  'custom.colours': ['Red'],
}
const emptied = Object.fromEntries(Object.keys(everyField).map((field) => [field, null]))

async function create(kind: Kind, fields: Fields, parent: string | null): Promise<RemoteRecord> {
  const { highlevel } = world
  const intended = draft(kind, fields, parent)
  const { record } = await highlevel.create(intended, {}, createJournal(), nothingLinked)
  await highlevel.settle(intended, {}, nothingLinked, world.clock.now())
  return record
}

async function update(record: RemoteRecord, changes: Fields): Promise<void> {
  const current = await world.highlevel.get(record)
  if (current) await world.highlevel.update(current, changes, nobody, createJournal())
}

/** Everything that the connector can be asked to do. */
async function useAll(): Promise<void> {
  const { highlevel } = world
  define('size', { dataType: 'TEXT' })
  define('budget', { dataType: 'NUMERICAL' })
  define('colours', { dataType: 'CHECKBOX', picklistOptions: ['Red', 'Blue'] })
  await redefine()
  await readDefinitions(world.http, world.location.id)
  await readChoices(world.http, world.location.id)

  const contact = await create('contact', everyField, null)
  await create('contact', { name: 'Nobody' }, null)
  await update(contact, emptied)
  await update(contact, everyField)
  await highlevel.survivor({ ...contact, id: 'another' })

  const task = await create(
    'task',
    { title: 'Call', body: 'Ask', assignee: 'Zofia Lis', completed: true },
    contact.id,
  )
  await update(task, { title: 'Call her', body: null, dueDate: null, completed: false, assignee: null })
  await update(task, { completed: true })
  const note = await create('note', { body: 'Likes **tea**' }, contact.id)
  await update(note, { body: 'Likes coffee' })
  const other = contacts()[0]?.id ?? ''
  for (const record of [task, note]) {
    const current = await highlevel.get(record)
    const intended = draft(record.kind, current?.fields ?? {}, other)
    if (current) await highlevel.move(current, intended, {}, createJournal(), nothingLinked)
  }

  const { id } = book(contact.id, '2026-05-06T09:00:00Z')
  const appointment = { ...contact, kind: 'appointment' as const, id }
  await update(appointment, { start: '2026-05-07T10:00:00Z', minutes: '60', status: 'cancelled' })
  lagOver()
  await mirror.read()
  await highlevel.remove(appointment, createJournal())
  await mirror.read()
  await highlevel.remove(contact, createJournal())

  // The contacts of a business are listed by themselves from the second reading on.
  const businessId = [...state().businesses.all()][0]?.id ?? null
  edit(aContact(), { businessId })
  lagOver()
  usePort({ scope: { ...wholeLocation, businessId } })
  for (let reading = 0; reading < 2; reading += 1) await mirror.read({ complete: true })
}

const name = ({ method, path }: SentRequest) => `${method} ${path.replace(/[a-zA-Z0-9]{16,}/g, '…')}`

describe('every request that the connector sends', () => {
  it('is one that HighLevel documents, and every operation is called', async () => {
    // Somebody works at night.
    for (const calendar of state().calendars.all()) {
      const openHours = [
        { days: [0, 1, 2, 3, 4, 5, 6], openHour: 0, openMinute: 0, closeHour: 24, closeMinute: 0 },
      ]
      state().calendars.put({ ...calendar, openHours })
    }
    usePort({})
    const exchanges = hear()
    await useAll()
    expect(exchanges.length).toBe(world.sent.length)
    expect([...new Set(exchanges.flatMap(answerProblems))]).toEqual([])
    expect([...world.operations].sort()).toEqual(namedOperations('highlevel'))
    expect([...new Set(world.sent.map(name))].sort()).toEqual([
      'DELETE /calendars/events/…',
      'DELETE /contacts/…',
      'DELETE /contacts/…/notes/…',
      'DELETE /contacts/…/tags',
      'DELETE /contacts/…/tasks/…',
      'GET /businesses/',
      'GET /calendars/',
      'GET /calendars/events',
      'GET /calendars/events/appointments/…',
      'GET /contacts/business/…',
      'GET /contacts/search/duplicate',
      'GET /contacts/…',
      'GET /contacts/…/appointments',
      'GET /contacts/…/notes',
      'GET /contacts/…/notes/…',
      'GET /contacts/…/tasks',
      'GET /contacts/…/tasks/…',
      'GET /locations/…/customFields',
      'GET /locations/…/tags',
      'GET /users/',
      'POST /contacts/',
      'POST /contacts/search',
      'POST /contacts/…/notes',
      'POST /contacts/…/tags',
      'POST /contacts/…/tasks',
      'POST /locations/…/tasks/search',
      'PUT /calendars/events/appointments/…',
      'PUT /contacts/…',
      'PUT /contacts/…/notes/…',
      'PUT /contacts/…/tasks/…',
      'PUT /contacts/…/tasks/…/completed',
    ])
  })
})
