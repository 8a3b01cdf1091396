import { expect } from 'vitest'
import type { Contact, CustomField } from '../../../main/practice/highlevel/state'
import {
  addCard,
  cardOf,
  cardTags,
  contactOf,
  inHighLevel,
  inHighLevelOf,
  inNozbe,
  inNozbeOf,
  lineOf,
  nozbeTaskOf,
  taskOf,
} from './edits'
import { highlevel, nozbe, playRows, settle, somebodyElse, waiting, world } from './table'

let contact: Contact
let other = ''
let taskId = ''
let nozbeId = ''

const tagCalled = (name: string) => {
  const tag = [...nozbe().tags.all()].find((one) => one.name === name)
  if (!tag) throw new Error(`Nozbe has no tag ${name}.`)
  return tag
}
/** Two contacts that carry a tag, among others. */
async function tagged(who: { highlevelId: string; nozbeId: string }): Promise<void> {
  other = somebodyElse(who).highlevelId
  await inHighLevel.editContact(who.highlevelId, { tags: ['fair', 'vip'] })
  await inHighLevel.editContact(other, { tags: ['fair'] })
  await settle()
  expect(cardTags(who.nozbeId)).toEqual(['fair', 'vip'])
}
const tagsInHighLevel = (who: { highlevelId: string }) =>
  [contactOf(who.highlevelId), contactOf(other)].map(({ tags }) => [...tags].sort())

const field = (name: string): CustomField => {
  const found = [...highlevel().customFields.all()].find((one) => one.name === name)
  if (!found) throw new Error(`There is no field ${name}.`)
  return found
}
const editField = (name: string, options: readonly string[]) =>
  inHighLevel.send('PUT', `/locations/${highlevel().location.id}/customFields/${field(name).id}`, {
    name,
    textBoxListOptions: options.map((label) => ({ label })),
  })
const customOf = (id: string, name: string) =>
  contactOf(id).customFields.find((value) => value.id === field(name).id)?.value

const memberCalled = (name: string) => {
  const user = [...nozbe().users.all()].find((one) => one.name === name)
  const member = [...nozbe().teamMembers.all()].find(({ user_id }) => user_id === user?.id)
  if (!member) throw new Error(`The space has no ${name}.`)
  return member
}
const userCalled = (name: string) => {
  const user = [...highlevel().users.all()].find((one) => `${one.firstName} ${one.lastName}` === name)
  if (!user) throw new Error(`The location has no ${name}.`)
  return user
}
/** A task that Marcus Bell is to do, on both services. */
async function marcusHasTask(highlevelId: string): Promise<void> {
  const task = await inHighLevel.addTask(highlevelId, {
    title: 'Call them',
    assignedTo: userCalled('Marcus Bell').id,
  })
  await settle()
  taskId = task.id
  nozbeId = inNozbeOf('task', task.id)
  expect(nozbeTaskOf(nozbeId).responsible_id).toBe(memberCalled('Marcus Bell').id)
}
/** That task is edited on both services. */
async function taskIsEdited(): Promise<void> {
  await inHighLevel.editTask(taskOf(taskId), { dueDate: '2026-07-01T09:00:00Z' })
  await inNozbe.editTask(nozbeId, { name: 'Call them again' })
}
const isTaskInStep = () => {
  expect(taskOf(taskId)).toMatchObject({ title: 'Call them again', dueDate: '2026-07-01T09:00:00.000Z' })
  expect(nozbeTaskOf(nozbeId)).toMatchObject({
    name: 'Call them again',
    due_at: Date.UTC(2026, 6, 1, 9),
    is_all_day: false,
  })
}

