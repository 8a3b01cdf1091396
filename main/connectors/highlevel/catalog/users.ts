import { z } from 'zod'
import { locationId } from '../../catalog/place'
import { userRow } from '../rows/location'
import { filled, flag, ids, skip, text, underScope } from './parts'

const read = underScope('users.readonly')

const list = z.looseObject({ users: z.array(userRow) })

/** People who work in the location. Their accounts are given and taken away by the agency, not from here. */
export const userActions = [
  read({
    name: 'location.users.list',
    sentence: 'Lists the people who work in the location.',
    method: 'GET',
    path: '/users/',
    query: { locationId },
    output: list,
  }),
  read({
    name: 'location.users.search',
    sentence: 'Finds people of the location by name, e-mail address or role.',
    method: 'GET',
    path: '/users/search',
    query: {
      companyId: filled,
      locationId,
      query: text.optional(),
      skip: skip.optional(),
      limit: z.int().min(1).optional(),
      type: filled.optional(),
      role: z.enum(['admin', 'user']).optional(),
      ids: ids.optional(),
      sort: filled.optional(),
      sortDirection: z.enum(['asc', 'desc']).optional(),
      enabled2waySync: flag.optional(),
    },
    output: list,
  }),
  read({
    name: 'location.users.get',
    sentence: 'Shows somebody who works in the location.',
    method: 'GET',
    path: '/users/{userId}',
    output: userRow,
  }),
]
