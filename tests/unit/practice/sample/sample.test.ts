import parsePhoneNumber from 'libphonenumber-js'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../../main/practice/highlevel/state'
import { sampleWorld } from '../../../../main/practice/sample/sample'

const now = Date.parse('2026-05-12T12:00:00.000Z')
const nameOf = ({ firstName, lastName }: Contact) => `${firstName} ${lastName}`
const world = sampleWorld(1, 120, now)
const contacts = Array.from(world.highlevel.contacts.all())
const known = contacts.slice(0, 12)

/** The unique values of a property, and how many have it. */
function distinct(values: (string | null)[]): [unique: number, all: number] {
  const present = values.filter((value) => value !== null)
  return [new Set(present).size, present.length]
}

describe('the sample world', () => {
  it('is the same for the same seed, number and time, and another for another seed', () => {
    const text = (seed: number) => JSON.stringify(sampleWorld(seed, 40, now))
    expect(text(3)).toBe(text(3))
    expect(text(3)).not.toBe(text(4))
  })

  it('begins with the people of the pictures', () => {
    expect(known.map(nameOf)).toEqual([
      'Siobhán O’Connell',
      'Katarzyna Wiśniewska-Zielińska',
      'عبد الرحمن الخطيب',
      'Nguyễn Thị Linh Chi',
      'Friederike von Hohenlohe-Langenburg',
      'Mateo Fernández Quiroga',
      'Björn Åkerström',
      'Priya Raghunathan',
      'Jean-Baptiste Lefebvre-Montgomery',
      'Chinonso Okwuosa',
      'Haruka Tanaka',
      'Oluwaseun Adébáyọ̀-Fletcher',
    ])
    const titles = Array.from(world.highlevel.tasks.of(known[0]?.id ?? ''), ({ title }) => title)
    expect(titles).toEqual(['Send the inventory photos'])
    const notes = Array.from(world.highlevel.notes.of(known[4]?.id ?? ''), ({ body }) => body)
    expect(notes).toEqual(['Prefers letters to e-mail.'])
  })

  it.each([0, 1, 5, 12, 13, 400])('has as many contacts as asked for: %i', (count) => {
    const { highlevel, nozbe } = sampleWorld(1, count, now)
    expect(highlevel.contacts.size).toBe(count)
    expect(nozbe.teams.size).toBe(1)
  })
})

describe('contacts', () => {
  const many = Array.from(sampleWorld(2, 6000, now).highlevel.contacts.all())

  it('share no name, e-mail or phone', () => {
    for (const values of [many.map(nameOf), many.map(({ email }) => email), many.map(({ phone }) => phone)]) {
      const [unique, all] = distinct(values)
      expect(unique).toBe(all)
    }
  })

  it('have valid phone numbers of their countries', () => {
    const wrong = many.filter(({ phone, country }) => {
      const parsed = phone === null ? undefined : parsePhoneNumber(phone)
      return phone !== null && !(parsed?.isValid() && parsed.country === country && parsed.number === phone)
    })
    expect(wrong.map(({ phone, country }) => `${phone} ${country}`)).toEqual([])
    expect(distinct(many.map(({ country }) => country))[0]).toBe(14)
  })

  it('write only to example domains, in lower case', () => {
    const odd = many.filter(
      ({ email }) => email && !/^[a-z.]+\d*@(example\.(com|org|net)|[a-z-]+\.example)$/.test(email),
    )
    expect(odd.map(({ email }) => email)).toEqual([])
  })

  it('come in several scripts', () => {
    for (const script of ['Latin', 'Arabic', 'Han', 'Tamil']) {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u')
      expect(many.filter((contact) => letters.test(nameOf(contact))).length).toBeGreaterThan(50)
    }
  })

  it('miss an e-mail or a phone here and there', () => {
    const share = (missing: number) => missing / many.length
    expect(share(many.filter(({ email }) => !email).length)).toBeCloseTo(0.125, 1)
    expect(share(many.filter(({ phone }) => !phone).length)).toBeCloseTo(0.13, 1)
  })

  it('were added and changed in the past', () => {
    for (const { dateAdded, dateUpdated } of many) {
      expect(Date.parse(dateAdded)).toBeLessThanOrEqual(Date.parse(dateUpdated))
      expect(Date.parse(dateUpdated)).toBeLessThan(now)
    }
  })

  it('refer to users, fields, tags and calendars that exist', () => {
    const { highlevel } = world
    const tags = new Set(Array.from(highlevel.tags.all(), ({ name }) => name))
    for (const contact of contacts) {
      if (contact.assignedTo) expect(highlevel.users.get(contact.assignedTo)).toBeDefined()
      for (const tag of contact.tags) expect(tags).toContain(tag)
      for (const { id } of contact.customFields) expect(highlevel.customFields.get(id)).toBeDefined()
    }
    for (const { contactId } of highlevel.tasks.all()) expect(highlevel.contacts.get(contactId)).toBeDefined()
    for (const { calendarId } of highlevel.appointments.all()) {
      expect(highlevel.calendars.get(calendarId)).toBeDefined()
    }
  })

  it('have up to four tasks, open and done, before and after today, of a day or an hour', () => {
    const tasks = Array.from(world.highlevel.tasks.all())
    const perContact = contacts.map(({ id }) => world.highlevel.tasks.of(id).length)
    expect([Math.min(...perContact), Math.max(...perContact)]).toEqual([0, 4])
    const some = (check: (task: (typeof tasks)[number]) => boolean) => {
      const count = tasks.filter(check).length
      expect(count).toBeGreaterThan(tasks.length / 10)
      expect(count).toBeLessThan((tasks.length * 9) / 10)
    }
    some(({ completed }) => completed)
    some(({ dueDate }) => Date.parse(dueDate) < now)
    some(({ body }) => body !== null)
    // In Gdańsk the day begins at 22:00 or 23:00 UTC.
    some(({ dueDate }) => /T2[23]:00:00/.test(dueDate))
  })
})

