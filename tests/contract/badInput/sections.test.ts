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
import {
  decide,
  highlevel,
  nozbe,
  playRows,
  type Row,
  resolveAll,
  type Somebody,
  settle,
  somebodyElse,
  waitingTypes,
  world,
} from './table'

let other: { highlevelId: string; nozbeId: string }
let moved: string[] = []

const tasksOf = (contactId: string) =>
  [...highlevel().tasks.all()].filter((task) => task.contactId === contactId)
const tasksIn = (sectionId: string) =>
  world.store.links.ofParent('nozbe', sectionId).filter(({ kind }) => kind === 'task')

/** Everything in a section is moved to another one by hand, and the section deleted. */
async function merge(who: Somebody): Promise<void> {
  other = somebodyElse(who)
  moved = tasksIn(who.nozbeId).map(({ nozbeId }) => nozbeId)
  for (const { id } of nozbe().tasks.where('project_section_id', who.nozbeId)) {
    await inNozbe.editTask(id, { project_section_id: other.nozbeId })
  }
  await inNozbe.removeSection(who.nozbeId)
  await settle()
  expect(waitingTypes()).toEqual(['approval'])
}

/** The merged section's tasks belong to the other contact, each once. */
function areMoved(before: { taskLinks: number }): void {
  expect(moved.length).toBeGreaterThan(0)
  for (const id of moved) {
    expect(taskOf(inHighLevelOf('task', id)).contactId).toBe(other.highlevelId)
    expect(nozbeTaskOf(id).project_section_id).toBe(other.nozbeId)
  }
  expect(world.store.links.count('task')).toBe(before.taskLinks)
}

const deleted = (what: 'unfiles its tasks' | 'deletes its tasks'): Row[] => [
  {
    done: `a section is deleted in Nozbe, which ${what}, and the delete refused`,
    outcome: 'it is made again, and its tasks are in it once',
    act: async (who) => {
      nozbe().settings.deletedSection = what
      await inNozbe.removeSection(who.nozbeId)
      await settle()
      expect(waitingTypes()).toEqual(['approval'])
      await decide('refused')
    },
    check: (before, who) => {
      const sectionId = inNozbeOf('contact', who.highlevelId)
      expect(sectionId).not.toBe(who.nozbeId)
      expect(tasksIn(sectionId)).toHaveLength(who.tasks)
      expect(tasksOf(who.highlevelId)).toHaveLength(who.tasks)
      expect(world.store.links.count('task')).toBe(before.taskLinks)
    },
  },
  {
    done: `a section is deleted in Nozbe, which ${what}, and the delete approved`,
    outcome: 'the contact is deleted in HighLevel with its tasks, and nothing comes back',
    act: async (who) => {
      nozbe().settings.deletedSection = what
      await inNozbe.removeSection(who.nozbeId)
      await settle()
      expect(waitingTypes()).toEqual(['approval'])
      await decide('approved')
    },
    check: (before, who) => {
      expect(highlevel().contacts.get(who.highlevelId)).toBeUndefined()
      expect(tasksOf(who.highlevelId)).toEqual([])
      expect(world.store.links.count('contact')).toBe(before.links - 1)
    },
  },
]

/** The other way round, the user decides for what is left in Nozbe. */
const restoredRow = (
  what: string,
  meanwhile: (who: Somebody) => Promise<unknown>,
  restore: () => Promise<void>,
): Row => ({
  done: `a contact is deleted in HighLevel, ${what}`,
  outcome: 'it is made again there with its tasks and notes, once, and the card leads to it',
  act: async (who) => {
    await inHighLevel.send('DELETE', `/contacts/${who.highlevelId}`)
    await meanwhile(who)
    await settle()
    await restore()
  },
  check: (before, who) => {
    const contact = inHighLevelOf('contact', who.nozbeId)
    expect(contact).not.toBe(who.highlevelId)
    expect(cardOf(who.nozbeId).comment.body).toContain(`/contacts/detail/${contact}`)
    expect(tasksOf(contact)).toHaveLength(who.tasks)
    expect(tasksIn(who.nozbeId)).toHaveLength(who.tasks)
    expect([...highlevel().contacts.all()]).toHaveLength(before.contacts)
    expect(world.store.links.count('note')).toBe(before.noteLinks)
  },
})

playRows('contacts deleted in HighLevel', [
  restoredRow(
    'and the delete refused',
    async () => {},
    () => decide('refused'),
  ),
  restoredRow(
    'edited in Nozbe, and restored by the user',
    (who) => inNozbe.editTask(who.card, { name: 'Renamed Person' }),
    () => resolveAll('nozbe'),
  ),
])

