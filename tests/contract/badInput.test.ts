import { afterEach, describe, expect, it } from 'vitest'
import type { RunReport } from '../../shared/report'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

const minuteMs = 60_000

let world: PracticeWorld
afterEach(() => world.close())

/** A run that reads everything, a minute later, so that searches have caught up. */
async function run(): Promise<RunReport> {
  world.clock.advance(minuteMs)
  return world.session.sync({ trigger: 'manual', complete: true })
}

async function settled(): Promise<void> {
  for (let n = 0; n < 4; n += 1) await run()
}

async function decideAll(decision: 'approved' | 'refused'): Promise<void> {
  for (const item of world.store.waiting()) {
    if (item.type === 'approval') await world.session.decide(item.id, decision)
  }
}

const state = () => ({ highlevel: world.practice.highlevelState, nozbe: world.practice.nozbeState })
/** The first contact with an open task, as both services have it. */
function somebody() {
  for (const { highlevelId, nozbeId } of world.store.links.all('contact')) {
    const tasks = world.store.links.ofParent('nozbe', nozbeId).filter(({ kind }) => kind === 'task')
    const record = world.store.records.find('nozbe', 'contact', nozbeId)
    const [task] = tasks
    if (record && task) return { highlevelId, nozbeId, parts: record.parts, task, tasks: tasks.length }
  }
  throw new Error('Nobody has a task.')
}
const counts = () => ({
  contacts: [...state().highlevel.contacts.all()].length,
  highlevelTasks: [...state().highlevel.tasks.all()].length,
  links: world.store.links.count('contact'),
  taskLinks: world.store.links.count('task'),
})
const waiting = () => world.store.waiting().map((item) => item.type)

interface Row {
  done: string
  outcome: string
  act(): Promise<unknown>
  check(before: ReturnType<typeof counts>, who: ReturnType<typeof somebody>): void | Promise<void>
}

const newContact = (fields: object) =>
  world.highlevel('POST', '/contacts/', { locationId: state().highlevel.location.id, ...fields })
const sectionNamed = (name: string) =>
  [...state().nozbe.sections.all()].filter((section) => section.name === name).length

const named = (what: string, name: string): Row => ({
  done: `a contact named with ${what} is added in HighLevel`,
  outcome: 'it gets one section, cut to what Nozbe takes',
  act: () => newContact({ firstName: name, email: 'odd@example.com' }),
  check: (before) => {
    expect(counts().links).toBe(before.links + 1)
    expect(waiting()).toEqual([])
  },
})

