import { describe, expect, it } from 'vitest'
import { needsLook } from '../../../../main/connectors/highlevel/reading/confirm'
import { appointmentRecord } from '../../../../main/connectors/highlevel/records/appointment'
import { contactRecord } from '../../../../main/connectors/highlevel/records/contact'
import { taskRecord } from '../../../../main/connectors/highlevel/records/task'
import type { RowContext } from '../../../../main/connectors/highlevel/records/view'
import { appointmentRow } from '../../../../main/connectors/highlevel/rows/appointment'
import { type ContactRow, contactRow } from '../../../../main/connectors/highlevel/rows/contact'
import { taskRow } from '../../../../main/connectors/highlevel/rows/task'
import { contactBodies, joinBodies } from '../../../../main/connectors/highlevel/writing/contactBody'
import type { KnownRecords, RemoteRecord } from '../../../../main/sync/ports'
import { wholeLocation } from '../../../../main/sync/scope'
import type { SplitName } from '../../../../shared/canonical/name'
import type { Fields } from '../../../../shared/domain'

const location = { id: 'loc', timezone: 'Europe/Dublin', country: 'IE' }
const context: RowContext = {
  location,
  appUrl: 'https://app.example',
  definitions: () => ({ customFields: [], people: [] }),
  scope: wholeLocation,
}
const contactBody = (fields: Fields, present: SplitName) =>
  joinBodies(contactBodies(fields, present, context))
const none = { first: null, last: null }

const row = (properties: Record<string, unknown>): ContactRow => contactRow.parse({ id: 'c1', ...properties })

describe('an appointment that was read', () => {
  it.each([
    [{ isRecurring: true }, true],
    [{ rrule: 'RRULE:FREQ=WEEKLY' }, true],
    [{ masterEventId: 'a1' }, true],
    [{ isRecurring: false, rrule: '', masterEventId: null }, false],
  ])('repeats, in whichever way HighLevel says so: %j', (properties, repeats) => {
    const read = appointmentRow.parse({ id: 'e1', contactId: 'c1', ...properties })
    expect(appointmentRecord(read, context).repeats).toBe(repeats)
  })
})

describe('a contact that was read', () => {
  const whole = row({
    firstName: 'Anna',
    lastName: 'Lee',
    email: 'anna@example.com',
    address1: '1 Main St',
    dateOfBirth: '1990-05-03',
    dateUpdated: '2026-05-03T09:30:00.000Z',
  })

  it('is empty where GET leaves something out', () => {
    expect(contactRecord(whole, 'whole', context)).toMatchObject({
      kind: 'contact',
      id: 'c1',
      fields: { name: 'Anna Lee', street: '1 Main St', birthday: '1990-05-03', phone: null, company: null },
      stamp: Date.parse('2026-05-03T09:30:00Z'),
      url: 'https://app.example/v2/location/loc/contacts/detail/c1',
    })
  })

  it('is not seen where a search leaves something out', () => {
    expect(contactRecord(whole, 'partial', context).fields).toEqual({
      name: 'Anna Lee',
      email: 'anna@example.com',
      street: '1 Main St',
      birthday: '1990-05-03',
    })
  })

  it('is the same from a search, whose rows look different', () => {
    const listed = row({
      firstName: 'anna',
      firstNameRaw: 'Anna',
      lastName: 'lee',
      lastNameRaw: 'Lee',
      email: 'anna@example.com',
      address: '1 Main St',
      dateOfBirth: Date.parse('1990-05-03T00:00:00Z'),
      phone: null,
      postalCode: 12345,
    })
    expect(contactRecord(listed, 'partial', context).fields).toEqual({
      name: 'Anna Lee',
      email: 'anna@example.com',
      phone: null,
      street: '1 Main St',
      postalCode: '12345',
      birthday: '1990-05-03',
    })
  })

  it('has no name when it has none, and its name was not seen when half of it was not', () => {
    expect(contactRecord(row({ email: 'a@example.com' }), 'whole', context).fields.name).toBeNull()
    expect(contactRecord(row({ firstName: 'Anna' }), 'partial', context).fields).not.toHaveProperty('name')
  })

  it('is refused as a row when its birthday is no date', () => {
    expect(contactRow.safeParse({ id: 'c1', dateOfBirth: 'soon' }).success).toBe(false)
  })
})