playRows('sections', [
  {
    done: 'a section is renamed in Nozbe',
    outcome: 'the contact and the card are renamed',
    act: (who) => inNozbe.editSection(who.nozbeId, { name: 'Renamed Person' }),
    check: (_before, who) => {
      expect(contactOf(who.highlevelId)).toMatchObject({ firstName: 'Renamed', lastName: 'Person' })
      expect(cardOf(who.nozbeId).task.name).toBe('Renamed Person')
    },
  },
  {
    done: 'a section is renamed in Nozbe, and its card differently',
    outcome: 'it waits as a conflict on the name, and the contact keeps its name',
    waits: ['conflict'],
    act: async (who) => {
      moved = [contactOf(who.highlevelId).firstName ?? '']
      await inNozbe.editSection(who.nozbeId, { name: 'Renamed Person' })
      await inNozbe.editTask(who.card, { name: 'Another Name' })
    },
    check: (_before, who) => {
      expect(contactOf(who.highlevelId).firstName).toBe(moved[0])
      expect(sectionOf(who.nozbeId).name).toBe('Renamed Person')
      expect(cardOf(who.nozbeId).task.name).toBe('Another Name')
    },
  },
  {
    done: 'a section is renamed to the name of another one',
    outcome: 'both contacts have that name and stay two',
    act: async (who) => {
      other = somebodyElse(who)
      await inNozbe.editSection(who.nozbeId, { name: sectionOf(other.nozbeId).name })
    },
    check: (before, who) => {
      const { firstName, lastName } = contactOf(other.highlevelId)
      expect(contactOf(who.highlevelId)).toMatchObject({ firstName, lastName })
      expect(inNozbeOf('contact', who.highlevelId)).toBe(who.nozbeId)
      expect(world.store.links.count('contact')).toBe(before.links)
    },
  },
  {
    done: 'a section is archived in Nozbe',
    outcome: 'the link rests, and nothing is deleted',
    act: (who) => inNozbe.editSection(who.nozbeId, { archived_at: world.clock.now() }),
    check: (before, who) => {
      expect(sectionOf(who.nozbeId).archived_at).not.toBeNull()
      expect(tasksOf(who.highlevelId)).toHaveLength(who.tasks)
      expect(world.store.links.count('contact')).toBe(before.links)
      expect([...highlevel().contacts.all()]).toHaveLength(before.contacts)
    },
  },
  ...deleted('unfiles its tasks'),
  ...deleted('deletes its tasks'),
  {
    done: 'a section is merged into another one by hand, and the delete of the empty one refused',
    outcome: 'its tasks belong to the other contact, and the contact gets a section without tasks',
    act: async (who) => {
      await merge(who)
      await decide('refused')
    },
    check: (before, who) => {
      areMoved(before)
      expect(tasksOf(who.highlevelId)).toEqual([])
      expect(tasksIn(inNozbeOf('contact', who.highlevelId))).toEqual([])
    },
  },
  {
    done: 'a section is merged into another one by hand, and the delete of the empty one approved',
    outcome: 'its tasks belong to the other contact, and the contact is deleted in HighLevel',
    act: async (who) => {
      await merge(who)
      await decide('approved')
    },
    check: (before, who) => {
      areMoved(before)
      expect(highlevel().contacts.get(who.highlevelId)).toBeUndefined()
      expect(world.store.links.count('contact')).toBe(before.links - 1)
    },
  },
  {
    done: 'a task is moved to the section of another contact',
    outcome: 'it belongs to that contact in HighLevel, once',
    act: async (who) => {
      other = somebodyElse(who)
      moved = [who.task.nozbeId]
      await inNozbe.editTask(who.task.nozbeId, { project_section_id: other.nozbeId })
    },
    check: (before) => {
      areMoved(before)
      expect([...highlevel().tasks.all()]).toHaveLength(before.highlevelTasks)
    },
  },
  {
    done: 'a task is moved out of its section, to nobody',
    outcome: 'it is left alone on both sides, and is no delete',
    act: (who) => inNozbe.editTask(who.task.nozbeId, { project_section_id: null }),
    check: (before, who) => {
      expect(taskOf(who.task.highlevelId).contactId).toBe(who.highlevelId)
      expect(nozbeTaskOf(who.task.nozbeId).project_section_id).toBeNull()
      expect([...highlevel().tasks.all()]).toHaveLength(before.highlevelTasks)
    },
  },
])