const rows: Row[] = [
  {
    done: 'a contact without e-mail and phone is added in HighLevel',
    outcome: 'it gets one section',
    act: () => newContact({ firstName: 'Bare', lastName: 'Nobody' }),
    check: () => expect(sectionNamed('Bare Nobody')).toBe(1),
  },
  named('255 characters', 'n'.repeat(255)),
  named('10,000 characters', 'n'.repeat(10_000)),
  named('emoji', '👩‍👩‍👧‍👦 Familie 🇮🇪'),
  named('right-to-left letters', 'שרה לוי'),
  named('combining marks', 'Zoe\u0308 A\u030angstro\u0308m'),
  named('NUL', 'An\u0000na Lee'),
  {
    done: 'a section is renamed in Nozbe',
    outcome: 'the contact in HighLevel is renamed',
    act: () => world.nozbe('PUT', `/project_sections/${somebody().nozbeId}`, { name: 'Renamed Person' }),
    check: (_before, who) => {
      const contact = state().highlevel.contacts.get(who.highlevelId)
      expect([contact?.firstName, contact?.lastName]).toEqual(['Renamed', 'Person'])
    },
  },
  {
    done: 'a section is archived in Nozbe',
    outcome: 'the link rests, and nothing is deleted',
    act: () =>
      world.nozbe('PUT', `/project_sections/${somebody().nozbeId}`, { archived_at: world.clock.now() }),
    check: (before, who) => {
      expect(counts()).toEqual(before)
      expect(state().nozbe.sections.get(who.nozbeId)?.archived_at).not.toBeNull()
    },
  },
  {
    done: 'a section is deleted in Nozbe, and the delete refused',
    outcome: 'it is made again, and its tasks are in it once',
    act: async () => {
      await world.nozbe('DELETE', `/project_sections/${somebody().nozbeId}`)
      await settled()
      expect(waiting()).toEqual(['approval'])
      await decideAll('refused')
    },
    check: (before, who) => {
      expect(counts()).toEqual(before)
      const link = world.store.links.of('highlevel', 'contact', who.highlevelId)
      expect(link?.nozbeId).not.toBe(who.nozbeId)
      expect(
        world.store.links.ofParent('nozbe', link?.nozbeId ?? '').filter(({ kind }) => kind === 'task'),
      ).toHaveLength(who.tasks)
    },
  },
  {
    done: 'a section is deleted in Nozbe, and the delete approved',
    outcome: 'the contact is deleted in HighLevel with its tasks, and nothing comes back',
    act: async () => {
      await world.nozbe('DELETE', `/project_sections/${somebody().nozbeId}`)
      await settled()
      await decideAll('approved')
    },
    check: (before, who) => {
      expect(state().highlevel.contacts.get(who.highlevelId)).toBeUndefined()
      expect(
        [...state().highlevel.tasks.all()].filter(({ contactId }) => contactId === who.highlevelId),
      ).toEqual([])
      expect(counts()).toMatchObject({ contacts: before.contacts - 1, links: before.links - 1 })
    },
  },
  ...(['', 'asdf qwerty'] as const).map(
    (body): Row => ({
      done: `a card's comment is edited into ${body === '' ? 'nothing' : 'nonsense'}`,
      outcome: 'it waits for the user, and empties nothing in HighLevel',
      act: () => world.nozbe('PUT', `/comments/${somebody().parts.comment}`, { body }),
      check: (before) => {
        expect(counts()).toEqual(before)
        expect(waiting()).toEqual(['conflict'])
      },
    }),
  ),
  {
    done: "a card's comment is deleted",
    outcome: 'it is made again from HighLevel, and empties nothing there',
    act: () => world.nozbe('DELETE', `/comments/${somebody().parts.comment}`),
    check: (before, who) => {
      expect(counts()).toEqual(before)
      const { comment } = world.store.records.find('nozbe', 'contact', who.nozbeId)?.parts ?? {}
      expect(comment).toBeDefined()
      expect(comment).not.toBe(who.parts.comment)
      expect(waiting()).toEqual([])
    },
  },
  {
    done: 'a task is moved to another section',
    outcome: 'it belongs to that contact in HighLevel, once',
    act: () => {
      const who = somebody()
      const other = world.store.links.all('contact').find(({ nozbeId }) => nozbeId !== who.nozbeId)
      return world.nozbe('PUT', `/tasks/${who.task.nozbeId}`, { project_section_id: other?.nozbeId })
    },
    check: (before, who) => {
      expect(counts()).toEqual(before)
      const link = world.store.links.of('nozbe', 'task', who.task.nozbeId)
      expect(state().highlevel.tasks.get(link?.highlevelId ?? '')?.contactId).not.toBe(who.highlevelId)
    },
  },
  {
    done: 'a task is due in the year 9999',
    outcome: 'it is due on both sides, once',
    act: () =>
      world.highlevel('POST', `/contacts/${somebody().highlevelId}/tasks`, {
        title: 'Far away',
        dueDate: '9999-12-30T10:00:00Z',
        completed: false,
      }),
    check: (before) => expect(counts().taskLinks).toBe(before.taskLinks + 1),
  },
]

describe('bad input', () => {
  it.each(rows)(
    '$done: $outcome',
    async ({ act, check }) => {
      world = await practiceWorld({ seed: 7, contacts: 6, overSockets: false, indexLagMs: 0 })
      await settled()
      const [before, who] = [counts(), somebody()]
      const card = state().highlevel.contacts.get(who.highlevelId)
      const { email, phone } = { ...card }
      await act()
      await settled()
      await check(before, who)
      const after = state().highlevel.contacts.get(who.highlevelId)
      if (after) expect({ email: after.email, phone: after.phone }).toEqual({ email, phone })
      const quiet = await run()
      expect([quiet.changes, quiet.errors]).toEqual([[], []])
      const { missing, extra, different } = await world.session.verify()
      expect([missing, extra]).toEqual([[], []])
      if (waiting().length === 0) expect(different).toEqual([])
    },
    60_000,
  )
})
