import { z } from 'zod'
import { locationAnswer } from '../rows/location'
import { taskList } from '../rows/task'
import { filled, flag, ids, skip, underScope } from './parts'

const read = underScope('locations.readonly')

export const locationActions = [
  read({
    name: 'location.get',
    sentence: 'Shows the location: its name, address, time zone and settings.',
    method: 'GET',
    path: '/locations/{locationId}',
    output: locationAnswer,
  }),
  read({
    name: 'location.timezones',
    sentence: 'Lists the time zones that HighLevel knows.',
    method: 'GET',
    path: '/locations/{locationId}/timezones',
    output: z.looseObject({}),
  }),
  underScope('locations/tasks.readonly')({
    name: 'location.tasks.search',
    sentence: 'Finds tasks of all contacts, by contact, person, business, text, or whether they are done.',
    method: 'POST',
    path: '/locations/{locationId}/tasks/search',
    reads: true,
    body: {
      contactId: ids.optional(),
      completed: flag.optional(),
      assignedTo: ids.optional(),
      query: filled.optional(),
      limit: z.int().min(1).optional(),
      skip: skip.optional(),
      businessId: filled.optional(),
    },
    output: taskList,
  }),
]
