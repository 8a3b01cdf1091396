import { expect } from 'vitest'
import {
  cardOf,
  contactOf,
  inHighLevel,
  inHighLevelOf,
  inNozbe,
  inNozbeOf,
  nozbeTaskOf,
  sectionOf,
  taskOf,
} from './edits'
import { playRows, type Row, settle } from './table'

const family = '👩‍👩‍👧‍👦'
/** What is written on one service, and what the other one shows of it. */
const names: [what: string, written: string, shown: string][] = [
  ['255 characters', 'n'.repeat(255), 'n'.repeat(255)],
  ['10,000 characters', 'n'.repeat(10_000), `${'n'.repeat(254)}…`],
  ['emoji', `${family} Familie 🇮🇪`, `${family} Familie 🇮🇪`],
  ['emoji beyond the limit', `Team ${family.repeat(24)}`, `Team ${family.repeat(22)}…`],
  ['combining marks beyond the limit', 'e\u0301\u0302'.repeat(100), `${'e\u0301\u0302'.repeat(84)}…`],
  ['right-to-left letters', 'שרה לוי', 'שרה לוי'],
  ['combining marks', 'Zoe\u0308 A\u030angstro\u0308m', 'Zoe\u0308 A\u030angstro\u0308m'],
  ['NUL', 'An\u0000na Lee', 'Anna Lee'],
  ['half a character', 'Anna \ud83d Lee', 'Anna \ufffd Lee'],
  ['HTML', '<b>Anna</b> &amp; Lee', '<b>Anna</b> &amp; Lee'],
]

const fromHighLevel = ([what, written, shown]: (typeof names)[number]): Row => {
  let added = ''
  let before: unknown
  return {
    done: `one contact is added, and another renamed, in HighLevel, with ${what}`,
    outcome: 'section and card have that name as Nozbe can hold it, and HighLevel keeps it as it was written',
    act: async (who) => {
      const contact = await inHighLevel.addContact({ firstName: written, email: 'odd@example.com' })
      added = contact.id
      await inHighLevel.editContact(who.highlevelId, { firstName: written, lastName: '' })
      before = [contactOf(added), contactOf(who.highlevelId)]
    },
    check: (_before, who) => {
      expect([contactOf(added), contactOf(who.highlevelId)]).toEqual(before)
      for (const sectionId of [inNozbeOf('contact', added), who.nozbeId]) {
        expect(sectionOf(sectionId).name).toBe(shown)
        expect(cardOf(sectionId).task.name).toBe(shown)
      }
    },
  }
}

const fromNozbe = ([what, written, shown]: (typeof names)[number]): Row => {
  let added = ''
  return {
    done: `one section is added, and another renamed, in Nozbe, with ${what}`,
    outcome: 'the contact has that name, and the section keeps it as it was written',
    act: async (who) => {
      added = await inNozbe.addSection(written)
      await inNozbe.editSection(who.nozbeId, { name: written })
    },
    check: (_before, who) => {
      for (const id of [inHighLevelOf('contact', added), who.highlevelId]) {
        const { firstName, lastName } = contactOf(id)
        expect([firstName, lastName].filter(Boolean).join(' ')).toBe(shown.normalize('NFC'))
      }
      expect([sectionOf(added).name, sectionOf(who.nozbeId).name]).toEqual([written, written])
    },
  }
}

let far = ''
let titled: { id: string }[] = []
playRows('names', [
  ...names.map(fromHighLevel),
  ...names.filter(([, written]) => written.length <= 255).map(fromNozbe),
  {
    done: 'a contact of 10,000 characters gets another phone in Nozbe and another end of its name in HighLevel',
    outcome: 'the cut name is written back by neither',
    act: async () => {
      const name = 'n'.repeat(9_990)
      far = (await inHighLevel.addContact({ firstName: name, lastName: 'Lee', email: 'far@example.com' })).id
      await settle()
      const { comment } = cardOf(inNozbeOf('contact', far))
      await inNozbe.editComment(comment.id, { body: comment.body.replace('Phone:', 'Phone: +48587004499') })
      await inHighLevel.editContact(far, { lastName: 'Leeds' })
    },
    check: () => {
      const { firstName, lastName, phone } = contactOf(far)
      expect([firstName?.length, lastName, phone]).toEqual([9_990, 'Leeds', '+48587004499'])
      expect(sectionOf(inNozbeOf('contact', far)).name).toBe(`${'n'.repeat(254)}…`)
    },
  },
  {
    done: 'tasks in HighLevel have all these titles',
    outcome: 'each is there in Nozbe, cut at 255, and HighLevel keeps it as it was written',
    act: async (who) => {
      titled = []
      for (const [, title] of names) titled.push(await inHighLevel.addTask(who.highlevelId, { title }))
    },
    check: () => {
      expect(titled.map(({ id }) => taskOf(id))).toEqual(titled)
      const shown = titled.map(({ id }) => nozbeTaskOf(inNozbeOf('task', id)).name)
      expect(shown).toEqual(names.map(([, , name]) => name))
    },
  },
])
