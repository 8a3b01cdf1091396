import { z } from 'zod'
import { taskAnswer, taskRow } from '../rows/task'
import { done, filled, flag, text, toTheSecond, underScope } from './parts'

const read = underScope('contacts.readonly')
const write = underScope('contacts.write')

const path = '/contacts/{contactId}/tasks'
const one = `${path}/{taskId}`

export const contactTaskActions = [
  read({
    name: 'contacts.tasks.list',
    sentence: 'Lists the tasks of a contact.',
    method: 'GET',
    path,
    output: z.looseObject({ tasks: z.array(taskRow) }),
  }),
  read({
    name: 'contacts.tasks.get',
    sentence: 'Shows a task of a contact.',
    method: 'GET',
    path: one,
    output: taskAnswer,
  }),
  write({
    name: 'contacts.tasks.create',
    sentence: 'Gives a contact a new task.',
    method: 'POST',
    path,
    body: {
      title: filled,
      body: text.optional(),
      dueDate: toTheSecond,
      completed: flag,
      assignedTo: text.optional(),
    },
    output: taskAnswer,
  }),
  write({
    name: 'contacts.tasks.update',
    sentence: 'Changes a task of a contact. HighLevel may want its title and due date again.',
    method: 'PUT',
    path: one,
    body: {
      title: filled.optional(),
      body: text.optional(),
      dueDate: toTheSecond.optional(),
      completed: flag.optional(),
      assignedTo: text.optional(),
    },
    output: taskAnswer,
  }),
  write({
    name: 'contacts.tasks.complete',
    sentence: 'Completes a task of a contact, or opens it again.',
    method: 'PUT',
    path: `${one}/completed`,
    body: { completed: flag },
    output: taskAnswer,
  }),
  write({
    name: 'contacts.tasks.delete',
    sentence: 'Deletes a task of a contact.',
    method: 'DELETE',
    path: one,
    output: done,
  }),
]
