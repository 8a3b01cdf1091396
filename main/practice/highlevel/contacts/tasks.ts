import { z } from 'zod'
import { type App, answer, newId, requireContact, requireRow, type Service, touchContact } from '../context'
import type { Guard } from '../guard'
import type { Task } from '../state'
import { filled, readBody } from '../validate'
import { withoutNulls } from './answers'
import { requireUser } from './write'

/** With seconds and a zone, without milliseconds: those are refused. */
const dueDate = z
  .string()
  .refine(
    (date) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(date) && !Number.isNaN(Date.parse(date)),
    { message: 'must be a valid ISO 8601 date string' },
  )

const createBody = z.strictObject({
  title: filled,
  body: z.string().optional(),
  dueDate,
  completed: z.boolean(),
  assignedTo: z.string().optional(),
})
const updateBody = createBody.partial()
const strictUpdateBody = updateBody.required({ title: true, dueDate: true })
const completedBody = z.strictObject({ completed: z.boolean() })

/** The tasks of a contact. They have no timestamps. */
export function contactTaskRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireTask = (contactId: string, id: string): Task => {
    requireContact(service, contactId)
    const task = state.tasks.get(id)
    return requireRow(service, task?.contactId === contactId ? task : undefined, 'Task', id)
  }

  /** Who is given a task has to be a user; who has it may have left. */
  const requireAssignee = ({ assignedTo }: z.output<typeof updateBody>): void => {
    if (assignedTo) requireUser(service, assignedTo)
  }

  const store = (task: Task): Task => {
    touchContact(service, task.contactId, state.settings.taskTouchesContact)
    return state.tasks.put(task)
  }

  app.get('/contacts/:contactId/tasks', can('contacts.readonly'), (call) => {
    const { id } = requireContact(service, call.req.param('contactId'))
    return answer(call, { tasks: state.tasks.of(id).map(withoutEmpty) })
  })

  app.post('/contacts/:contactId/tasks', can('contacts.write'), async (call) => {
    const body = await readBody(call, createBody)
    const { id: contactId } = requireContact(service, call.req.param('contactId'))
    requireAssignee(body)
    const task = store(written({ ...blankTask, id: newId(service), contactId }, body))
    return answer(call, { task: withoutEmpty(task) }, 201)
  })

  app.get('/contacts/:contactId/tasks/:taskId', can('contacts.readonly'), (call) => {
    const task = requireTask(call.req.param('contactId'), call.req.param('taskId'))
    return answer(call, { task: withoutEmpty(task) })
  })

  app.put('/contacts/:contactId/tasks/:taskId', can('contacts.write'), async (call) => {
    const strict = state.settings.taskUpdateNeedsTitleAndDueDate
    const body = await readBody(call, strict ? strictUpdateBody : updateBody)
    const task = requireTask(call.req.param('contactId'), call.req.param('taskId'))
    requireAssignee(body)
    return answer(call, { task: withoutEmpty(store(written(task, body))) })
  })

  app.put('/contacts/:contactId/tasks/:taskId/completed', can('contacts.write'), async (call) => {
    const { completed } = await readBody(call, completedBody)
    const task = requireTask(call.req.param('contactId'), call.req.param('taskId'))
    return answer(call, { task: withoutEmpty(store({ ...task, completed })) })
  })

  app.delete('/contacts/:contactId/tasks/:taskId', can('contacts.write'), (call) => {
    const task = requireTask(call.req.param('contactId'), call.req.param('taskId'))
    state.tasks.delete(task.id)
    touchContact(service, task.contactId, state.settings.taskTouchesContact)
    return answer(call, { succeded: true })
  })
}

const blankTask = { title: '', body: null, assignedTo: null, dueDate: '', completed: false }

/** The task with `input` written over it; an empty body or assignedTo clears. */
const written = (task: Task, input: z.output<typeof updateBody>): Task => ({
  ...task,
  title: input.title ?? task.title,
  body: input.body === undefined ? task.body : input.body || null,
  assignedTo: input.assignedTo === undefined ? task.assignedTo : input.assignedTo || null,
  dueDate: input.dueDate === undefined ? task.dueDate : new Date(input.dueDate).toISOString(),
  completed: input.completed ?? task.completed,
})

const withoutEmpty = (task: Task) => withoutNulls({ ...task })
