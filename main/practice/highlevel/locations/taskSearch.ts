import { z } from 'zod'
import { type App, answer, requireLocation, type Service } from '../context'
import { unprocessable } from '../errors'
import type { Guard } from '../guard'
import type { Task } from '../state'
import { readBody } from '../validate'

const searchBody = z.strictObject({
  contactId: z.array(z.string()).optional(),
  completed: z.boolean().optional(),
  assignedTo: z.array(z.string()).optional(),
  query: z.string().optional(),
  limit: z.number().int().min(1).optional(),
  skip: z.number().int().min(0).optional(),
  businessId: z.string().optional(),
})

/**
 * The tasks of the whole location, in no promised order, with `_id` for id. A limit over `settings.taskSearchCap`
 * is cut without a word.
 */
export function taskSearchRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  app.post('/locations/:locationId/tasks/search', can('locations/tasks.readonly'), async (call) => {
    requireLocation(service, call.req.param('locationId'))
    const { limit = 25, skip = 0, ...wanted } = await readBody(call, searchBody)
    const { taskSearchLimit } = state.settings
    if (taskSearchLimit !== null && limit > taskSearchLimit)
      throw unprocessable([`limit must not be greater than ${taskSearchLimit}`])
    const contacts = wanted.contactId && new Set(wanted.contactId)
    const query = wanted.query?.toLowerCase()
    const passes = (task: Task) =>
      (!contacts || contacts.has(task.contactId)) &&
      (wanted.completed === undefined || task.completed === wanted.completed) &&
      (!wanted.assignedTo || wanted.assignedTo.includes(task.assignedTo ?? '')) &&
      (!query || task.title.toLowerCase().includes(query)) &&
      (!wanted.businessId || state.contacts.get(task.contactId)?.businessId === wanted.businessId)

    const end = skip + Math.min(limit, state.settings.taskSearchCap)
    const page = [...state.tasks.all()].filter(passes).slice(skip, end)
    return answer(call, { tasks: page.map(row) })
  })

  function row({ id, ...task }: Task): Record<string, unknown> {
    const contact = state.contacts.get(task.contactId)
    return {
      _id: id,
      ...task,
      locationId: state.location.id,
      deleted: false,
      contactDetails: { firstName: contact?.firstName ?? null, lastName: contact?.lastName ?? null },
    }
  }
}
