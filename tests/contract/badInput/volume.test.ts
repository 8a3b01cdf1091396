import { expect } from 'vitest'
import { newRecord } from '../../../main/practice/nozbe/fields'
import { taskFields } from '../../../main/practice/nozbe/records/tasks'
import { inHighLevelOf, inNozbe, inNozbeOf, nozbeTaskOf, projectId, taskOf } from './edits'
import { highlevel, nozbe, playRows, world } from './table'

const many = 2_000
const numbers = Array.from({ length: many }, (_, number) => number)
const idOf = (number: number) => `many${String(number).padStart(12, '0')}`

/** Every one of them has its other side, and no two the same. */
const distinct = (ids: readonly string[]) => expect(new Set(ids).size).toBe(many)

/** Calls that the runs took: reading is by pages, and a create is not paid for by every task that is there already. */
const calls = (service: 'highlevel' | 'nozbe') =>
  world.runs.reduce((sum, report) => sum + report.calls[service].total, 0)
const reading = 400

let stood = 0
playRows('volume', [
  {
    done: `${many} tasks are added to one contact in HighLevel`,
    outcome: 'each is in the section once',
    act: async (who) => {
      stood = nozbe().tasks.where('project_section_id', who.nozbeId).length
      for (const number of numbers) {
        highlevel().tasks.put({
          id: idOf(number),
          contactId: who.highlevelId,
          title: `Task ${number}`,
          body: null,
          assignedTo: null,
          dueDate: '2026-06-01T09:00:00.000Z',
          completed: false,
        })
      }
    },
    check: (before, who) => {
      const copies = numbers.map((number) => inNozbeOf('task', idOf(number)))
      distinct(copies)
      expect(copies.every((id, number) => nozbeTaskOf(id).name === `Task ${number}`)).toBe(true)
      expect(world.store.links.count('task')).toBe(before.taskLinks + many)
      expect(nozbe().tasks.where('project_section_id', who.nozbeId)).toHaveLength(stood + many)
      expect(calls('nozbe')).toBeLessThan(many + reading)
    },
  },
  {
    done: `${many} tasks are added to one section in Nozbe`,
    outcome: 'the contact has each once in HighLevel',
    act: async (who) => {
      const first = nozbeTaskOf(await inNozbe.addTask(who.nozbeId, { name: 'Task 0' }))
      nozbe().tasks.delete(first.id)
      for (const number of numbers) {
        nozbe().tasks.put(
          newRecord(taskFields, {
            ...first,
            id: idOf(number),
            name: `Task ${number}`,
            project_id: projectId(),
          }),
        )
      }
    },
    check: (before, who) => {
      const copies = numbers.map((number) => inHighLevelOf('task', idOf(number)))
      distinct(copies)
      expect(copies.every((id, number) => taskOf(id).title === `Task ${number}`)).toBe(true)
      expect(world.store.links.count('task')).toBe(before.taskLinks + many)
      expect(highlevel().tasks.of(who.highlevelId)).toHaveLength(many + who.tasks)
      // Before each one is made, those of the contact are listed.
      expect(calls('highlevel')).toBeLessThan(2 * many + reading)
    },
  },
])