playRows('tags, options and people', [
  {
    done: 'a tag is renamed in Nozbe',
    outcome: 'every contact that has it has the new one instead in HighLevel, and keeps its others',
    act: async (who) => {
      await tagged(who)
      await inNozbe.send('PUT', `/tags/${tagCalled('fair').id}`, { name: 'spring fair' })
    },
    check: (_before, who) => {
      expect(tagsInHighLevel(who)).toEqual([['spring fair', 'vip'], ['spring fair']])
      expect(cardTags(who.nozbeId)).toEqual(['spring fair', 'vip'])
    },
  },
  {
    done: 'a tag is renamed in Nozbe to the same in capitals',
    outcome: 'it is the same tag, and HighLevel is left as it is',
    act: async (who) => {
      await tagged(who)
      contact = contactOf(who.highlevelId)
      await inNozbe.send('PUT', `/tags/${tagCalled('fair').id}`, { name: 'FAIR' })
    },
    check: (_before, who) => {
      expect(contactOf(who.highlevelId)).toEqual(contact)
      expect(cardTags(who.nozbeId)).toEqual(['FAIR', 'vip'])
    },
  },
  {
    done: 'a tag is put away in Nozbe, which deletes none',
    outcome: 'it is a tag all the same: nobody loses it',
    act: async (who) => {
      await tagged(who)
      await inNozbe.send('PUT', `/tags/${tagCalled('fair').id}`, { archived_at: world.clock.now() })
    },
    check: (_before, who) => {
      expect(tagsInHighLevel(who)).toEqual([['fair', 'vip'], ['fair']])
      expect(cardTags(who.nozbeId)).toEqual(['fair', 'vip'])
    },
  },
  {
    done: 'a tag is deleted in Nozbe all the same, with every card that had it',
    outcome: 'the contacts lose it in HighLevel, and keep their others',
    act: async (who) => {
      await tagged(who)
      const { id } = tagCalled('fair')
      for (const one of nozbe().tagAssignments.where('tag_id', id)) nozbe().tagAssignments.delete(one.id)
      nozbe().tags.delete(id)
    },
    check: (_before, who) => {
      expect(tagsInHighLevel(who)).toEqual([['vip'], []])
      expect(cardTags(who.nozbeId)).toEqual(['vip'])
    },
  },
  ...(['renamed', 'deleted'] as const).map((what) => ({
    done: `a tag is ${what} in HighLevel`,
    outcome: `the cards have ${what === 'renamed' ? 'the new one instead' : 'it no more'}, and keep their others`,
    act: async (who: { highlevelId: string; nozbeId: string }) => {
      await tagged(who)
      const id = [...highlevel().tags.all()].find(({ name }) => name === 'fair')?.id
      const path = `/locations/${highlevel().location.id}/tags/${id}`
      if (what === 'renamed') await inHighLevel.send('PUT', path, { name: 'spring fair' })
      else await inHighLevel.send('DELETE', path)
    },
    check: (_before: unknown, who: { highlevelId: string; nozbeId: string }) => {
      const now = what === 'renamed' ? ['spring fair'] : []
      expect(tagsInHighLevel(who)).toEqual([[...now, 'vip'], now])
      expect(cardTags(who.nozbeId)).toEqual([...now, 'vip'])
    },
  })),
  {
    done: 'a contact in HighLevel has a tag of 300 characters and one of emoji',
    outcome: 'the card has both, cut at 255, and HighLevel keeps them as they were',
    act: async (who) => {
      await inHighLevel.editContact(who.highlevelId, { tags: ['t'.repeat(300), '👩‍👩‍👧‍👦'] })
      contact = contactOf(who.highlevelId)
    },
    check: (_before, who) => {
      expect(contactOf(who.highlevelId)).toEqual(contact)
      expect(cardTags(who.nozbeId)).toEqual([`${'t'.repeat(254)}…`, '👩‍👩‍👧‍👦'])
    },
  },
  {
    done: 'an option that a contact has is removed in HighLevel',
    outcome: 'the contact keeps it on both sides, and its card is synced as before',
    act: async (who) => {
      await inHighLevel.editContact(who.highlevelId, {
        customFields: [
          { id: field('Reach by').id, field_value: 'Letter' },
          { id: field('Interests').id, field_value: ['Ceramics', 'Lighting'] },
        ],
      })
      await settle()
      await editField('Reach by', ['E-mail', 'Phone'])
      await editField('Interests', ['Lighting', 'Textiles'])
      await inHighLevel.editContact(who.highlevelId, { city: 'Sopot' })
    },
    check: (_before, who) => {
      expect(customOf(who.highlevelId, 'Reach by')).toBe('Letter')
      expect(customOf(who.highlevelId, 'Interests')).toEqual(['Ceramics', 'Lighting'])
      expect(lineOf(who.nozbeId, 'Reach by')).toBe('Letter')
      expect(lineOf(who.nozbeId, 'Interests')).toBe('Ceramics, Lighting')
      expect(lineOf(who.nozbeId, 'City')).toBe('Sopot')
    },
  },
  {
    done: 'an option that is no more is chosen on a card in Nozbe',
    outcome: 'it waits as a conflict on that field, and HighLevel keeps what it has',
    waits: ['conflict'],
    act: async (who) => {
      await editField('Reach by', ['E-mail', 'Phone'])
      const { id, body } = cardOf(who.nozbeId).comment
      const others = body.split('\n').filter((line) => !/^(Reach by|City):/.test(line))
      await inNozbe.editComment(id, { body: ['Reach by: Letter', 'City: Sopot', ...others].join('\n') })
    },
    check: (_before, who) => {
      expect(waiting()).toMatchObject([{ field: `custom.${field('Reach by').id}`, nozbe: 'Letter' }])
      expect(customOf(who.highlevelId, 'Reach by')).toBeUndefined()
      expect(contactOf(who.highlevelId).city).toBe('Sopot')
    },
  },
  {
    done: 'a contact is added in Nozbe with an option that is no more',
    outcome: 'it is added without it, and the option waits as a conflict',
    waits: ['conflict'],
    act: async () => {
      await editField('Reach by', ['E-mail', 'Phone'])
      nozbeId = await addCard('Odd Option', 'E-mail: odd@example.com\nReach by: Letter')
    },
    check: () => {
      const id = inHighLevelOf('contact', nozbeId)
      expect(contactOf(id).email).toBe('odd@example.com')
      expect(customOf(id, 'Reach by')).toBeUndefined()
      expect(lineOf(nozbeId, 'Reach by')).toBe('Letter')
      expect(waiting()).toMatchObject([{ field: `custom.${field('Reach by').id}` }])
    },
  },
  {
    done: 'a custom field is removed in HighLevel',
    outcome: 'its lines are free text from then on, and are kept',
    act: async (who) => {
      const { id } = field('Reach by')
      await inHighLevel.editContact(who.highlevelId, { customFields: [{ id, field_value: 'Letter' }] })
      await settle()
      await inHighLevel.send('DELETE', `/locations/${highlevel().location.id}/customFields/${id}`)
      await inHighLevel.editContact(who.highlevelId, { city: 'Sopot' })
    },
    check: (_before, who) => {
      expect([...highlevel().customFields.all()].map(({ name }) => name)).not.toContain('Reach by')
      expect(lineOf(who.nozbeId, 'Reach by')).toBe('Letter')
      expect(lineOf(who.nozbeId, 'City')).toBe('Sopot')
    },
  },
  {
    done: 'a user with tasks is removed in HighLevel, and a task of theirs edited on both sides',
    outcome: 'the task is otherwise in step, and no run reports an error',
    act: async (who) => {
      await marcusHasTask(who.highlevelId)
      highlevel().users.delete(userCalled('Marcus Bell').id)
      await settle()
      // HighLevel takes no edit of such a task as long as its user is named: what changes it is no request.
      highlevel().tasks.put({ ...taskOf(taskId), dueDate: '2026-07-01T09:00:00.000Z' })
      await inNozbe.editTask(nozbeId, { name: 'Call them again' })
    },
    check: isTaskInStep,
  },
  {
    done: 'a member with tasks is removed in Nozbe, which gives them to the owner, and a task edited on both sides',
    outcome: 'the owner has it on both sides, and it is otherwise in step',
    act: async (who) => {
      await marcusHasTask(who.highlevelId)
      await inNozbe.send('DELETE', `/team_members/${memberCalled('Marcus Bell').id}`)
      await settle()
      await taskIsEdited()
    },
    check: () => {
      isTaskInStep()
      expect(nozbeTaskOf(nozbeId).responsible_id).toBe(memberCalled('Zofia Lis').id)
      expect(taskOf(taskId).assignedTo).toBe(userCalled('Zofia Lis').id)
    },
  },
  {
    done: 'a member with tasks is deactivated in Nozbe, and a task of theirs edited on both sides',
    outcome: 'HighLevel keeps who it is, and the task is otherwise in step',
    act: async (who) => {
      await marcusHasTask(who.highlevelId)
      await inNozbe.send('PUT', `/team_members/${memberCalled('Marcus Bell').id}`, { status: 'archived' })
      await settle()
      await taskIsEdited()
    },
    check: () => {
      isTaskInStep()
      expect(taskOf(taskId).assignedTo).toBe(userCalled('Marcus Bell').id)
    },
  },
  {
    done: 'a member is deactivated in Nozbe, and given a new task in HighLevel',
    outcome: "the token's owner stands in for them in Nozbe, which is not written back",
    act: async (who) => {
      await inNozbe.send('PUT', `/team_members/${memberCalled('Marcus Bell').id}`, { status: 'archived' })
      await settle()
      const assignedTo = userCalled('Marcus Bell').id
      taskId = (await inHighLevel.addTask(who.highlevelId, { title: 'Call them', assignedTo })).id
    },
    check: () => {
      expect(taskOf(taskId).assignedTo).toBe(userCalled('Marcus Bell').id)
      expect(nozbeTaskOf(inNozbeOf('task', taskId)).responsible_id).toBe(memberCalled('Zofia Lis').id)
    },
  },
])