describe('a contact that is written', () => {
  it('is a body with the changed fields and no others', () => {
    expect(contactBody({ email: 'a@example.com', street: '2 Side St' }, none)).toEqual({
      email: 'a@example.com',
      address1: '2 Side St',
    })
  })

  it('is emptied with null, or with "" where null is refused', () => {
    expect(contactBody({ phone: null, postalCode: null, country: null, birthday: null }, none)).toEqual({
      phone: null,
      postalCode: '',
      country: '',
      dateOfBirth: null,
    })
  })

  it('has only that half of its name in the body that changed', () => {
    const present = { first: 'Jan', last: 'van der Berg' }
    expect(contactBody({ name: 'Johan van der Berg' }, present)).toEqual({ firstName: 'Johan' })
    expect(contactBody({ name: 'Jan van der Berg' }, present)).toEqual({})
    expect(contactBody({ name: null }, present)).toEqual({ firstName: null, lastName: null })
  })

  it('has its phone with the country, and its country as a code', () => {
    expect(contactBody({ phone: '021 427 1190', country: 'ireland' }, none)).toEqual({
      phone: '+353214271190',
      country: 'IE',
    })
    expect(contactBody({ phone: 'ext. 5', country: 'Atlantis' }, none)).toEqual({
      phone: 'ext. 5',
      country: 'Atlantis',
    })
  })
})

describe('a task that was read', () => {
  const task = (properties: Record<string, unknown>) =>
    taskRecord(taskRow.parse({ id: 't1', contactId: 'c1', ...properties }), 'whole', context)

  it('is due on a day when it is due as that day begins in the location', () => {
    expect(task({ dueDate: '2026-05-02T23:00:00.000Z' }).fields.dueDate).toBe('2026-05-03')
    expect(task({ dueDate: '2026-05-03T00:00:00.000Z' }).fields.dueDate).toBe('2026-05-03T00:00:00Z')
  })

  it('may call its id _id, but must have one', () => {
    expect(taskRow.parse({ _id: 't2', title: 'Call' }).id).toBe('t2')
    expect(taskRow.safeParse({ title: 'Call' }).success).toBe(false)
  })

  it('belongs to nobody where no contact is named', () => {
    expect(taskRecord(taskRow.parse({ id: 't1' }), 'partial', context)).toMatchObject({
      parentId: null,
      fields: {},
    })
  })
})

describe('a listed record is looked at itself', () => {
  const record = (fields: Fields, stamp: number | null = null): RemoteRecord => ({
    ...contactRecord(row({}), 'partial', context),
    fields,
    stamp,
  })
  const knowing = (known?: RemoteRecord): KnownRecords => ({ byId: () => known, byPart: () => undefined })

  it('when it differs and no stamp tells which is later: the list may lag', () => {
    expect(needsLook(record({ city: 'Cork' }), knowing(record({ city: 'Dublin' })), 'everything')).toBe(true)
    expect(needsLook(record({ city: 'Cork' }, 5), knowing(record({ city: 'Dublin' }, 5)), 'everything')).toBe(
      true,
    )
  })

  it('not when its stamp tells', () => {
    expect(needsLook(record({ city: 'Cork' }, 6), knowing(record({ city: 'Dublin' }, 5)), 'changes')).toBe(
      false,
    )
    expect(needsLook(record({ city: 'Cork' }, 4), knowing(record({ city: 'Dublin' }, 5)), 'changes')).toBe(
      false,
    )
  })

  it('when a list of changes, or one that changed, leaves out a field that may have been emptied, or shows it as empty', () => {
    const before = knowing(record({ city: 'Dublin', phone: null }, 5))
    expect(needsLook(record({}, 6), before, 'changes')).toBe(true)
    expect(needsLook(record({}, 6), before, 'everything')).toBe(true)
    expect(needsLook(record({}, 5), before, 'everything')).toBe(false)
    expect(needsLook(record({ city: 'Dublin' }, 6), before, 'changes')).toBe(false)
    expect(needsLook(record({ city: null }, 6), before, 'everything')).toBe(true)
  })

  it('when a business shows news, and always when it was picked: what such rows leave out is not known', () => {
    const before = knowing(record({ city: 'Dublin' }, 5))
    expect(needsLook(record({ city: 'Dublin' }, 5), knowing(), 'business')).toBe(true)
    expect(needsLook(record({ city: 'Dublin' }, 6), before, 'business')).toBe(true)
    expect(needsLook(record({ city: 'dublin' }, 5), before, 'business')).toBe(true)
    expect(needsLook(record({ city: 'Dublin' }, 5), before, 'business')).toBe(false)
    expect(needsLook(record({}), before, 'picked')).toBe(true)
  })

  it('not when it is new, or as it is known', () => {
    expect(needsLook(record({ city: 'Cork' }), knowing(), 'changes')).toBe(false)
    expect(needsLook(record({ city: 'Cork' }), knowing(record({ city: 'Cork' })), 'changes')).toBe(false)
  })
})
