import { expect } from 'vitest'
import type { Contact } from '../../../main/practice/highlevel/state'
import {
  cardOf,
  cardTags,
  commentOf,
  contactOf,
  inHighLevel,
  inHighLevelOf,
  inNozbe,
  inNozbeOf,
  lineOf,
  nozbeTaskOf,
} from './edits'
import {
  decide,
  highlevel,
  nozbe,
  playRows,
  type Row,
  resolveAll,
  settle,
  somebodyElse,
  waiting,
  waitingTypes,
  world,
} from './table'

/** What HighLevel had of the contact before its card was harmed. */
let contact: Contact
let second = ''
let body = ''

const isUntouched = () => expect(contactOf(contact.id)).toEqual(contact)

const nonsense = (what: string, text: string): Row => ({
  done: `a card's comment is edited into ${what}`,
  outcome: 'it waits for the user as it is, and empties nothing in HighLevel',
  waits: ['conflict'],
  act: async (who) => {
    contact = contactOf(who.highlevelId)
    await inNozbe.editComment(who.comment, { body: text })
  },
  check: (before, who) => {
    isUntouched()
    expect(waiting()).toMatchObject([{ field: 'card', nozbe: text }])
    expect(commentOf(who.comment).body).toBe(text)
    expect(world.store.links.count('contact')).toBe(before.links)
  },
})

/** A line of the card with something that its field cannot be. */
const line = (label: string, value: string, field: string): Row => ({
  done: `a card's line ${label} is edited into "${value}"`,
  outcome: 'it waits as a conflict on that field, the line and HighLevel stay as they are',
  waits: ['conflict'],
  act: async (who) => {
    contact = contactOf(who.highlevelId)
    const others = commentOf(who.comment)
      .body.split('\n')
      .filter((text) => !text.startsWith(`${label}:`))
    const text = [`${label}: ${value}`, ...others].join('\n')
    await inNozbe.editComment(who.comment, { body: text })
  },
  check: (_before, who) => {
    isUntouched()
    const id = [...highlevel().customFields.all()].find(({ name }) => name === label)?.id
    expect(waiting()).toMatchObject([{ field: id === undefined ? field : `custom.${id}` }])
    expect(lineOf(who.nozbeId, label)).toBe(value)
  },
})