describe('the Nozbe side', () => {
  const { highlevel, nozbe } = world
  const [project] = Array.from(nozbe.projects.all()).filter(({ name }) => name === 'Contacts')
  const projectId = project?.id ?? ''
  const sections = nozbe.sections.where('project_id', projectId)
  const byName = new Map(contacts.map((contact) => [nameOf(contact), contact]))
  const begun = sections.filter(({ name }) => byName.has(name))
  const cardOf = (sectionId: string, name: string) =>
    nozbe.tasks.where('project_section_id', sectionId).find((task) => task.name === name)

  it('has a section with a card for one contact in twenty, whose lines are what HighLevel has', () => {
    expect(begun).toHaveLength(6)
    for (const { id, name } of begun) {
      const contact = byName.get(name)
      const [comment] = nozbe.comments.where('task_id', cardOf(id, name)?.id ?? '')
      const lines = new Map(comment?.body.split('\n').map((line) => line.split(': ') as [string, string]))
      expect(comment?.is_pinned).toBe(true)
      expect(lines.get('E-mail')).toBe(contact?.email)
      expect(Object.fromEntries(lines)).toEqual(
        Object.fromEntries(
          Object.entries({
            'E-mail': contact?.email,
            Phone: contact?.phone,
            Company: contact?.companyName,
            Street: contact?.address1,
            City: contact?.city,
            State: contact?.state,
            'Postal code': contact?.postalCode,
            Country: contact?.country,
            Website: contact?.website,
            Birthday: contact?.dateOfBirth,
            Source: contact?.source,
          }).filter(([, value]) => value !== null),
        ),
      )
    }
  })

  it('gives the cards the contacts’ tags', () => {
    for (const { id, name } of begun) {
      const assigned = nozbe.tagAssignments.where('task_id', cardOf(id, name)?.id ?? '')
      expect(assigned.map(({ tag_id }) => nozbe.tags.get(tag_id)?.name)).toEqual(byName.get(name)?.tags)
    }
  })

  it('has at least three of them, however few contacts there are', () => {
    const few = sampleWorld(1, 14, now)
    const names = new Set(Array.from(few.highlevel.contacts.all(), nameOf))
    expect(Array.from(few.nozbe.sections.all()).filter(({ name }) => names.has(name))).toHaveLength(3)
  })

  it('has two contacts of its own, one with a card and one with tasks', () => {
    const own = sections.filter(({ name }) => !byName.has(name) && !['Archive', 'Inbox'].includes(name))
    expect(own.map(({ name }) => name)).toEqual(['Aleksandra Bugaj', 'Tomasz Gierak'])
    expect(
      own.map(({ id, name }) => [
        cardOf(id, name) !== undefined,
        nozbe.tasks.where('project_section_id', id).length,
      ]),
    ).toEqual([
      [true, 1],
      [false, 2],
    ])
    const phones = contacts.map(({ phone }) => phone)
    expect(phones).not.toContain('+48587004471')
  })

  it('has three unfiled tasks, the sections Archive and Inbox, and two other projects', () => {
    expect(
      nozbe.tasks.where('project_id', projectId).filter((task) => task.project_section_id === null),
    ).toHaveLength(3)
    expect(sections.map(({ name }) => name)).toEqual(expect.arrayContaining(['Archive', 'Inbox']))
    expect(Array.from(nozbe.projects.all(), ({ name }) => name)).toEqual([
      'Single Tasks',
      'Contacts',
      'Studio website',
      'Office',
    ])
  })

  it('has the same people, by their e-mails where Nozbe shows them', () => {
    const emails = Array.from(highlevel.users.all(), ({ email }) => email)
    const shown = Array.from(nozbe.users.all(), ({ invitation_email }) => invitation_email)
    expect(shown.filter((email) => email !== null)).toHaveLength(3)
    shown.forEach((email, position) => {
      if (email !== null) expect(email).toBe(emails[position])
    })
  })
})
