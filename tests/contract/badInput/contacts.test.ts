import { expect } from 'vitest'
import type { Contact } from '../../../main/practice/highlevel/state'
import { blankContact } from '../../../main/practice/highlevel/state'
import {
  addCard,
  cardOf,
  contactOf,
  inHighLevel,
  inHighLevelOf,
  inNozbe,
  inNozbeOf,
  lineOf,
  sectionOf,
} from './edits'
import { highlevel, playRows, type Row, somebodyElse, waiting, world } from './table'

const linksOf = (highlevelId: string) =>
  world.store.links.all('contact').filter((link) => link.highlevelId === highlevelId).length
const withEmail = (email: string): Contact[] =>
  [...highlevel().contacts.all()].filter((contact) => contact.email === email)

/** Two of one e-mail, which the location allows. */
async function twins(): Promise<Contact[]> {
  highlevel().location.allowDuplicateContact = true
  return [
    await inHighLevel.addContact({ firstName: 'Ida', lastName: 'Twin', email: 'twins@example.com' }),
    await inHighLevel.addContact({ firstName: 'Ola', lastName: 'Twin', email: 'twins@example.com' }),
  ]
}

/** A contact that lacks what people have, as somebody adds it in HighLevel. */
const bare = (what: string, fields: Partial<Contact>, called: string): Row => {
  let added: Contact = blankContact('', '')
  return {
    done: `a contact with ${what} is added in HighLevel`,
    outcome: `its section is called ${called}, which is never written back`,
    act: async () => {
      added = await inHighLevel.addContact(fields)
    },
    check: () => {
      expect(contactOf(added.id)).toEqual(added)
      const sectionId = inNozbeOf('contact', added.id)
      expect([sectionOf(sectionId).name, cardOf(sectionId).task.name]).toEqual([called, called])
    },
  }
}

let section = ''
let sections: string[] = []
let both: Contact[] = []

playRows('contacts', [
  bare('a name, and no e-mail and phone,', { firstName: 'Bare', lastName: 'Nobody' }, 'Bare Nobody'),
  bare('an e-mail alone', { email: 'alone@example.com' }, 'alone@example.com'),
  bare('a phone alone', { phone: '+48587004477' }, '+48587004477'),
  bare('nothing', {}, 'Unnamed'),
  {
    done: 'a section without a card is added in Nozbe',
    outcome: 'it is one contact of that name, without e-mail and phone, and gets a card',
    act: async () => {
      section = await inNozbe.addSection('Bare Nobody')
    },
    check: (before) => {
      expect([...highlevel().contacts.all()]).toHaveLength(before.contacts + 1)
      const { firstName, lastName, email, phone } = contactOf(inHighLevelOf('contact', section))
      expect([firstName, lastName, email, phone]).toEqual(['Bare', 'Nobody', null, null])
      expect(cardOf(section).task.name).toBe('Bare Nobody')
    },
  },
  {
    done: 'two contacts with one e-mail are added in HighLevel',
    outcome: 'each gets a section of its own, and stays as it is',
    act: async () => {
      both = await twins()
    },
    check: () => {
      for (const contact of both) {
        expect(contactOf(contact.id)).toEqual(contact)
        expect(linksOf(contact.id)).toBe(1)
        const sectionId = inNozbeOf('contact', contact.id)
        expect(sectionOf(sectionId).name).toBe(`${contact.firstName} Twin`)
        expect(lineOf(sectionId, 'E-mail')).toBe('twins@example.com')
      }
    },
  },
  {
    done: 'two contacts with one e-mail are added in HighLevel, and a card with it in Nozbe',
    outcome: 'nobody can tell which of them is meant: all three wait, and nothing is joined',
    waits: ['ambiguous', 'ambiguous', 'ambiguous'],
    act: async () => {
      both = await twins()
      section = await addCard('Ida T.', 'E-mail: twins@example.com')
    },
    check: (before) => {
      expect(both.map(({ id }) => contactOf(id))).toEqual(both)
      expect(both.map(({ id }) => linksOf(id))).toEqual([0, 0])
      expect(world.store.links.of('nozbe', 'contact', section)).toBeUndefined()
      expect(world.store.links.count('contact')).toBe(before.links)
    },
  },
  {
    done: 'two cards with one e-mail are added in Nozbe',
    outcome: 'one is a contact, the other waits until a person says whose it is; neither is changed',
    waits: ['ambiguous'],
    says: ['record.duplicate'],
    act: async () => {
      sections = [
        await addCard('Ida Twin', 'E-mail: twins@example.com\nPhone: +48587004488'),
        await addCard('Ola Twin', 'E-mail: twins@example.com\nPhone: +48587004499'),
      ]
    },
    check: (before) => {
      expect(withEmail('twins@example.com')).toHaveLength(1)
      expect(world.store.links.count('contact')).toBe(before.links + 1)
      expect(sections.map((id) => sectionOf(id).name)).toEqual(['Ida Twin', 'Ola Twin'])
      const [linked] = sections.filter((id) => world.store.links.of('nozbe', 'contact', id))
      const [{ firstName, phone } = blankContact('', '')] = withEmail('twins@example.com')
      expect(`${firstName} Twin`).toBe(sectionOf(linked ?? '').name)
      expect(lineOf(linked ?? '', 'Phone')).toBe(phone)
    },
  },
  {
    done: 'a card with the e-mail of a contact in step is added in Nozbe',
    outcome: 'it waits, and that contact stays as it is',
    waits: ['ambiguous'],
    act: async (who) => {
      both = [contactOf(who.highlevelId)]
      section = await addCard('Somebody Else', `E-mail: ${both[0]?.email}\nPhone: +48587004499`)
    },
    check: (before, who) => {
      expect(contactOf(who.highlevelId)).toEqual(both[0])
      expect([...highlevel().contacts.all()]).toHaveLength(before.contacts)
      expect(world.store.links.of('nozbe', 'contact', section)).toBeUndefined()
      expect(inNozbeOf('contact', who.highlevelId)).toBe(who.nozbeId)
    },
  },
  {
    done: "a card's e-mail is changed to that of another contact, and HighLevel allows no two of one e-mail",
    outcome: 'it waits as a conflict on the e-mail, and both contacts stay as they are',
    waits: ['conflict'],
    says: ['record.duplicate'],
    act: async (who) => {
      const other = somebodyElse(who)
      both = [contactOf(who.highlevelId), contactOf(other.highlevelId)]
      const { id, body } = cardOf(who.nozbeId).comment
      await inNozbe.editComment(id, {
        body: body.replace(/^E-mail:.*$/m, `E-mail: ${both[1]?.email ?? ''}`),
      })
    },
    check: (before, who) => {
      expect(waiting()).toMatchObject([{ field: 'email' }])
      expect([contactOf(who.highlevelId), contactOf(both[1]?.id ?? '')]).toEqual(both)
      expect(world.store.links.count('contact')).toBe(before.links)
    },
  },
])