playRows('cards', [
  nonsense('nothing', ''),
  nonsense('nonsense', 'asdf qwerty'),
  nonsense('a table', '| a | b |\n| --- | --- |\n| 1 | 2 |'),
  {
    done: "a card's comment is edited into nonsense, and HighLevel's side taken",
    outcome: 'the card is written again below the nonsense, which is kept as free text',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      await inNozbe.editComment(who.comment, { body: 'asdf qwerty' })
      await settle()
      await resolveAll('highlevel')
    },
    check: (_before, who) => {
      isUntouched()
      expect(commentOf(who.comment).body.split('\n')).toContain('asdf qwerty')
      expect(lineOf(who.nozbeId, 'E-mail')).toBe(contact.email)
    },
  },
  {
    done: "a card's comment is deleted",
    outcome: 'it is made again from HighLevel, and empties nothing there',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      body = commentOf(who.comment).body
      await inNozbe.send('DELETE', `/comments/${who.comment}`)
    },
    check: (_before, who) => {
      isUntouched()
      const { comment } = cardOf(who.nozbeId)
      expect(comment.id).not.toBe(who.comment)
      const stated = body.split('\n').filter((text) => /: ./.test(text))
      for (const text of stated) expect(comment.body.split('\n')).toContain(text)
    },
  },
  {
    done: "a card's comment is unpinned",
    outcome: 'it is the card still: no note, and nothing is emptied',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      body = commentOf(who.comment).body
      await inNozbe.editComment(who.comment, { is_pinned: false })
    },
    check: (before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).comment).toMatchObject({ id: who.comment, body })
      expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes)
    },
  },
  {
    done: "a card's comment is unpinned, then edited on both sides",
    outcome: 'both edits arrive, and it is pinned again',
    act: async (who) => {
      await inNozbe.editComment(who.comment, { is_pinned: false })
      await settle()
      const text = commentOf(who.comment).body.replace(/^City:.*$/m, 'City: Sopot')
      await inNozbe.editComment(who.comment, { body: text })
      await inHighLevel.editContact(who.highlevelId, { address1: 'ul. Nowa 1' })
    },
    check: (_before, who) => {
      expect(contactOf(who.highlevelId)).toMatchObject({ city: 'Sopot', address1: 'ul. Nowa 1' })
      expect(lineOf(who.nozbeId, 'Street')).toBe('ul. Nowa 1')
      expect(commentOf(who.comment).is_pinned).toBe(true)
    },
  },
  {
    done: "a card's comment is doubled, and the copy pinned as well",
    outcome: 'the first one is the card, and the copy is left alone',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      body = commentOf(who.comment).body
      second = await inNozbe.addComment(who.card, {
        body: body.replace(/^E-mail:.*$/m, 'E-mail: copy@example.com'),
        is_pinned: true,
      })
    },
    check: (before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).comment).toMatchObject({ id: who.comment, body })
      expect(commentOf(second).body).toContain('copy@example.com')
      expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes)
    },
  },
  {
    done: "a card's comment is doubled, and the copy not pinned",
    outcome: 'the copy is a note like any other comment on the card, once',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      second = await inNozbe.addComment(who.card, { body: commentOf(who.comment).body })
    },
    check: (before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).comment.id).toBe(who.comment)
      expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes + 1)
      expect(highlevel().notes.get(inHighLevelOf('note', second))?.contactId).toBe(who.highlevelId)
    },
  },
  {
    done: "a card's comment is doubled, the copy pinned, and the first one deleted",
    outcome: 'the copy is the card now, and nothing is emptied',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      second = await inNozbe.addComment(who.card, { body: commentOf(who.comment).body, is_pinned: true })
      await inNozbe.send('DELETE', `/comments/${who.comment}`)
    },
    check: (before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).comment.id).toBe(second)
      expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes)
    },
  },
  {
    done: 'a card is deleted, and the delete of the notes that went with it refused',
    outcome: 'it is made again with its lines, tags and notes, and empties nothing in HighLevel',
    act: async (who) => {
      await inHighLevel.editContact(who.highlevelId, { tags: ['vip', 'lead'] })
      const note = await inHighLevel.addNote(who.highlevelId, 'Likes the blue ones')
      await settle()
      contact = contactOf(who.highlevelId)
      second = note.id
      await inNozbe.send('DELETE', `/tasks/${who.card}`)
      await settle()
      expect(waitingTypes()).toContain('approval')
      await decide('refused')
    },
    check: (before, who) => {
      isUntouched()
      const { task } = cardOf(who.nozbeId)
      expect(task.id).not.toBe(who.card)
      expect(lineOf(who.nozbeId, 'E-mail')).toBe(contact.email)
      expect(cardTags(who.nozbeId)).toEqual(['lead', 'vip'])
      expect(commentOf(inNozbeOf('note', second)).task_id).toBe(task.id)
      expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes + 1)
      expect([...highlevel().tasks.all()]).toHaveLength(before.highlevelTasks)
    },
  },
  {
    done: "a card is moved to another contact's section",
    outcome: 'the contact gets a new one; the moved card is no task and changes nobody',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      second = somebodyElse(who).nozbeId
      body = cardOf(second).comment.body
      await inNozbe.editTask(who.card, { project_section_id: second })
    },
    check: (before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).task.id).not.toBe(who.card)
      expect(lineOf(who.nozbeId, 'E-mail')).toBe(contact.email)
      expect(cardOf(second).comment.body).toBe(body)
      expect(nozbeTaskOf(who.card).project_section_id).toBe(second)
      expect([...highlevel().tasks.all()]).toHaveLength(before.highlevelTasks)
    },
  },
  {
    done: 'a card is doubled in its section',
    outcome: 'the first one is the card, and the copy is no task',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      second = await inNozbe.addTask(who.nozbeId, { name: nozbeTaskOf(who.card).name })
      await inNozbe.addComment(second, { body: commentOf(who.comment).body, is_pinned: true })
    },
    check: (before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).task.id).toBe(who.card)
      expect([...highlevel().tasks.all()]).toHaveLength(before.highlevelTasks)
      expect(nozbe().tasks.get(second)).toBeDefined()
    },
  },
  {
    done: 'lines of a card are taken out, and free text and unknown lines put in',
    outcome: 'nothing is emptied in HighLevel, and what was put in is kept',
    act: async (who) => {
      contact = contactOf(who.highlevelId)
      const kept = commentOf(who.comment)
        .body.split('\n')
        .filter((text) => !/^(Phone|City):/.test(text))
      body = ['Met her at the fair.', 'Shoe size: 38', ...kept].join('\n')
      await inNozbe.editComment(who.comment, { body })
    },
    check: (_before, who) => {
      isUntouched()
      expect(cardOf(who.nozbeId).comment.body).toBe(body)
    },
  },
  line('E-mail', 'nobody at all', 'email'),
  line('Country', 'Atlantis', 'country'),
  line('Birthday', 'yesterday', 'birthday'),
  line('Owner', 'Nobody Known', 'owner'),
  line('Budget (PLN)', 'lots', 'budget'),
  line('Lease ends', '2026-02-30', 'leaseEnds'),
  line('Reach by', 'Pigeon', 'reachBy'),
])
