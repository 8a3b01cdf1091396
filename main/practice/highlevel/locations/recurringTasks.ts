import { z } from 'zod'
import { requireUser } from '../contacts/write'
import {
  type App,
  answer,
  newId,
  requireContact,
  requireLocation,
  requireRow,
  type Service,
  stamp,
} from '../context'
import type { Guard } from '../guard'
import type { RecurringTask } from '../state'
import { filled, readBody } from '../validate'

const rule = z.strictObject({
  intervalType: z.enum(['yearly', 'monthly', 'weekly', 'daily', 'hourly']),
  interval: z.number(),
  startDate: filled,
  endDate: z.string().optional(),
  dayOfMonth: z.number().optional(),
  dayOfWeek: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).optional(),
  monthOfYear: z.number().optional(),
  count: z.number().optional(),
  createTaskIfOverDue: z.boolean().optional(),
  dueAfterSeconds: z.number(),
})
const createBody = z.strictObject({
  title: filled,
  description: z.string().optional(),
  contactIds: z.array(z.string()).optional(),
  owners: z.array(z.string()).optional(),
  rruleOptions: rule,
  ignoreTaskCreation: z.boolean().optional(),
})
const updateBody = createBody.partial()

/** The rules by which tasks appear again and again. The tasks themselves are not made here. */
export function recurringTaskRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireTask = (locationId: string, id: string): RecurringTask => {
    requireLocation(service, locationId)
    return requireRow(service, state.recurringTasks.get(id), 'Recurring task', id)
  }
  const store = (before: RecurringTask, input: z.output<typeof updateBody>): RecurringTask => {
    for (const contactId of input.contactIds ?? []) requireContact(service, contactId)
    for (const owner of input.owners ?? []) requireUser(service, owner, 'owners')
    return state.recurringTasks.put({
      ...before,
      title: input.title ?? before.title,
      description: input.description ?? before.description,
      contactIds: input.contactIds ?? before.contactIds,
      owners: input.owners ?? before.owners,
      rruleOptions: input.rruleOptions ?? before.rruleOptions,
      updatedAt: stamp(service),
    })
  }
  const shown = ({ contactIds, owners, ...task }: RecurringTask) => ({
    recurringTask: {
      ...task,
      locationId: state.location.id,
      totalOccurrence: 0,
      deleted: false,
      assignedTo: owners[0],
      contactId: contactIds[0],
    },
  })

  app.post('/locations/:locationId/recurring-tasks', can('recurring-tasks.write'), async (call) => {
    requireLocation(service, call.req.param('locationId'))
    const input = await readBody(call, createBody)
    const now = stamp(service)
    const blank = { ...blankTask, id: newId(service), createdAt: now, updatedAt: now }
    return answer(call, shown(store(blank, input)), 201)
  })

  app.get('/locations/:locationId/recurring-tasks/:id', can('recurring-tasks.readonly'), (call) =>
    answer(call, shown(requireTask(call.req.param('locationId'), call.req.param('id')))),
  )

  app.put('/locations/:locationId/recurring-tasks/:id', can('recurring-tasks.write'), async (call) => {
    const task = requireTask(call.req.param('locationId'), call.req.param('id'))
    return answer(call, shown(store(task, await readBody(call, updateBody))))
  })

  app.delete('/locations/:locationId/recurring-tasks/:id', can('recurring-tasks.write'), (call) => {
    const { id } = requireTask(call.req.param('locationId'), call.req.param('id'))
    state.recurringTasks.delete(id)
    return answer(call, { id, success: true })
  })
}

const blankTask = { title: '', description: '', contactIds: [], owners: [], rruleOptions: {} }
